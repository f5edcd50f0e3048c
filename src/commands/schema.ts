import type { ExitName } from '../exit-codes.ts';
import { suggest } from '../load/source/suggest.ts';
import type { Loaded } from '../problems/index.ts';
import { badOption } from './bad-option.ts';
import type { Context } from './context.ts';
import type { OptionValues } from './options.ts';
import { writeFile } from './outputs.ts';
import { fail, finish } from './report-problems.ts';
import { loadRules } from './rules.ts';

type MakeSchema = (options: OptionValues, context: Context) => Promise<Loaded<unknown>>;

const ready = (value: unknown): Loaded<unknown> => ({ value, problems: [] });

/** Every schema that is published. Those of data files and of rule sets know the names of the catalogue. */
const SCHEMAS: Readonly<Record<string, MakeSchema>> = {
  park: async ({ rules }, context) => {
    const [{ parkSchema }, loaded] = await Promise.all([
      import('../load/data/park-schema.ts'),
      loadRules(rules, context),
    ]);
    return loaded.value ? ready(parkSchema(loaded.value.catalogue)) : { problems: loaded.problems };
  },
  ruleset: async ({ rules }, context) => {
    const [{ editorRuleSetSchema }, loaded] = await Promise.all([
      import('../load/rules/editor-schema.ts'),
      loadRules(rules, context),
    ]);
    return loaded.value ? ready(editorRuleSetSchema(loaded.value)) : { problems: loaded.problems };
  },
  catalogue: async () => ready((await import('../load/schema/catalogue.ts')).INDICATORS_SCHEMA),
  lists: async () => ready((await import('../load/schema/catalogue.ts')).LISTS_SCHEMA),
  units: async () => ready((await import('../load/schema/catalogue.ts')).UNITS_SCHEMA),
  cities: async () => ready((await import('../load/schema/catalogue.ts')).CITIES_SCHEMA),
  cases: async () => ready((await import('../load/schema/cases.ts')).CASES_SCHEMA),
  result: async () => ready((await import('../report/schema/result.ts')).RESULT_SCHEMA),
  batch: async () => ready((await import('../report/schema/batch.ts')).BATCH_SCHEMA),
  line: async () => ready((await import('../report/schema/line.ts')).LINE_SCHEMA),
  gap: async () => ready((await import('../report/schema/gap.ts')).GAP_SCHEMA),
  vary: async () => ready((await import('../report/schema/vary.ts')).VARY_SCHEMA),
  incentives: async () => ready((await import('../report/schema/incentives.ts')).INCENTIVES_SCHEMA),
  compare: async () => ready((await import('../report/schema/compare.ts')).COMPARE_SCHEMA),
  'rules-diff': async () => ready((await import('../report/schema/rules-diff.ts')).RULES_DIFF_SCHEMA),
  'rules-test': async () => ready((await import('../report/schema/rules-test.ts')).RULES_TEST_SCHEMA),
  'rules-coverage': async () =>
    ready((await import('../report/schema/rules-coverage.ts')).RULES_COVERAGE_SCHEMA),
  problems: async () => ready((await import('../report/schema/result.ts')).PROBLEMS_SCHEMA),
};

/** Prints a JSON Schema. */
export async function schema(
  [name = '']: readonly string[],
  options: OptionValues,
  context: Context,
): Promise<ExitName> {
  const names = Object.keys(SCHEMAS);
  const make = Object.hasOwn(SCHEMAS, name) ? SCHEMAS[name] : undefined;
  if (!make) return fail([badOption('schema', name, names.join(', '), suggest(name, names))], context);
  const { value, problems } = await make(options, context);
  if (value === undefined) return fail(problems, context);
  const text = `${JSON.stringify(value, undefined, 2)}\n`;
  if (options.output === undefined) {
    await context.stdout.write(text);
    return 'success';
  }
  return finish(await writeFile(options.output, text, context), context);
}
