import type { Rules } from '../load/rules/rules.ts';
import { notAmong, suggest } from '../load/source/suggest.ts';
import type { RecordKind } from '../model/catalogue.ts';
import { type Criterion, DEFAULT_READING, type Level, type RuleSet } from '../model/rule-set.ts';
import { complain, isError, type Loaded, type Problem } from '../problems/index.ts';
import { badOption } from './bad-option.ts';

/** A level and the rule set that it belongs to. */
export interface Question {
  readonly ruleSet: RuleSet;
  readonly level: Level;
}

/** The level that was asked for, else the first that fits the data; rule sets are looked through in their order. */
export function selectLevel(
  ruleSetIds: readonly string[],
  asked: string | undefined,
  kind: RecordKind,
  rules: Rules,
): Loaded<Question> {
  const levels: Level[] = [];
  const problems: Problem[] = [];
  for (const id of ruleSetIds) {
    const { value: ruleSet, problems: found } = rules.ruleSet(id);
    problems.push(...found);
    if (!ruleSet) return { problems };
    const level = ruleSet.levels.find((each) =>
      asked === undefined ? each.scope === kind : each.id === asked,
    );
    if (level) return { value: { ruleSet, level }, problems };
    levels.push(...ruleSet.levels);
  }
  const ids = [...new Set(levels.map(({ id }) => id))];
  const kinds = [...new Set(levels.map(({ scope }) => scope))].join(', ');
  const problem =
    asked === undefined
      ? complain('no-level-fits', '--level', { subject: ruleSetIds.join(', '), found: kind, expected: kinds })
      : complain('unknown-level', '--level', notAmong(asked, ids));
  return { problems: [...problems.filter(isError), problem] };
}

/** Reads `--reading criterion=id`, and checks both against the rule set. */
export function selectReadings(
  texts: readonly string[],
  ruleSet: Pick<RuleSet, 'criteria'>,
): Loaded<Readonly<Record<string, string>>> {
  const chosen = new Map<string, string>();
  const problems: Problem[] = [];
  for (const text of texts) {
    const [id = '', reading, ...rest] = text.split('=');
    const criterion = ruleSet.criteria.find((each) => each.id === id);
    if (reading === undefined || rest.length > 0)
      problems.push(badOption('--reading', text, 'criterion=reading'));
    else if (!criterion) problems.push(unknownCriterion(id, ruleSet.criteria));
    else if (!readingIds(criterion).includes(reading)) problems.push(unknownReading(reading, criterion));
    else {
      const before = chosen.get(id) ?? reading;
      if (before !== reading)
        problems.push(complain('given-twice', '--reading', { subject: text, found: `${id}=${before}` }));
      chosen.set(id, reading);
    }
  }
  return problems.length > 0 ? { problems } : { value: Object.fromEntries(chosen), problems };
}

function readingIds({ readings }: Criterion): readonly string[] {
  return [DEFAULT_READING, ...readings.map(({ id }) => id)];
}

function unknownCriterion(subject: string, criteria: readonly Criterion[]): Problem {
  const open = criteria.filter(({ readings }) => readings.length > 0).map(({ id }) => id);
  const suggestions = suggest(
    subject,
    criteria.map(({ id }) => id),
  );
  return complain('unknown-criterion', '--reading', { subject, suggestions, expected: open.join(', ') });
}

function unknownReading(found: string, criterion: Criterion): Problem {
  const ids = readingIds(criterion);
  const data = { subject: criterion.id, found, suggestions: suggest(found, ids), expected: ids.join(', ') };
  return complain('unknown-reading', '--reading', data);
}
