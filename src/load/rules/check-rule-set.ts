import type { Catalogue } from '../../model/catalogue.ts';
import { isError } from '../../problems/index.ts';
import { readDate } from '../data/period.ts';
import type { RawCriterion, RawRuleSet } from '../schema/raw.ts';
import { type Located, locateEach, uniqueById } from '../source/located.ts';
import type { Path } from '../source/problem-list.ts';
import { notAmong } from '../source/suggest.ts';
import { checkWording } from '../wording/check-wording.ts';
import { checkReferences } from './check-references.ts';

/** What must hold within a rule set beyond its structure and its conditions. `name` is its file's, without ending. */
export function checkRuleSet(ruleSet: Located<RawRuleSet>, name: string, catalogue: Catalogue): void {
  const { raw, problems } = ruleSet;
  if (raw.id !== name) problems.add(['id'], 'id-not-file-name', { found: raw.id, expected: name });
  checkIds(ruleSet);
  checkDates(ruleSet);
  checkLevels(ruleSet);
  checkClauses(ruleSet);
  checkPromises(ruleSet);
  checkReferences(ruleSet);
  // A limit that cannot be read has no number to look for.
  if (!problems.problems.some(isError)) checkWording(ruleSet, catalogue);
}

function checkIds({ raw, problems }: Located<RawRuleSet>): void {
  const check = (entries: readonly { readonly id: string }[], at: Path) =>
    uniqueById(locateEach({ raw: entries, at, problems }));
  for (const key of ['criteria', 'bands', 'incentives'] as const) check(raw[key] ?? [], [key]);
  for (const [index, { readings = [] }] of raw.criteria.entries()) {
    const at: Path = ['criteria', index, 'readings'];
    check(readings, at);
    for (const [number, { id, require, scope }] of readings.entries()) {
      if (require || scope) continue;
      problems.add([...at, number], 'reading-changes-nothing', { subject: id });
    }
  }
}

function checkDates({ raw: { document, criteria }, problems }: Located<RawRuleSet>): void {
  const { issued, published, effective } = document;
  const day = (text: string | undefined, at: Path): string | undefined => {
    if (text === undefined || readDate(text)) return text;
    problems.add(at, 'date-does-not-exist', { found: text });
    return undefined;
  };
  const inOrder = (first: string | undefined, second: string | undefined, at: Path) => {
    if (!first || !second || first <= second) return;
    problems.add(at, 'dates-out-of-order', { found: second, expected: first });
  };
  const dates = {
    issued: day(issued, ['document', 'issued']),
    published: day(published, ['document', 'published']),
    from: day(effective.from, ['document', 'effective', 'from']),
    until: day(effective.until, ['document', 'effective', 'until']),
  };
  inOrder(dates.issued, dates.published, ['document', 'published']);
  inOrder(dates.from, dates.until, ['document', 'effective', 'until']);
  for (const [index, { by }] of criteria.entries()) day(by, ['criteria', index, 'by']);
}

function checkLevels({ raw, problems }: Located<RawRuleSet>): void {
  const ids = Object.keys(raw.levels);
  for (const [index, criterion] of raw.criteria.entries()) {
    const named = [[criterion.level, 'level'] as const, ...yardsticksOf(criterion)];
    for (const [subject, ...path] of named) {
      if (ids.includes(subject)) continue;
      problems.add(['criteria', index, ...path], 'unknown-level', notAmong(subject, ids));
    }
    checkYardstick(criterion, ['criteria', index, 'yardstick'], { raw, problems });
  }
  // A misspelt level leaves another one empty.
  if (raw.criteria.some(({ level }) => !ids.includes(level))) return;
  for (const id of ids) {
    const serves = ({ level, yardstick = [] }: RawCriterion) => level === id || yardstick.includes(id);
    if (!raw.criteria.some(serves))
      problems.addAtKey(['levels', id], 'level-without-criteria', { subject: id });
  }
}

function yardsticksOf({ yardstick = [] }: RawCriterion) {
  return yardstick.map((level, index) => [level, 'yardstick', index] as const);
}

/** A yardstick is a target of all parks together, held against one park. */
function checkYardstick(
  { scope, yardstick = [] }: RawCriterion,
  at: Path,
  { raw, problems }: Pick<Located<RawRuleSet>, 'raw' | 'problems'>,
): void {
  if (yardstick.length > 0 && scope !== 'portfolio')
    problems.addAtKey(at, 'yardstick-scope', { found: scope });
  for (const [index, id] of yardstick.entries()) {
    const level = raw.levels[id];
    if (level && level.scope !== 'park') {
      problems.add([...at, index], 'yardstick-level', { subject: id, found: level.scope });
    }
  }
}

/** Every clause is used, or listed with the reason why not; never both. */
function checkClauses({ raw, problems }: Located<RawRuleSet>): void {
  const { criteria, bands = [], incentives = [], not_encoded = [] } = raw;
  const cited = new Set(
    [...criteria, ...bands, ...incentives].flatMap(({ cite }) => cite.map(({ clause }) => clause)),
  );
  const listed = new Set<string>();
  for (const [index, { clause }] of not_encoded.entries()) {
    const at: Path = ['not_encoded', index, 'clause'];
    if (cited.has(clause)) problems.add(at, 'clause-in-two-places', { subject: clause });
    if (listed.has(clause)) problems.add(at, 'clause-repeated', { subject: clause });
    listed.add(clause);
  }
}

/** An incentive promises an amount, or one of several, or something else; the last may come beside an amount. */
function checkPromises({ raw: { incentives = [] }, problems }: Located<RawRuleSet>): void {
  for (const [index, { id, amount, cases, grants }] of incentives.entries()) {
    if (amount ? !cases : cases || grants) continue;
    problems.add(['incentives', index, 'id'], 'incentive-promises-nothing', { subject: id });
  }
}
