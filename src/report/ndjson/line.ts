import { outcomeOf } from '../../model/outcome.ts';
import type { CriterionOutline, Score } from '../../model/result.ts';
import { DEFAULT_READING, type RuleSet } from '../../model/rule-set.ts';
import type { Language } from '../../model/text.ts';
import type { Problem } from '../../problems/index.ts';
import type { Judged } from '../batch.ts';
import { hundredths } from '../score.ts';
import { type Bytes, startBytes, utf8 } from './bytes.ts';
import { LINE_FORMAT } from './format.ts';
import { remember } from '../remember.ts';
import { type LeafPieces, leafPieces } from './leaf.ts';
import { mergePieces, type Piece, putPieces } from './pieces.ts';

/** Writes a result as one line, its end included. */
export type LineWriter = (item: Judged) => Uint8Array;

/**
 * Lines with verdict and score, and in a language also with every criterion and its comparisons. What outlines share is put together
 * and encoded once; only names and numbers are not.
 */
export function lineWriter(language?: Language): LineWriter {
  const out = startBytes();
  const files = remember((file: string) => utf8(`,"file":${JSON.stringify(file)}`));
  const putCriteria = language && criteriaWriter(language);
  return (item) => {
    const { data, outline, warnings } = item;
    const { file, sheet, line } = data.place;
    out.put(START);
    out.putText(JSON.stringify(data.record.name));
    out.put(files(file));
    if (sheet !== undefined) out.putText(`,"sheet":${JSON.stringify(sheet)}`);
    if (line !== undefined) out.putAscii(`,"line":${line}`);
    out.putAscii(answerText(item));
    out.putAscii(scoreText(outline.score));
    if (warnings.length > 0) out.putAscii(warningsText(warnings));
    putCriteria?.(item, out);
    out.put(END);
    return out.take();
  };
}

const START = utf8(`{"schema":"${LINE_FORMAT}","name":`);
const END = utf8('}\n');

function answerText({ ruleSet: { id }, outline }: Judged): string {
  const { level, verdict, robust, nothingDecides } = outline;
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
const NOTHING_MISSING = utf8('],"missing":[]');

/** Writes criteria; the pieces of one that outlines share are put together once. */
function criteriaWriter(language: Language): (item: Judged, out: Bytes) => void {
  const shared = new WeakMap<CriterionOutline, readonly Piece[]>();
  const leaves = new Map<RuleSet, LeafPieces>();
  const leavesOf = (item: Judged): LeafPieces => {
    const known = leaves.get(item.ruleSet) ?? leafPieces(item.full().catalogue, item.ruleSet, language);
    leaves.set(item.ruleSet, known);
    return known;
  };
  const sharedPieces = (criterion: CriterionOutline, item: Judged): readonly Piece[] => {
    const known = shared.get(criterion) ?? mergePieces(criterionPieces(criterion, leavesOf(item)));
    shared.set(criterion, known);
    return known;
  };
  return (item, out) => {
    const { criteria, missing, numbers } = item.outline;
    out.put(CRITERIA);
    for (const [index, each] of criteria.entries()) {
      if (index > 0) out.put(COMMA);
      putPieces(
        numbers ? sharedPieces(each, item) : criterionPieces(each, leavesOf(item)),
        numbers ?? [],
        out,
      );
    }
    if (missing.length === 0) out.put(NOTHING_MISSING);
    else out.putAscii(`],"missing":${JSON.stringify([...new Set(missing.map(({ id }) => id))])}`);
  };
}

function criterionPieces(criterion: CriterionOutline, leaves: LeafPieces): readonly Piece[] {
  return [criterionText(criterion), ...(criterion.node ? leaves(criterion.node) : []), ']}'];
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
