import type { ExitName } from '../exit-codes.ts';
import { findCity } from '../load/rules/city.ts';
import type { Rules } from '../load/rules/rules.ts';
import { notAmong, suggest } from '../load/source/suggest.ts';
import { complain, isError, type Loaded } from '../problems/index.ts';
import { type Column, renderTable } from '../report/text/table.ts';
import { badOption } from './bad-option.ts';
import type { Context } from './context.ts';
import { type Listed, type Listing, type ListingName, LISTINGS, type Value } from './listings.ts';
import type { OptionValues } from './options.ts';
import { type Output, readOutputs, styleFor, writeOutputs } from './outputs.ts';
import { fail, finish } from './report-problems.ts';
import { loadRules, readRuleSets } from './rules.ts';
import { allRuleSetIdsOf } from './select-rules.ts';

/** Words are broken down to columns of this width, ids as a last resort. */
const LEAST = 16;
const FORMAT = 'park-eval/list@1';
/** Wider than any entry. */
const UNBROKEN = 10_000;

/** Lists cities, rule sets, levels, criteria, indicators or units. */
export async function list(
  [what = 'rulesets']: readonly string[],
  options: OptionValues,
  context: Context,
): Promise<ExitName> {
  const outputs = readOutputs(options);
  const names = Object.keys(LISTINGS);
  const wrong = isListing(what) ? [] : [badOption('list', what, names.join(', '), suggest(what, names))];
  const rules = await loadRules(options.rules, context);
  const listed = rules.value && selectListed(options, rules.value);
  const problems = [...wrong, ...outputs.problems, ...rules.problems, ...(listed?.problems ?? [])];
  if (!isListing(what) || !outputs.value || !listed?.value || problems.some(isError)) {
    return fail(problems, context, outputs.value);
  }
  const listing = LISTINGS[what](listed.value);
  const unwritten = await writeOutputs(
    outputs.value,
    (output) => render(what, listing, output, context),
    context,
  );
  return finish(unwritten, context);
}

function isListing(text: string): text is ListingName {
  return Object.hasOwn(LISTINGS, text);
}

function selectListed({ city, ruleset, level }: OptionValues, rules: Rules): Loaded<Listed> {
  const asked = city === undefined ? undefined : findCity(rules.cities, city);
  if (asked && !asked.value) return { problems: asked.problems };
  const cities = asked?.value ? [asked.value] : rules.cities;
  const ids = ruleset === undefined ? cities.flatMap(allRuleSetIdsOf) : [ruleset];
  const { value: ruleSets, problems } = readRuleSets(ids, rules);
  if (!ruleSets) return { problems };
  const levels = [...new Set(ruleSets.flatMap((each) => each.levels.map(({ id }) => id)))];
  if (level !== undefined && !levels.includes(level))
    return { problems: [complain('unknown-level', '--level', notAmong(level, levels))] };
  return { value: { cities, ruleSets, catalogue: rules.catalogue, level }, problems };
}

function plainValue(value: Value): Value {
  return typeof value === 'object' && 'code' in value ? value.code : value;
}

function render(what: ListingName, listing: Listing, output: Output, context: Context): string {
  const { columns, rows } = listing;
  if (output.format === 'json') {
    const entries = rows.map((row) =>
      Object.fromEntries(columns.map(({ key }, index) => [key, plainValue(row[index] ?? '')])),
    );
    return `${JSON.stringify({ schema: FORMAT, list: what, entries }, undefined, 2)}\n`;
  }
  const { language, paint, ...style } = styleFor(output.path, context);
  // What is read by no one at a terminal is searched, line by line.
  const isSeen = output.path === undefined && context.stdout.columns !== undefined;
  const width = isSeen ? style.width : UNBROKEN;
  const shown = columns.map(
    ({ title, wraps }): Column => ({
      title: title[language],
      ...(wraps ? { least: LEAST, yields: true } : { least: Number.POSITIVE_INFINITY }),
    }),
  );
  const cells = rows.map((row) =>
    row.map((value) => [{ text: typeof value === 'string' ? value : value[language] }]),
  );
  return `${renderTable(shown, cells, width, paint).join('\n')}\n`;
}
