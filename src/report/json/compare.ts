import { outcomeOf } from '../../model/outcome.ts';
import type { CriterionStanding } from '../../model/standing.ts';
import type { Lexicon } from '../lexicon.ts';
import { toText } from '../../quantity/exact.ts';
import { comparedDocuments } from '../compare/documents.ts';
import type { Compared, CompareInput } from '../compare/input.ts';
import { lexiconOf } from '../compare/view.ts';
import { problemJson } from '../problem-json.ts';
import { missingJson } from './figures.ts';
import { COMPARE_FORMAT } from './format.ts';
import { dataJson, ruleSetJson, scoreJson } from './index.ts';
import { comparisonJson } from './nodes.ts';

/** What is held side by side; numbers are texts, and nothing depends on the language. */
export function renderCompareJson(input: CompareInput): string {
  const { compares, compared, warnings, asOf } = input;
  const files = [...new Set(compared.map(({ data }) => data))];
  const json = {
    schema: COMPARE_FORMAT,
    compares,
    ...(asOf !== undefined && { as_of: asOf }),
    data: files.map(dataJson),
    rule_sets: comparedDocuments(input, { language: 'zh' }).map(({ ruleSet }) => ruleSetJson(ruleSet)),
    standings: compared.map((each, index) => ({
      rank: index + 1,
      data: files.indexOf(each.data),
      ...standingJson(each, lexiconOf(each, input, 'zh')),
    })),
    warnings: warnings.map(problemJson),
  };
  return `${JSON.stringify(json, undefined, 2)}\n`;
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
