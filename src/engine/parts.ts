import { NUMBER_TYPES } from '../model/catalogue.ts';
import type { Condition, Expression, Of } from '../model/condition.ts';
import { FAIL, PASS, type Possible } from '../model/outcome.ts';
import type { Part } from '../model/result.ts';
import type { Compiler, Run, Subject } from './compiler.ts';
import { yearly } from './finding.ts';
import { listOf, PARKS } from './lists.ts';
import { isSummedOverParks } from './portfolio.ts';
import { scoreOf } from './score.ts';
import { selectItems } from './select.ts';

/** The parks of a portfolio behind a comparison, one by one. */
export type ListParts = (subject: Subject, run: Run) => readonly Part[];

/** What each park adds to an expression over all of them; undefined where the parks have no part in it. */
export function partsOver(expression: Expression, compiler: Compiler): ListParts | undefined {
  if ('list' in expression && expression.list === PARKS) {
    switch (expression.kind) {
      case 'count':
        return countedParts(expression, compiler);
      case 'share':
        return sharedParts(expression, compiler);
      case 'aggregate':
        return addedParts(expression, compiler);
    }
  }
  return isOverParks(expression, compiler) ? ownParts(expression, compiler) : undefined;
}

/** Whether each park has the expression's value too, from which that of all of them is made. */
function isOverParks(expression: Expression, { catalogue }: Compiler): boolean {
  if (expression.kind !== 'indicator') return true;
  const indicator = catalogue.indicators.get(expression.indicator);
  const isNumber = NUMBER_TYPES.some((type) => type === indicator?.type);
  return (
    indicator !== undefined &&
    isNumber &&
    indicator.of.includes('park') &&
    (isSummedOverParks(indicator) || indicator.derive.length > 0)
  );
}

function countedParts({ where, during }: Of<Expression, 'count'>, compiler: Compiler): ListParts {
  const select = selectItems(PARKS, where, compiler, during);
  const test = where && testOf(where, compiler);
  return (subject, run) =>
    select(subject, run).items.map(({ item, belongs }) => ({
      ...identityOf(item),
      possible: belongs,
      ...test?.(item, run),
    }));
}

/** The parks among which the share is taken; one that may not be among them may change it either way. */
function sharedParts({ among, where }: Of<Expression, 'share'>, compiler: Compiler): ListParts {
  const select = selectItems(PARKS, among, compiler);
  const test = testOf(where, compiler);
  return (subject, run) =>
    select(subject, run)
      .items.filter(({ belongs }) => belongs & PASS)
      .map(({ item, belongs }) => {
        const tested = test(item, run);
        const possible = belongs === PASS ? counts(tested.test.possible) : PASS | FAIL;
        return { ...identityOf(item), ...tested, possible };
      });
}

/** What does not apply does not count. */
function counts(possible: Possible): Possible {
  return (possible & PASS) | (possible === PASS ? 0 : FAIL);
}

function addedParts({ of, where }: Of<Expression, 'aggregate'>, compiler: Compiler): ListParts {
  const select = selectItems(PARKS, where, compiler);
  const find = compiler.indicator(of);
  return (subject, run) =>
    select(subject, run)
      .items.filter(({ belongs }) => belongs & PASS)
      .map(({ item, belongs }) => {
        const { actual } = yearly(find(item, run));
        return {
          ...identityOf(item),
          ...(belongs !== PASS && { possible: belongs }),
          ...(actual.type === 'number' && { range: actual.range }),
        };
      });
}

/** The same expression for each park by itself. */
function ownParts(expression: Expression, compiler: Compiler): ListParts {
  const find = compiler.expression(expression);
  return (subject, run) => {
    const { items, perhaps = [] } = listOf(PARKS, subject);
    const part = (item: Subject, more: Partial<Part> = {}): Part => {
      const { actual } = yearly(find(item, run));
      return { ...identityOf(item), ...more, ...(actual.type === 'number' && { range: actual.range }) };
    };
    return [
      ...items.map((item) => part(item)),
      ...perhaps.map(({ item }) => part(item, { possible: PASS | FAIL })),
    ];
  };
}

function testOf(where: Condition, compiler: Compiler) {
  const condition = compiler.condition(where);
  return (item: Subject, run: Run) => {
    const test = condition(item, run);
    return { test, nearness: scoreOf(test) };
  };
}

function identityOf({ record }: Subject): Pick<Part, 'name' | 'place'> {
  const place = record.figures.get('name')?.place ?? record.figures.values().next().value?.place;
  return { name: record.name, ...(place && { place }) };
}
