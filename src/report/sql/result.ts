import type { LevelQuery, QueryCriterion } from '../../model/query.ts';
import type { Text } from '../../model/text.ts';
import { clauseText } from '../clauses.ts';
import type { SqlInput } from './input.ts';
import { FALSE, linesOf, logic, type Logic, UNKNOWN } from './logic.ts';
import { identifier, NAMES } from './names.ts';
import { itemLines, type Item, type Step } from './step.ts';
import { type Judged, joined, judge, partsOf, type TestContext } from './tests.ts';
import { quoted } from './text.ts';

const COMMENT: Text = {
  zh: '各条件：TRUE 为符合，FALSE 为不符合，NULL 为未知；_pass、_fail、_exempt 分别为符合、不符合、不适用',
  en: 'the criteria: true is a pass, false a fail, NULL is unknown; or each of the three by itself, _pass, _fail and _exempt',
};

/** What every criterion comes to. */
export function criteriaStep(input: SqlInput): Step {
  const context = contextOf(input.query);
  const items = input.query.criteria.flatMap((each) => criterionItems(each, context, input));
  return { name: 'criteria', comment: COMMENT[input.language], items };
}

function contextOf({ columns, terms }: LevelQuery): TestContext {
  const byId = new Map(columns.map((column) => [column.indicator.id, column]));
  return {
    names: NAMES,
    terms: new Map(terms.map((term) => [term.id, term])),
    // An end that is left out is never reached.
    ends: (id) => {
      const range = byId.get(id)?.range;
      return range && !range.open ? range : {};
    },
    isSeveral: (id) => byId.get(id)?.indicator.type === 'labels',
  };
}

function criterionItems(each: QueryCriterion, context: TestContext, { language }: SqlInput): readonly Item[] {
  const judged = judge(each.test, context);
  const { criterion } = each;
  const phrase = criterion.cite[0]?.fragment ?? '';
  const comment = `${clauseText(criterion.cite)} ${phrase} · ${criterion.title[language]}`;
  const [first, ...rest] = Object.entries(namesOf(each, judged)).map(([part, name]): Item => {
    const of = (judged as Readonly<Record<string, Logic>>)[part];
    return { name, lines: of ? linesOf(of) : [] };
  });
  return first ? [{ ...first, comment }, ...rest] : [];
}

/** What the columns are called that a criterion comes to. */
function namesOf({ criterion }: QueryCriterion, judged: Judged): Readonly<Record<string, string>> {
  if ('holds' in judged) return { holds: NAMES.criterion(criterion.id) };
  const name = (part: string) => identifier(`${criterion.id.replaceAll('-', '_')}_${part}`);
  return { pass: name('pass'), fail: name('fail'), exempt: name('exempt') };
}

/** The same, told by these columns. */
function byColumns(each: QueryCriterion, judged: Judged): Judged {
  const names = namesOf(each, judged);
  const column = (part: string) => logic(names[part] ?? '');
  if ('holds' in judged) return { holds: column('holds') };
  return { pass: column('pass'), fail: column('fail'), exempt: column('exempt') };
}

/** The end of the query: the verdict, and every outcome. */
export function resultLines(input: SqlInput): readonly string[] {
  const { query, key } = input;
  const context = contextOf(query);
  const results = query.criteria.map((each) => ({ each, told: byColumns(each, judge(each.test, context)) }));
  const deciding = results.filter(({ each }) => each.decides).map(({ told }) => told);
  const outcomes = results.map(({ each, told }): Item => {
    return { name: NAMES.criterion(each.criterion.id), lines: chosen(told, OUTCOME) };
  });
  const verdict: Item = { name: 'verdict', lines: chosen(joined(deciding), VERDICT) };
  const refused: Item = { name: 'refused', lines: ["NULLIF(refused, '')"] };
  return ['SELECT', ...itemLines([key], [verdict, ...outcomes, refused]), 'FROM criteria'];
}

interface Words {
  readonly pass: string;
  readonly fail: string;
  readonly exempt?: string;
  readonly unknown: string;
}

const OUTCOME: Words = { pass: 'pass', fail: 'fail', exempt: 'not-applicable', unknown: 'unknown' };
const VERDICT: Words = { pass: 'qualifies', fail: 'does-not-qualify', unknown: 'undetermined' };

/** The word for what holds; none for a row that is refused. */
function chosen(told: Judged, words: Words): readonly string[] {
  const { pass, fail, exempt } = partsOf(told);
  const branches: readonly (readonly [Logic, string | undefined])[] = [
    [pass, words.pass],
    [fail, words.fail],
    [exempt, words.exempt],
  ];
  const lines = branches.flatMap(([when, word]) => {
    if (word === undefined || when === FALSE || when === UNKNOWN) return [];
    const [first = '', ...rest] = linesOf(when);
    return rest.length === 0
      ? [`WHEN ${first} THEN ${quoted(word)}`]
      : [`WHEN ${first}`, ...rest.map((line) => `  ${line}`), `THEN ${quoted(word)}`];
  });
  const all = ["WHEN refused <> '' THEN NULL", ...lines, `ELSE ${quoted(words.unknown)}`];
  const inline = `CASE ${all.join(' ')} END`;
  return inline.length <= 120 ? [inline] : ['CASE', ...all.map((line) => `  ${line}`), 'END'];
}
