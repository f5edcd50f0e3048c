import { outcomeOf } from '../../model/outcome.ts';
import type { CriterionStanding } from '../../model/standing.ts';
import type { Lexicon } from '../lexicon.ts';
import { toText } from '../../quantity/decimal.ts';
import { comparedDocuments } from '../compare/documents.ts';
import type { Compared, ComparedYears, CompareInput } from '../compare/input.ts';
import { lexiconOf } from '../compare/view.ts';
import { problemJson } from '../problem-json.ts';
import { missingJson } from './figures.ts';
import { COMPARE_FORMAT } from './format.ts';
import { dataJson, ruleSetJson, scoreJson } from './index.ts';
import { comparisonJson } from './nodes.ts';
import { pathJson } from './paths.ts';

/** What is held side by side; numbers are texts, and nothing depends on the language. */
export function renderCompareJson(input: CompareInput): string {
  const { compares, compared, years, warnings, asOf } = input;
  const files = [...new Map(compared.map(({ data }) => [data.place, data])).values()];
  const json = {
    schema: COMPARE_FORMAT,
    compares,
    ...(asOf !== undefined && { as_of: asOf }),
    data: files.map(dataJson),
    rule_sets: comparedDocuments(input, { language: 'zh' }).map(({ ruleSet }) => ruleSetJson(ruleSet)),
    standings: compared.map((each, index) => ({
      ...(compares !== 'years' && { rank: index + 1 }),
      data: files.findIndex(({ place }) => place === each.data.place),
      ...standingJson(each, lexiconOf(each, input, 'zh')),
    })),
    ...(years && yearsJson(years, compared, input)),
    warnings: warnings.map(problemJson),
  };
  return `${JSON.stringify(json, undefined, 2)}\n`;
}

function yearsJson(
  { steps, whole, paths }: ComparedYears,
  compared: readonly Compared[],
  input: CompareInput,
) {
  const last = compared.at(-1);
  const lexicon = last && lexiconOf(last, input, 'zh');
  return {
    turns: (steps.length > 1 ? [...steps, whole] : steps).map(({ from, to, criteria }) => ({
      from,
      to,
      criteria: criteria.map(({ kind, to: { result } }) => ({ id: result.criterion.id, turn: kind })),
    })),
    paths: lexicon ? paths.map((path) => pathJson(path, lexicon)) : [],
  };
}

function standingJson({ data, city, standing }: Compared, lexicon: Lexicon) {
  const { evaluation, criteria, counts, worst, lacks } = standing;
  const { ruleSet, record, result } = evaluation;
  const { level, verdict, nothingDecides, robust, best, worst: worstVerdict, score, missing } = result;
  const { id, title, scope, kind, decidedBy, note } = level;
  return {
    name: data.record.name,
    ...(record.period && { year: record.period.year }),
    city,
    rule_set: ruleSet.id,
    level: { id, title, scope, kind, decided_by: decidedBy, ...(note && { note }) },
    verdict,
    nothing_decides: nothingDecides,
    robust,
    best,
    worst: worstVerdict,
    score: scoreJson(score),
    counts,
    smallest_margin: worst?.result.criterion.id ?? null,
    criteria: criteria.map((each) => criterionJson(each, lexicon)),
    missing: missing.map((each) => missingJson(each, lexicon)),
    lacks: lacks.map((each) => missingJson(each, lexicon)),
  };
}

function criterionJson({ result, margin, lacks }: CriterionStanding, lexicon: Lexicon) {
  const { criterion, possible, notApplicable, decides, yardstick, reading, score } = result;
  const { id, title, cite } = criterion;
  return {
    id,
    title,
    citations: cite,
    outcome: outcomeOf(possible),
    ...(notApplicable && { not_applicable: notApplicable }),
    decides,
    yardstick,
    reading,
    score: scoreJson(score),
    margin: margin ? { share: toText(margin.share), ...comparisonJson(margin.leaf, lexicon) } : null,
    lacks: lacks.map((each) => missingJson(each, lexicon)),
  };
}
