import { outcomeOf } from '../../model/outcome.ts';
import type { BandResult, CriterionResult, LevelResult, Score } from '../../model/result.ts';
import type { Criterion, Dropped, Origin, RuleSet } from '../../model/rule-set.ts';
import type { DataFile } from '../../model/record.ts';
import type { Place } from '../../model/text.ts';
import type { Changes } from '../../model/what-if.ts';
import { toText } from '../../quantity/decimal.ts';
import { documentNotes } from '../document-notes.ts';
import type { ReportInput } from '../input.ts';
import type { Lexicon } from '../lexicon.ts';
import { problemJson } from '../problem-json.ts';
import { hundredths } from '../score.ts';
import { figureJson, missingJson, periodJson } from './figures.ts';
import { RESULT_FORMAT } from './format.ts';
import { nodeJson } from './nodes.ts';

/** The folder of the files that make the catalogue. */
const CATALOGUE = 'catalogue/';

/** The whole result as a tree that mirrors the criteria; numbers are texts, and nothing depends on clock or language. */
export function renderJson(input: ReportInput): string {
  return `${JSON.stringify(resultJson(input), undefined, 2)}\n`;
}

/** The same as a plain value. */
export function resultJson(input: ReportInput) {
  const { evaluation, catalogue, hashes, warnings, choices } = input;
  const { ruleSet, result } = evaluation;
  const lexicon: Lexicon = { language: 'zh', catalogue, ruleSet };
  return {
    schema: RESULT_FORMAT,
    data: dataJson(input.data),
    rule_set: ruleSetJson(ruleSet),
    catalogue: { sha256: catalogueHashes(hashes) },
    options: {
      strict: choices.strict,
      require_evidence: choices.requireEvidence,
      ...(choices.about !== undefined && { about: choices.about }),
      ...(choices.asOf !== undefined && { as_of: choices.asOf }),
    },
    ...levelJson(result),
    criteria: result.criteria.map((each) => criterionJson(each, lexicon)),
    missing: result.missing.map((each) => missingJson(each, lexicon)),
    expected: result.expected.map((each) => figureJson(each, lexicon)),
    declared: result.declared.map((each) => figureJson(each, lexicon)),
    bands: evaluation.bands.map(bandJson),
    warnings: warnings.map(problemJson),
    notes: documentNotes(input),
  };
}

function catalogueHashes(hashes: ReadonlyMap<string, string>) {
  const own = [...hashes].filter(([name]) => name.startsWith(CATALOGUE));
  return Object.fromEntries(own.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Where the data stand. */
function placeJson({ file, sheet, line }: Place) {
  return { file, ...(sheet !== undefined && { sheet }), ...(line !== undefined && { line }) };
}

/** Where the data stand, and whose they are. */
export function dataJson({ record, ...data }: DataFile) {
  return {
    ...placeJson(data.place),
    name: record.name,
    kind: record.kind,
    ...(data.city !== undefined && { city: data.city }),
    ...(record.period && { period: periodJson(record.period) }),
    other: data.other,
    ...(data.hash !== undefined && { sha256: data.hash }),
    ...(data.changes && changesJson(data.changes)),
  };
}

/** What is supposed to be otherwise than the file states it. */
function changesJson({ changed, dropped }: Changes) {
  return {
    changed: changed.map(({ path, from, to }) => ({ ...path, from: from?.text ?? null, to: to.text })),
    left_out: dropped.map(({ path, figure }) => ({ ...path, from: figure.text })),
  };
}

interface RuleSetJson extends Pick<RuleSet, 'id' | 'city' | 'district' | 'title' | 'document'> {
  readonly sha256?: string;
  readonly extends?: RuleSetJson;
  readonly dropped?: readonly Pick<Criterion, 'id' | 'title'>[];
}

/** A rule set and its document; what it extends, and what does not hold of that. */
export function ruleSetJson({ id, city, district, title, document, hash, base }: RuleSet): RuleSetJson {
  return {
    id,
    city,
    ...(district && { district }),
    title,
    document,
    ...(hash !== undefined && { sha256: hash }),
    ...(base && { extends: ruleSetJson(base.ruleSet), dropped: base.dropped.map(droppedJson) }),
  };
}

function droppedJson({ criterion, cite, why }: Dropped) {
  const { id, title } = criterion;
  return { id, title, replaced_citations: criterion.cite, citations: cite, why };
}

/** The question, and what its answer is. */
export function levelJson(result: LevelResult) {
  const { level, verdict, possible, robust, best, worst, pivots, score, nothingDecides } = result;
  const { id, title, scope, kind, decidedBy, note } = level;
  return {
    level: { id, title, scope, kind, decided_by: decidedBy, ...(note && { note }) },
    verdict,
    outcome: outcomeOf(possible),
    nothing_decides: nothingDecides,
    robust,
    best,
    worst,
    pivots: pivots.map((pivot) => ({ ...pivot, criterion: pivot.criterion.id })),
    score: scoreJson(score),
  };
}

/** 0 to 1 exactly, and in hundredths cut downwards. */
export function scoreJson({ low, high }: Score) {
  return {
    low: { exact: toText(low), hundredths: hundredths(low) },
    high: { exact: toText(high), hundredths: hundredths(high) },
  };
}

function criterionJson(result: CriterionResult, lexicon: Lexicon) {
  const { criterion, possible, notApplicable, yardstick, decides, reading, readings, score, node } = result;
  const { id, title, level, force, scope, role, by, byInferred, cite, origin } = criterion;
  return {
    id,
    title,
    level,
    force,
    scope,
    ...(role && { role }),
    ...(by !== undefined && { by, by_inferred: byInferred }),
    citations: cite,
    ...(origin && { origin: originJson(origin) }),
    outcome: outcomeOf(possible),
    ...(notApplicable && { not_applicable: notApplicable }),
    decides,
    yardstick,
    reading,
    readings: readings.map((each) => readingJson(each, result)),
    score: scoreJson(score),
    ...(node && { node: nodeJson(node, lexicon) }),
  };
}

function originJson({ ruleSet, relation, cite }: Origin) {
  return { rule_set: ruleSet, relation, citations: cite };
}

function readingJson({ id, possible }: CriterionResult['readings'][number], { criterion }: CriterionResult) {
  const why = criterion.readings.find((each) => each.id === id)?.why;
  return { id, outcome: outcomeOf(possible), ...(why && { why }) };
}

function bandJson({ band, label, candidates }: BandResult) {
  const { id, title, cite } = band;
  return { id, title, citations: cite, ...(label && { label }), candidates };
}
