import type { Rules } from '../../load/rules/rules.ts';
import type { RecordKind } from '../../model/catalogue.ts';
import type { City } from '../../model/rule-set.ts';
import { type Loaded, loadedOf } from '../../problems/index.ts';
import type { OptionValues } from '../options.ts';
import { type Question, selectLevel, selectReadings } from '../select-level.ts';
import { selectRules, type Selection } from '../select-rules.ts';
import { type CityMention, findMention, kindStated } from './data.ts';
import type { ReadingContext } from './reading.ts';

/** Which level of which rule set, under which readings. */
export interface Asked extends Question {
  readonly city: City;
  readonly readings: Readonly<Record<string, string>>;
}

/** What is asked of a submission: of its kind, in its city. */
interface Submitted {
  /** Undefined where the submission could not be read. */
  readonly kind: RecordKind | undefined;
  readonly mention: CityMention | undefined;
  readonly file: string;
}

export type Ask = (submitted: Submitted) => Loaded<Asked>;

/** Finds what to ask. What was found for a city and a kind without any problem serves the next one, too. */
export function makeAsk(options: OptionValues, rules: Rules): Ask {
  const known = new Map<string, Loaded<Asked>>();
  let last:
    | { readonly kind: Submitted['kind']; readonly city: string; readonly asked: Loaded<Asked> }
    | undefined;
  return (submitted) => {
    const { kind, mention } = submitted;
    const city = mention?.text ?? '';
    if (last && last.kind === kind && last.city === city) return last.asked;
    const key = `${kind} ${city}`;
    const asked = known.get(key) ?? ask(submitted, options, rules);
    if (asked.problems.length > 0) return asked;
    known.set(key, asked);
    last = { kind, city, asked };
    return asked;
  };
}

/** Reads all at once what judging a data file needs, where the rules can do so. */
export function makeExpect(find: Ask, { readLevel }: Rules): ReadingContext['expect'] {
  if (!readLevel) return undefined;
  return (source) => {
    const asked = find({ kind: kindStated(source), mention: findMention(source), file: source.file });
    if (asked.value) readLevel(asked.value.ruleSet.id, asked.value.level.id);
  };
}

function ask({ kind, mention, file }: Submitted, options: OptionValues, rules: Rules): Loaded<Asked> {
  // Of a file that cannot be read not even its city may be known; then only what was typed is looked at.
  const isTyped = options.city !== undefined || options.ruleset !== undefined;
  if (!kind && !mention && !isTyped) return { problems: [] };
  const { value, problems } = selectRules(
    { city: options.city, ruleset: options.ruleset, mention, file },
    rules,
  );
  return value && kind ? askOf(value, kind, options, rules, problems) : { problems };
}

function askOf(
  { city, ruleSetIds }: Selection,
  kind: RecordKind,
  options: OptionValues,
  rules: Rules,
  found: Loaded<Selection>['problems'],
): Loaded<Asked> {
  const question = selectLevel(ruleSetIds, options.level, kind, rules);
  if (!question.value) return { problems: [...found, ...question.problems] };
  const readings = selectReadings(options.reading ?? [], question.value.ruleSet);
  const problems = [...found, ...question.problems, ...readings.problems];
  return loadedOf({ ...question.value, city, readings: readings.value ?? {} }, problems);
}
