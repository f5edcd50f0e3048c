import { dirname, join } from 'node:path';
import { plainOf, readSource } from '../load/source/source.ts';
import { notAmong } from '../load/source/suggest.ts';
import { complain, isError, type Loaded, type Problem } from '../problems/index.ts';
import type { Context } from './context.ts';
import { type OptionName, OPTIONS, type OptionValues } from './options.ts';

/** Settings for a folder and those below it. */
const SETTINGS_FILE = '.park-eval.yaml';

/** Options that concern one call, or the terminal, and have no place in settings. */
const NEVER: ReadonlySet<OptionName> = new Set(['noColor', 'lang', 'quiet', 'output']);

/** Completes what was typed: by the environment (PARK_EVAL_CITY …), then by the nearest settings file. */
export async function withSettings(
  typed: OptionValues,
  names: readonly OptionName[],
  context: Context,
): Promise<Loaded<OptionValues>> {
  const wanted = names.filter((name) => !NEVER.has(name));
  const file = await readSettings(context);
  if (file.problems.some(isError)) return { problems: file.problems };
  const values = new Map<string, unknown>(file.value);
  for (const name of wanted) {
    const text = context.environment[`PARK_EVAL_${keyOf(name, '_').toUpperCase()}`];
    if (text !== undefined && text !== '') values.set(name, text);
  }
  const own = [...values].filter(([name]) => wanted.some((each) => each === name));
  const more = Object.fromEntries(own.map(([name, value]) => [name, valueOf(name, value)]));
  return { value: { ...more, ...typed }, problems: [] };
}

/** `as-of` for asOf. */
function keyOf(name: string, link: '-' | '_'): string {
  return name.replaceAll(/[A-Z]/g, (letter) => link + letter.toLowerCase());
}

/** Texts as commander would give them: flags as booleans, repeatable options as lists. */
function valueOf(name: string, value: unknown): unknown {
  const definition = Object.entries(OPTIONS).find(([key]) => key === name)?.[1];
  if (definition && !definition.flags.includes('<'))
    return value === true || value === 'true' || value === '1';
  if (definition && 'repeatable' in definition)
    return Array.isArray(value) ? value.map(String) : String(value).split(',');
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([key, each]) => `${key}=${String(each)}`)
      .join(',');
  return String(value);
}

/** The settings of the nearest file in this folder or above; none where there is no such file. */
async function readSettings({
  folder,
  readText,
}: Context): Promise<Loaded<ReadonlyMap<OptionName, unknown>>> {
  for (let place = folder; ; place = dirname(place)) {
    // From the nearest folder outwards; the first file ends the search.
    // oxlint-disable-next-line no-await-in-loop
    const { value, problems } = await readText(join(place, SETTINGS_FILE));
    if (value) return parseSettings(value.text, value.file);
    if (problems.some(({ code }) => code !== 'file-missing' && code !== 'file-empty')) return { problems };
    if (dirname(place) === place) return { value: new Map(), problems: [] };
  }
}

function parseSettings(text: string, file: string): Loaded<ReadonlyMap<OptionName, unknown>> {
  const source = readSource(text, file);
  const problems: Problem[] = [...source.problems];
  const values = new Map<OptionName, unknown>();
  const names = Object.keys(OPTIONS)
    .filter(isOptionName)
    .filter((name) => !NEVER.has(name));
  if (source.root && source.root.kind !== 'map') {
    problems.push(complain('wrong-shape', file, { subject: file, found: source.root.kind, expected: 'map' }));
  }
  for (const { key, keySpan, value } of source.root?.kind === 'map' ? source.root.entries : []) {
    const name = names.find((each) => keyOf(each, '-') === key);
    if (name) values.set(name, plainOf(value));
    else problems.push(source.problemAt(keySpan, 'unknown-setting', unknown(key, names)));
  }
  return { value: values, problems };
}

function unknown(subject: string, names: readonly OptionName[]) {
  const known = names.map((name) => keyOf(name, '-'));
  return notAmong(subject, known);
}

function isOptionName(name: string): name is OptionName {
  return name in OPTIONS;
}
