import type { Condition } from '../model/condition.ts';
import { FAIL, NOT_APPLICABLE, PASS, type Possible } from '../model/outcome.ts';
import type { MissingFigure } from '../model/result.ts';
import type { CompiledExpression, Compiler, Run, Subject } from './compiler.ts';
import { listOf } from './lists.ts';
import { missingUnder } from './missing.ts';
import { joinSets } from './outcome.ts';

/** Items of a list and whether each belongs to those that are meant. */
export interface Selection {
  readonly items: readonly { readonly item: Subject; readonly belongs: Possible }[];
  readonly unlisted: number;
  /** What is missing of the list, and of items of which it is not known whether they belong. */
  readonly missing: readonly MissingFigure[];
}

/** Compiles the choice of the items that meet a condition and, with `during`, have that date inside the data's period. */
export function selectItems(list: string, where: Condition | undefined, compiler: Compiler, during?: string) {
  const test = where && compiler.condition(where);
  const date = during === undefined ? undefined : compiler.indicator(during);
  return (subject: Subject, run: Run): Selection => {
    const { items, unlisted, missing } = listOf(list, subject);
    const found = [...missing];
    const tested = items.map((item) => {
      const node = test?.(item, run);
      const dated = date ? isDuring(date, item, subject, run, found) : NOT_APPLICABLE;
      if (node) found.push(...missingUnder(node));
      const belongs = joinSets('all', node?.possible ?? PASS, dated);
      return { item, belongs };
    });
    return { items: tested, unlisted, missing: found };
  };
}

/** Whether the item's date lies in the period of the data; not known without a date or a period. */
function isDuring(
  date: CompiledExpression,
  item: Subject,
  around: Subject,
  run: Run,
  found: MissingFigure[],
): Possible {
  const finding = date(item, run);
  const { period } = around;
  if (finding.actual.type !== 'date' || !finding.actual.from || !finding.actual.until || !period) {
    found.push(...finding.missing);
    return PASS | FAIL;
  }
  const { from, until } = finding.actual;
  if (from >= period.from && until <= period.until) return PASS;
  return until < period.from || from > period.until ? FAIL : PASS | FAIL;
}
