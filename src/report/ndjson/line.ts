import { outcomeOf } from '../../model/outcome.ts';
import type { CriterionOutline, Outline, Score } from '../../model/result.ts';
import { type Criterion, DEFAULT_READING, type Level, type RuleSet } from '../../model/rule-set.ts';
import type { Language } from '../../model/text.ts';
import type { Problem } from '../../problems/index.ts';
import type { Judged } from '../batch.ts';
import { hundredths } from '../score.ts';
import { type Bytes, startBytes, utf8 } from './bytes.ts';
import { LINE_FORMAT } from './format.ts';
import { leafWriters, type WriteLeaves } from './leaf.ts';
import { remember } from '../remember.ts';

/** Writes a result as one line, its end included. */
export type LineWriter = (item: Judged) => Uint8Array;

/**
 * Lines with verdict and score, and in a language also with every criterion and its comparisons. What is the same for many parks is
 * made and encoded once; only names and numbers are not.
 */
export function lineWriter(language?: Language): LineWriter {
  const out = startBytes();
  const leaves = new Map<RuleSet, WriteLeaves>();
  const leavesOf = (item: Judged, own: Language): WriteLeaves => {
    const known = leaves.get(item.ruleSet) ?? leafWriters(item.full().catalogue, item.ruleSet, own);
    leaves.set(item.ruleSet, known);
    return known;
  };
  const putHead = headWriter();
  const putCriteria = criteriaWriter();
  return (item) => {
    putHead(item, out);
    if (language) putCriteria(item.outline, leavesOf(item, language), out);
    out.put(END);
    return out.take();
  };
}

const START = utf8(`{"schema":"${LINE_FORMAT}","name":`);
const END = utf8('}\n');

function headWriter(): (item: Judged, out: Bytes) => void {
  const files = remember((file: string) => utf8(`,"file":${JSON.stringify(file)}`));
  const answers = remember<Level, Map<number, Uint8Array>>(() => new Map());
  return ({ ruleSet, data, outline, warnings }, out) => {
    const { file, sheet, line } = data.place;
    out.put(START);
    out.putText(JSON.stringify(data.record.name));
    out.put(files(file));
    if (sheet !== undefined) out.putText(`,"sheet":${JSON.stringify(sheet)}`);
    if (line !== undefined) out.putAscii(`,"line":${line}`);
    // Made of bits and not of text: to look up a text that was just put together takes longer than anything here.
    const bits = outline.possible | (outline.robust ? 8 : 0) | (outline.nothingDecides ? 16 : 0);
    out.put(cached(answers(outline.level), bits, () => answerText(ruleSet, outline)));
    out.putAscii(scoreText(outline.score));
    if (warnings.length > 0) out.putAscii(warningsText(warnings));
  };
}

function cached(known: Map<number, Uint8Array>, bits: number, textOf: () => string): Uint8Array {
  const before = known.get(bits);
  if (before) return before;
  const made = utf8(textOf());
  known.set(bits, made);
  return made;
}

function answerText({ id }: RuleSet, { level, verdict, robust, nothingDecides }: Outline): string {
  const nothing = nothingDecides ? ',"nothing_decides":true' : '';
  return `,"rule_set":"${id}","level":"${level.id}","verdict":"${verdict}","robust":${robust}${nothing}`;
}

/** 0 to 100, cut downwards. */
function scoreText({ low, high }: Score): string {
  const from = hundredths(low);
  return `,"score":{"low":${from},"high":${low === high ? from : hundredths(high)}}`;
}

function warningsText(warnings: readonly Problem[]): string {
  return `,"warnings":${JSON.stringify([...new Set(warnings.map(({ code }) => code))])}`;
}

const CRITERIA = utf8(',"criteria":[');
const COMMA = utf8(',');
const LEAVES_END = utf8(']}');
const NOTHING_MISSING = utf8('],"missing":[]');

function criteriaWriter(): (outline: Outline, leaves: WriteLeaves, out: Bytes) => void {
  const heads = remember<Criterion, Map<number, Uint8Array>>(() => new Map());
  return ({ criteria, missing }, leaves, out) => {
    out.put(CRITERIA);
    for (const [index, each] of criteria.entries()) {
      if (index > 0) out.put(COMMA);
      out.put(cached(heads(each.criterion), bitsOf(each), () => criterionText(each)));
      if (each.node) leaves(each.node, out);
      out.put(LEAVES_END);
    }
    if (missing.length === 0) out.put(NOTHING_MISSING);
    else out.putAscii(`],"missing":${JSON.stringify([...new Set(missing.map(({ id }) => id))])}`);
  };
}

/** What the text of a criterion up to its leaves depends on; the reading is the same for all records of a call. */
function bitsOf({ possible, decides, notApplicable, yardstick }: CriterionOutline): number {
  return possible | (decides ? 8 : 0) | (yardstick ? 16 : 0) | (WHY.indexOf(notApplicable) << 5);
}

const WHY: readonly CriterionOutline['notApplicable'][] = [undefined, 'scope', 'guard', 'exception'];

/** Everything about a criterion up to its leaves. */
function criterionText(each: CriterionOutline): string {
  const { criterion, possible, decides, notApplicable, yardstick, reading } = each;
  return (
    `{"id":"${criterion.id}","outcome":"${outcomeOf(possible)}","decides":${decides}` +
    (notApplicable ? `,"not_applicable":"${notApplicable}"` : '') +
    (yardstick ? ',"yardstick":true' : '') +
    (reading === DEFAULT_READING ? '' : `,"reading":"${reading}"`) +
    ',"leaves":['
  );
}
