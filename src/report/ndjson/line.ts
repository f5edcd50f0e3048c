import { outcomeOf, VERDICTS } from '../../model/outcome.ts';
import type { DataRecord } from '../../model/record.ts';
import type { CriterionOutline, Outline, Score } from '../../model/result.ts';
import { DEFAULT_READING, type RuleSet } from '../../model/rule-set.ts';
import type { Language } from '../../model/text.ts';
import type { Problem } from '../../problems/index.ts';
import type { Judged } from '../batch.ts';
import { hundredths } from '../score.ts';
import { type Bytes, utf8 } from './bytes.ts';
import { LINE_FORMAT } from './format.ts';
import { remember } from '../../model/remember.ts';
import { type LeafPieces, leafPieces } from './leaf.ts';
import { type EncodedPiece, encodePieces, type Piece, putEncoded, putPieces } from './pieces.ts';

/** Writes a result as one line, its end included. */
export type LineWriter = (item: Judged, out: Bytes) => void;

/**
 * Lines with verdict and score, and in a language also with every criterion and its comparisons. What lines share is put together
 * and encoded once; only names, scores and numbers are not.
 */
export function lineWriter(language?: Language): LineWriter {
  const files = remember((file: string) => utf8(`,"file":${JSON.stringify(file)}`));
  const answerOf = answers();
  const putCriteria = language && criteriaWriter(language);
  return (item, out) => {
    const { data, outline, warnings } = item;
    const { file, sheet, line } = data.place;
    out.put(START);
    putName(data.record, out);
    out.put(files(file));
    if (sheet !== undefined) out.putText(`,"sheet":${JSON.stringify(sheet)}`);
    if (line !== undefined) {
      out.put(LINE);
      out.putDigits(line, 1);
    }
    out.put(answerOf(item));
    putScore(outline, out);
    if (warnings.length > 0) out.putAscii(warningsText(warnings));
    putCriteria?.(item, out);
    out.put(END);
  };
}

function putName(record: DataRecord, out: Bytes): void {
  const { nameInJson } = record;
  if (!nameInJson) return out.putText(JSON.stringify(record.name));
  out.putByte(QUOTE);
  out.putSlice(nameInJson);
  out.putByte(QUOTE);
}

const QUOTE = 0x22;

const START = utf8(`{"schema":"${LINE_FORMAT}","name":`);
const LINE = utf8(',"line":');
const END = utf8('}\n');

/** What is said of a level: of few things always the same one. */
function answers(): (item: Judged) => Uint8Array {
  const settings = new WeakMap<Judged['setting'], Map<number, Uint8Array>>();
  const knownOf = ({ setting }: Judged): Map<number, Uint8Array> => {
    const known = settings.get(setting) ?? new Map<number, Uint8Array>();
    settings.set(setting, known);
    return known;
  };
  return (item) => {
    const { verdict, robust, nothingDecides } = item.outline;
    const known = knownOf(item);
    const key = 4 * VERDICTS.indexOf(verdict) + (robust ? 2 : 0) + (nothingDecides ? 1 : 0);
    const answer = known.get(key) ?? utf8(answerText(item));
    known.set(key, answer);
    return answer;
  };
}

function answerText({ ruleSet: { id }, outline }: Judged): string {
  const { level, verdict, robust, nothingDecides } = outline;
  const nothing = nothingDecides ? ',"nothing_decides":true' : '';
  return `,"rule_set":"${id}","level":"${level.id}","verdict":"${verdict}","robust":${robust}${nothing}`;
}

/** 0 to 100, cut downwards. */
function putScore(outline: Outline, out: Bytes): void {
  // A level that is met is met in full.
  if (outline.verdict === 'qualifies') return out.put(FULL_SCORE);
  const low = roughHundredths(outline, 'low');
  const high = roughHundredths(outline, 'high');
  if (low === undefined || high === undefined) return out.putAscii(exactScore(outline.score));
  out.put(LOW_SCORE);
  out.putDigits(low, 1);
  out.put(HIGH_SCORE);
  out.putDigits(high, 1);
  out.put(SCORE_END);
}

const LOW_SCORE = utf8(',"score":{"low":');
const HIGH_SCORE = utf8(',"high":');
const SCORE_END = utf8('}');
const FULL_SCORE = utf8(',"score":{"low":100,"high":100}');

/** Undefined where it is so near to a whole one that it might have to be cut to another one. */
function roughHundredths(outline: Outline, side: keyof Score): number | undefined {
  const rough = 100 * (outline.roughScore?.(side) ?? NaN);
  // Nothing is so near to these that a double would not tell them apart: a criterion that is missed misses by a thousandth.
  if (rough === 0 || rough === 100) return rough;
  const whole = Math.floor(rough);
  return rough - whole > MARGIN && rough - whole < 1 - MARGIN ? whole : undefined;
}

const MARGIN = 1e-6;

function exactScore({ low, high }: Score): string {
  const from = hundredths(low);
  return `,"score":{"low":${from},"high":${low === high ? from : hundredths(high)}}`;
}

function warningsText(warnings: readonly Problem[]): string {
  return `,"warnings":${JSON.stringify([...new Set(warnings.map(({ code }) => code))])}`;
}

const CRITERIA = utf8(',"criteria":[');
const NOTHING_MISSING = utf8('],"missing":[]');

/** Writes criteria; the pieces of one that outlines share are put together once. */
function criteriaWriter(language: Language): (item: Judged, out: Bytes) => void {
  const shared = new WeakMap<CriterionOutline, readonly EncodedPiece[]>();
  const leaves = new Map<RuleSet, LeafPieces>();
  const missingText = missingTexts();
  const makePieces = (criterion: CriterionOutline, index: number, { ruleSet, setting }: Judged) => {
    const known = leaves.get(ruleSet) ?? leafPieces(setting.catalogue, ruleSet, language);
    leaves.set(ruleSet, known);
    return criterionPieces(criterion, index, known);
  };
  const sharedPieces = (
    criterion: CriterionOutline,
    index: number,
    item: Judged,
  ): readonly EncodedPiece[] => {
    const known = shared.get(criterion);
    if (known) return known;
    const made = encodePieces(makePieces(criterion, index, item));
    shared.set(criterion, made);
    return made;
  };
  return (item, out) => {
    const { criteria, missing, numbers } = item.outline;
    out.put(CRITERIA);
    for (let index = 0; index < criteria.length; index += 1) {
      const each = criteria[index];
      if (!each) continue;
      if (numbers) putEncoded(sharedPieces(each, index, item), numbers, out);
      else putPieces(makePieces(each, index, item), out);
    }
    out.put(missing.length === 0 ? NOTHING_MISSING : missingText(missing));
  };
}

/** Outlines that lack the same share the list of it. */
function missingTexts(): (missing: Outline['missing']) => Uint8Array {
  const known = new WeakMap<Outline['missing'], Uint8Array>();
  return (missing) => {
    const before = known.get(missing);
    if (before) return before;
    const text = utf8(`],"missing":${JSON.stringify([...new Set(missing.map(({ id }) => id))])}`);
    known.set(missing, text);
    return text;
  };
}

/** A criterion at that position among those of the line. */
function criterionPieces(each: CriterionOutline, index: number, leaves: LeafPieces): readonly Piece[] {
  const comma = index === 0 ? '' : ',';
  return [comma + criterionText(each), ...(each.node ? leaves(each.node) : []), ']}'];
}

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
