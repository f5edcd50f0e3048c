import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { plainOf, readSource } from '../load/source/source.ts';
import { notAmong } from '../load/source/suggest.ts';
import type { Place, Text } from '../model/text.ts';
import { complain, type Loaded, loadedOf, type Problem } from '../problems/index.ts';
import { badOption } from './bad-option.ts';
import type { Context } from './context.ts';
import { type OptionName, OPTIONS, type OptionValues } from './options.ts';

/** Settings for a folder and those below it. */
const SETTINGS_FILE = '.park-eval.yaml';

/** Options that concern one call, or the terminal, and have no place in settings. */
const NEVER: ReadonlySet<OptionName> = new Set([
  'noColor',
  'lang',
  'quiet',
  'output',
  'printConfig',
  'from',
  'force',
  'set',
  'years',
  'vary',
  'varyFrom',
  'varyTo',
  'parkInputs',
]);
/** Options that name a file or folder: in a settings file they are meant from where it stands. */
const PATHS: ReadonlySet<OptionName> = new Set(['rules', 'cityData', 'text']);

/** An option that has a value, and where the value comes from. */
export interface Setting {
  readonly name: OptionName;
  readonly value: unknown;
  /** `typed`, the name of a variable, or the path of a settings file. */
  readonly origin: string;
  /** Where it stands, unless it was typed. */
  readonly place?: Place;
}

/** Completes what was typed: by the environment (PARK_EVAL_CITY …), then by the nearest settings file. */
export async function settle(
  typed: OptionValues,
  names: readonly OptionName[],
  context: Context,
): Promise<Loaded<readonly Setting[]>> {
  const wanted = names.filter((name) => !NEVER.has(name));
  const file = await readSettings(context);
  if (!file.value) return { problems: file.problems };
  const settings = new Map<OptionName, Setting>();
  for (const setting of [
    ...file.value,
    ...fromEnvironment(wanted, context),
    ...Object.entries(typed).flatMap(([name, value]) =>
      isOptionName(name) ? [{ name, value, origin: 'typed' }] : [],
    ),
  ]) {
    settings.set(setting.name, setting);
  }
  const own = [...settings.values()].filter(({ name }) => names.includes(name));
  return loadedOf(own, own.flatMap(checkFlag));
}

/** A flag that is neither on nor off is no silent off: it may be what keeps a pipeline honest. */
function checkFlag({ name, value, place }: Setting): readonly Problem[] {
  if (!isFlag(name) || typeof value === 'boolean') return [];
  const problem = badOption(flagOf(name), String(value), 'true, false');
  return [place ? { ...problem, place } : problem];
}

/** Where the values stand of options that were not typed, by how they would be typed. */
export function placesOf(settings: readonly Setting[]): ReadonlyMap<string, Place> {
  return new Map(settings.flatMap(({ name, place }) => (place ? [[flagOf(name), place] as const] : [])));
}

/** How it is typed: `--as-of`. */
function flagOf(name: OptionName): string {
  return `--${keyOf(name, '-')}`;
}

function isFlag(name: OptionName): boolean {
  return !OPTIONS[name].flags.includes('<');
}

/** The values of the options, by name. */
export function valuesOf(settings: readonly Setting[]): OptionValues {
  return Object.fromEntries(settings.map(({ name, value }) => [name, value]));
}

/** The settings in the form of a settings file, each with its origin. */
export function settingsText(settings: readonly Setting[], { language }: Context): string {
  const lines = settings
    .filter(({ name }) => !NEVER.has(name))
    .map(({ name, value, origin }) => [`${keyOf(name, '-')}: ${JSON.stringify(value)}`, origin] as const);
  const width = Math.max(0, ...lines.map(([line]) => line.length));
  return [
    HEAD[language],
    ...lines.map(
      ([line, origin]) => `${line.padEnd(width)}  # ${origin === 'typed' ? TYPED[language] : origin}`,
    ),
    '',
  ].join('\n');
}

const HEAD: Text = {
  zh: '# 没有列出的选项取默认值',
  en: '# options that are not listed have their defaults',
};
const TYPED: Text = { zh: '命令行', en: 'typed' };

const VARIABLE = 'PARK_EVAL_';

function fromEnvironment(names: readonly OptionName[], { environment }: Context): Setting[] {
  // Mostly there are none. Some systems do not tell capitals from small letters.
  if (!Object.keys(environment).some((name) => name.toUpperCase().startsWith(VARIABLE))) return [];
  return names.flatMap((name) => {
    const variable = `${VARIABLE}${keyOf(name, '_').toUpperCase()}`;
    const text = environment[variable];
    const place = { file: variable };
    return text === undefined || text === ''
      ? []
      : [{ name, value: valueOf(name, text), origin: variable, place }];
  });
}

/** `as-of` for asOf. */
function keyOf(name: string, link: '-' | '_'): string {
  return name.replaceAll(/[A-Z]/g, (letter) => link + letter.toLowerCase());
}

const ON: ReadonlySet<string> = new Set(['true', 'yes', 'on', '1']);
const OFF: ReadonlySet<string> = new Set(['false', 'no', 'off', '0']);

function switchOf(word: string): boolean | undefined {
  if (ON.has(word)) return true;
  return OFF.has(word) ? false : undefined;
}

/** Texts as commander would give them: flags as booleans, repeatable options as lists. */
function valueOf(name: OptionName, value: unknown): unknown {
  if (isFlag(name)) return switchOf(String(value).toLowerCase()) ?? value;
  const texts = textsOf(value);
  if ('repeatable' in OPTIONS[name]) return texts ?? String(value).split(',');
  return texts?.join(',') ?? String(value);
}

/** What a list or an object says, as it would be typed; undefined where it is neither. */
function textsOf(value: unknown): readonly string[] | undefined {
  if (Array.isArray(value)) return value.map(String);
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).map(([key, each]) => `${key}=${String(each)}`);
}

/** The settings of the nearest file in this folder or above; none where there is no such file. */
async function readSettings({ folder, readText }: Context): Promise<Loaded<readonly Setting[]>> {
  for (let place = folder; ; place = dirname(place)) {
    // From the nearest folder outwards; the first file ends the search.
    // oxlint-disable-next-line no-await-in-loop
    const { value, problems } = await readText(resolve(place, SETTINGS_FILE));
    if (value) return parseSettings(value.text, value.file, folder);
    if (problems.some(({ code }) => code !== 'file-missing' && code !== 'file-empty')) return { problems };
    const isEmpty = problems.some(({ code }) => code === 'file-empty');
    if (isEmpty || dirname(place) === place) return { value: [], problems: [] };
  }
}

function parseSettings(text: string, file: string, folder: string): Loaded<readonly Setting[]> {
  const source = readSource(text, file);
  const problems: Problem[] = [...source.problems];
  const settings: Setting[] = [];
  const names = Object.keys(OPTIONS)
    .filter(isOptionName)
    .filter((name) => !NEVER.has(name));
  if (source.root && source.root.kind !== 'map') {
    problems.push(complain('wrong-shape', file, { subject: file, found: source.root.kind, expected: 'map' }));
  }
  for (const { key, keySpan, value } of source.root?.kind === 'map' ? source.root.entries : []) {
    const name = names.find((each) => keyOf(each, '-') === key);
    const plain = plainOf(value);
    if (!name) problems.push(source.problemAt(keySpan, 'unknown-setting', unknown(key, names)));
    // A name without a value is as none.
    else if (plain !== null) {
      const place = source.placeOf(keySpan);
      settings.push({ name, value: settingOf(name, plain, file, folder), origin: file, place });
    }
  }
  return loadedOf(settings, problems);
}

function settingOf(name: OptionName, plain: unknown, file: string, folder: string): unknown {
  const value = valueOf(name, plain);
  if (!PATHS.has(name) || typeof value !== 'string' || isAbsolute(value)) return value;
  return relative(folder, join(dirname(file), value)) || '.';
}

function unknown(subject: string, names: readonly OptionName[]) {
  const known = names.map((name) => keyOf(name, '-'));
  return notAmong(subject, known);
}

function isOptionName(name: string): name is OptionName {
  return name in OPTIONS;
}
