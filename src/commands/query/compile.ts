import { compileRuleSet, queryOf } from '../../engine/index.ts';
import type { ExitName } from '../../exit-codes.ts';
import type { Rules } from '../../load/rules/rules.ts';
import { suggest } from '../../load/source/suggest.ts';
import type { LevelQuery, Obstacle } from '../../model/query.ts';
import { SCOPES } from '../../model/rule-set.ts';
import { complain, isError, type Loaded, type Problem, type ProblemCode } from '../../problems/index.ts';
import type { Dialect } from '../../report/sql/dialects/dialect.ts';
import { DIALECTS } from '../../report/sql/dialects/index.ts';
import { renderSql } from '../../report/sql/index.ts';
import type { SqlInput } from '../../report/sql/input.ts';
import { renderTable } from '../../report/sql/table.ts';
import { badOption } from '../bad-option.ts';
import { readAbout } from '../check/check-options.ts';
import type { Context } from '../context.ts';
import type { OptionValues } from '../options.ts';
import { readOutputs, writeOutputs } from '../outputs.ts';
import { fail, finish } from '../report-problems.ts';
import { loadRules } from '../rules.ts';
import { selectLevel, selectReadings } from '../select-level.ts';
import { selectRules } from '../select-rules.ts';

/** Writes a level as a query. */
export async function compile(
  _args: readonly string[],
  options: OptionValues,
  context: Context,
): Promise<ExitName> {
  const outputs = readOutputs(options);
  const form = readForm(options);
  const rules = await loadRules(options.rules, context);
  const query = rules.value && planQuery(options, rules.value);
  const problems = [...outputs.problems, ...form.problems, ...rules.problems, ...(query?.problems ?? [])];
  if (!outputs.value || !form.value || !rules.value || !query?.value || problems.some(isError))
    return fail(problems, context);
  const { language, version } = context;
  const input = { ...form.value, query: query.value, language, version };
  const unwritten = await writeOutputs(outputs.value, () => form.value?.render(input) ?? '', context);
  return finish([...problems, ...unwritten], context);
}

type Form = Pick<SqlInput, 'dialect' | 'table' | 'key'> & { readonly render: (input: SqlInput) => string };

const RENDERERS: Readonly<Record<string, (input: SqlInput) => string>> = {
  sql: renderSql,
  table: renderTable,
};

/** `park`, `public.parks`, `"园区"`: written in the query as it is. */
const TABLE = /^(?:[\p{L}_][\p{L}\p{N}_]*|"[^"\p{Cc}]+")(?:\.(?:[\p{L}_][\p{L}\p{N}_]*|"[^"\p{Cc}]+"))*$/u;

function readForm({
  to = 'sql',
  dialect = 'duckdb',
  table = 'parks',
  key = 'name',
}: OptionValues): Loaded<Form> {
  const problems: Problem[] = [];
  const choose = <T>(flag: string, text: string, all: Readonly<Record<string, T>>): T | undefined => {
    const names = Object.keys(all);
    if (!names.includes(text)) problems.push(badOption(flag, text, names.join(', '), suggest(text, names)));
    return all[text];
  };
  const render = choose('--to', to, RENDERERS);
  const chosen = choose<Dialect>('--dialect', dialect, DIALECTS);
  if (!TABLE.test(table)) problems.push(badOption('--table', table, 'parks, public.parks, "…"'));
  if (!TABLE.test(key) || key.includes('.')) problems.push(badOption('--key', key, 'name, "…"'));
  if (!render || !chosen || problems.length > 0) return { problems };
  return { value: { render, dialect: chosen, table, key }, problems };
}

function planQuery(options: OptionValues, rules: Rules): Loaded<LevelQuery> {
  const problems: Problem[] = [];
  const about = readAbout(options.about, problems);
  const selected = selectRules({ city: options.city, ruleset: options.ruleset, file: 'compile' }, rules);
  problems.push(...selected.problems);
  if (!selected.value) return { problems };
  const { ruleSetIds } = selected.value;
  // Where no level is named, it is the first for a park, or for what the document is about.
  const tried = SCOPES.map((kind) => selectLevel(ruleSetIds, options.level, kind, rules));
  const question = tried.find(({ value }) => value) ?? tried[0] ?? { problems: [] };
  problems.push(...question.problems);
  if (!question.value) return { problems };
  const { ruleSet, level } = question.value;
  const readings = selectReadings(options.reading ?? [], ruleSet);
  problems.push(...readings.problems);
  if (level.scope === 'portfolio')
    return { problems: [...problems, complain('query-of-portfolio', 'compile', { subject: level.id })] };
  if (!readings.value || problems.some(isError)) return { problems };
  const query = queryOf(compileRuleSet(ruleSet, rules.catalogue), level, {
    readings: readings.value,
    ...(about && { about }),
    ...(options.strict && { strict: true }),
  });
  if (!options.partial) problems.push(...obstaclesOf(query, rules));
  return problems.some(isError) ? { problems } : { value: query, problems };
}

const CODES: Readonly<Record<Obstacle['kind'], ProblemCode>> = {
  list: 'query-needs-list',
  years: 'query-needs-years',
  derivation: 'query-derivation',
  bound: 'query-bound',
  digits: 'query-digits',
};

/** What cannot be carried, by the name of its criterion; each thing once. */
function obstaclesOf({ criteria }: LevelQuery, { catalogue }: Rules): readonly Problem[] {
  return criteria.flatMap(({ criterion, obstacles }) => {
    const found = new Map(
      obstacles.map((obstacle) => [`${obstacle.kind} ${subjectOf(obstacle)}`, obstacle] as const),
    );
    return [...found.values()].map((obstacle) => {
      const id = subjectOf(obstacle);
      const name =
        obstacle.kind === 'list' ? catalogue.lists.get(id)?.name : catalogue.indicators.get(id)?.name;
      const shown = name ? `${name.zh} (${id})` : id;
      return complain(CODES[obstacle.kind], 'compile', {
        subject: criterion.id,
        name: criterion.title,
        found: shown,
        detail: id,
      });
    });
  });
}

function subjectOf(obstacle: Obstacle): string {
  return obstacle.kind === 'list' ? obstacle.list : obstacle.indicator;
}
