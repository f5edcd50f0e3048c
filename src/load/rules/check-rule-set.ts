import type { Catalogue } from '../../model/catalogue.ts';
import { DEFAULT_READING, type RuleSet, type Scope } from '../../model/rule-set.ts';
import { isError } from '../../problems/index.ts';
import { readDate } from '../data/period.ts';
import type { RawCriterion, RawRuleSet } from '../schema/raw.ts';
import { type Located, locateEach, uniqueById } from '../source/located.ts';
import type { Path, ProblemList } from '../source/problem-list.ts';
import { notAmong } from '../source/suggest.ts';
import { checkWording } from '../wording/check-wording.ts';
import { checkReferences } from './check-references.ts';

/**
 * What must hold within a rule set, and between it and the one that it extends, beyond its structure and its conditions.
 * `name` is its file's, without ending.
 */
export function checkRuleSet(
  ruleSet: Located<RawRuleSet>,
  name: string,
  catalogue: Catalogue,
  base?: RuleSet,
): void {
  const { raw, problems } = ruleSet;
  if (raw.id !== name) problems.add(['id'], 'id-not-file-name', { found: raw.id, expected: name });
  checkIds(ruleSet);
  checkDates(ruleSet);
  checkLevels(ruleSet, base);
  checkClauses(ruleSet);
  checkPromises(ruleSet);
  checkReferences(ruleSet, base);
  // A limit that cannot be read has no number to look for.
  if (!problems.problems.some(isError)) checkWording(ruleSet, catalogue);
}

function checkIds({ raw, problems }: Located<RawRuleSet>): void {
  const check = (entries: readonly { readonly id: string }[], at: Path) =>
    uniqueById(locateEach({ raw: entries, at, problems }));
  for (const key of ['criteria', 'bands', 'incentives'] as const) check(raw[key] ?? [], [key]);
  for (const key of ['criteria', 'overrides'] as const) {
    for (const [index, { readings = [] }] of (raw[key] ?? []).entries()) {
      const at: Path = [key, index, 'readings'];
      check(readings, at);
      for (const [number, { id, require, scope }] of readings.entries()) {
        if (id === DEFAULT_READING) problems.add([...at, number, 'id'], 'reading-id-taken', { subject: id });
        if (require || scope) continue;
        problems.add([...at, number], 'reading-changes-nothing', { subject: id });
      }
    }
  }
}

function checkDates({ raw: { document, criteria, overrides = [] }, problems }: Located<RawRuleSet>): void {
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
  for (const [index, { by }] of overrides.entries()) day(by, ['overrides', index, 'by']);
}

function checkLevels({ raw, problems }: Located<RawRuleSet>, base: RuleSet | undefined): void {
  const own = Object.keys(raw.levels);
  const scopes = new Map<string, Scope>([
    ...(base?.levels ?? []).map(({ id, scope }) => [id, scope] as const),
    ...Object.entries(raw.levels).map(([id, { scope }]) => [id, scope] as const),
  ]);
  const ids = [...scopes.keys()];
  for (const [index, criterion] of raw.criteria.entries()) {
    const named = [[criterion.level, 'level'] as const, ...yardsticksOf(criterion)];
    for (const [subject, ...path] of named) {
      if (ids.includes(subject)) continue;
      problems.add(['criteria', index, ...path], 'unknown-level', notAmong(subject, ids));
    }
    checkYardstick(criterion, ['criteria', index, 'yardstick'], scopes, problems);
  }
  // A misspelt level leaves another one empty.
  if (raw.criteria.some(({ level }) => !ids.includes(level))) return;
  for (const id of own) {
    if (raw.criteria.some(({ level, yardstick = [] }) => level === id || yardstick.includes(id))) continue;
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
  scopes: ReadonlyMap<string, Scope>,
  problems: ProblemList,
): void {
  if (yardstick.length > 0 && scope !== 'portfolio')
    problems.addAtKey(at, 'yardstick-scope', { found: scope });
  for (const [index, id] of yardstick.entries()) {
    const found = scopes.get(id);
    if (found && found !== 'park') problems.add([...at, index], 'yardstick-level', { subject: id, found });
  }
}

/** Every clause is used, or listed with the reason why not; never both. */
function checkClauses({ raw, problems }: Located<RawRuleSet>): void {
  const { criteria, overrides = [], drops = [], bands = [], incentives = [], not_encoded = [] } = raw;
  const cited = new Set(
    [...criteria, ...overrides, ...drops, ...bands, ...incentives].flatMap(({ cite }) =>
      cite.map(({ clause }) => clause),
    ),
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
