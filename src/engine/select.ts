import type { Condition } from '../model/condition.ts';
import { once } from '../model/once.ts';
import { FAIL, PASS, type Possible } from '../model/outcome.ts';
import type { Figure, Period } from '../model/record.ts';
import type { MissingFigure } from '../model/result.ts';
import { figuresUnder } from '../model/walk-result.ts';
import type { CompiledExpression, Compiler, Run, Subject } from './compiler.ts';
import { listOf } from './lists.ts';
import { missingUnder } from './missing.ts';

/** Items of a list and whether each belongs to those that are meant. */
export interface Selection {
  readonly items: readonly { readonly item: Subject; readonly belongs: Possible }[];
  readonly unlisted: number;
  /** The figures that say which items belong. */
  readonly figures: readonly Figure[];
  /** What is missing of the list, and of items of which it is not known whether they belong. */
  readonly missing: readonly MissingFigure[];
}

/** Compiles the choice of the items that meet a condition and, with `during`, have that date inside the data's period. */
export function selectItems(list: string, where: Condition | undefined, compiler: Compiler, during?: string) {
  // Most records have no such list.
  const test = where && once(() => compiler.condition(where));
  const date = during === undefined ? undefined : compiler.indicator(during);
  return (subject: Subject, run: Run): Selection => {
    const { items, perhaps = [], unlisted, missing } = listOf(list, subject);
    if (items.length + perhaps.length === 0) return { items: [], unlisted, figures: [], missing };
    const testOf = (item: Subject, more: readonly Test[] = []) => {
      const node = test?.()(item, run);
      const tests: Test[] = [...more];
      if (node) {
        tests.push({ possible: node.possible, figures: figuresUnder(node), missing: missingUnder(node) });
      }
      if (date) tests.push(isDuring(date, item, subject, run));
      return { item, tests, belongs: belongsBy(tests) };
    };
    const tested = [
      ...items.map((item) => testOf(item)),
      ...perhaps.map((each) => testOf(each.item, [{ ...UNDECIDED, missing: each.missing }])),
    ];
    const open = tested.filter(({ belongs }) => belongs === (PASS | FAIL));
    return {
      items: tested,
      unlisted,
      figures: tested.flatMap(({ tests }) => tests.flatMap(({ figures }) => figures)),
      missing: [...missing, ...open.flatMap(({ tests }) => tests.flatMap((each) => each.missing))],
    };
  };
}

interface Test {
  readonly possible: Possible;
  readonly figures: readonly Figure[];
  readonly missing: readonly MissingFigure[];
}

/** It is not known whether the item belongs to the list at all. */
const UNDECIDED: Omit<Test, 'missing'> = { possible: PASS | FAIL, figures: [] };

/** An item belongs where it passes every test; what does not apply to it is not passed. */
function belongsBy(tests: readonly Test[]): Possible {
  const mayPass = tests.every(({ possible }) => possible & PASS);
  const mayNot = tests.some(({ possible }) => possible !== PASS);
  return (mayPass ? PASS : 0) | (mayNot ? FAIL : 0);
}

/** Whether the item's date lies in the period of the data; not known without a date or a period. */
function isDuring(date: CompiledExpression, item: Subject, { period }: Subject, run: Run): Test {
  const { actual, figures, missing } = date(item, run);
  const possible =
    actual.type === 'date' && actual.from && actual.until && period
      ? within(actual.from, actual.until, period)
      : PASS | FAIL;
  return { possible, figures, missing };
}

function within(from: string, until: string, period: Period): Possible {
  if (from >= period.from && until <= period.until) return PASS;
  return until < period.from || from > period.until ? FAIL : PASS | FAIL;
}
