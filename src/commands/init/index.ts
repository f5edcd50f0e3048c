import { dirname, join } from 'node:path';
import { needsOf } from '../../engine/index.ts';
import type { ExitName } from '../../exit-codes.ts';
import { readPeriod } from '../../load/data/period.ts';
import { parkSchema } from '../../load/data/park-schema.ts';
import { formatOfName } from '../../load/input/formats.ts';
import { STANDARD_INPUT } from '../../load/source/files.ts';
import type { Rules } from '../../load/rules/rules.ts';
import { complain, isError, type Problem } from '../../problems/index.ts';
import type { Chunk } from '../../report/batch.ts';
import { TEMPLATE_FORMATS, TEMPLATE_BY_ENDING } from '../../report/template/formats.ts';
import type { TemplateInput } from '../../report/template/template.ts';
import { badOption } from '../bad-option.ts';
import type { Context } from '../context.ts';
import type { OptionValues } from '../options.ts';
import { type OfferedFormats, type Output, readOutputs, writeFile } from '../outputs.ts';
import { fail, finish, printProblems } from '../report-problems.ts';
import { loadRules } from '../rules.ts';
import { lostIn } from './carried.ts';
import { type Given, readGiven } from './given.ts';
import { mergeInto } from './merge.ts';
import { selectTarget, type Target } from './target.ts';

const OFFERED: OfferedFormats = {
  names: Object.keys(TEMPLATE_FORMATS),
  byEnding: TEMPLATE_BY_ENDING,
  usual: 'yaml',
};

/** Where the schema of data files is put for editors: hidden, so that no folder of submissions holds one more. */
const SCHEMA_FILE = '.park.schema.json';

/** Writes a template for the data that a level of a city's document reads. */
export async function init(
  _args: readonly string[],
  options: OptionValues,
  context: Context,
): Promise<ExitName> {
  const outputs = readOutputs(options, OFFERED);
  const problems: Problem[] = [...outputs.problems, ...checkPeriod(options), ...checkRows(options)];
  const rules = await loadRules(options.rules, context);
  problems.push(...rules.problems);
  if (!rules.value) return fail(problems, context);
  const given = await readGiven(options.from, rules.value, context);
  problems.push(...given.problems);
  const isGivenRead = options.from === undefined || given.value !== undefined;
  const target = isGivenRead ? selectTarget(options, given.value, rules.value) : undefined;
  problems.push(...(target?.problems ?? []));
  problems.push(...(await checkPlaces(outputs.value ?? [], options, context)));
  if (!target?.value || !outputs.value || problems.some(isError)) return fail(problems, context);
  printProblems(problems, context);
  return write(outputs.value, target.value, given.value, { rules: rules.value, options, context });
}

interface Setting {
  readonly rules: Rules;
  readonly options: OptionValues;
  readonly context: Context;
}

async function write(
  outputs: readonly Output[],
  target: Target,
  given: Given | undefined,
  setting: Setting,
): Promise<ExitName> {
  const problems: Problem[] = [];
  for (const { format, path } of outputs) {
    // One after the other, in the order in which they were asked for.
    // oxlint-disable-next-line no-await-in-loop
    const content = await render(format, path, target, given, setting);
    // oxlint-disable-next-line no-await-in-loop
    if (given) await tellLost(content, format, given, setting);
    if (path === undefined) {
      // oxlint-disable-next-line no-await-in-loop
      await setting.context.stdout.write(content);
      continue;
    }
    // oxlint-disable-next-line no-await-in-loop
    problems.push(...(await writeTemplate(path, format, content, target, setting)));
  }
  return finish(problems, setting.context);
}

/** A template is a form: not everything that a data file may say has a place in it. */
async function tellLost(
  content: Chunk,
  format: string,
  { path, data }: Given,
  { rules: { catalogue }, context }: Setting,
): Promise<void> {
  const as = formatOfName(`template.${format}`);
  const lost = as ? await lostIn(content, as, data.value, catalogue, context.language) : [];
  if (lost.length === 0) return;
  const problem = complain('not-carried-over', path, { subject: path, found: lost.join(', ') });
  printProblems([{ ...problem, severity: 'warning' }], context);
}

async function render(
  format: string,
  path: string | undefined,
  target: Target,
  given: Given | undefined,
  { rules, options, context }: Setting,
): Promise<Chunk> {
  const { ruleSet, level, city } = target;
  const { catalogue } = rules;
  const input: TemplateInput = {
    language: context.language,
    catalogue,
    ruleSet,
    city,
    needs: needsOf(ruleSet, level, catalogue),
    command: commandFor(path ?? `park.${format}`, target),
    ...(given && { data: given.data.value }),
    ...(options.period !== undefined && { period: options.period }),
    ...(options.rows !== undefined && { rows: Number(options.rows) }),
    schema: SCHEMA_FILE,
  };
  const merged = format === 'yaml' && given ? await mergeGiven(given, input, context) : undefined;
  if (merged !== undefined) return merged;
  const make = await TEMPLATE_FORMATS[format]?.();
  if (!make) throw new Error(`no template format ${format}`);
  return make.render(input);
}

/** What is there already with what is missing; undefined where it is to be written anew, filled with what is known. */
async function mergeGiven(
  { path, format, data }: Given,
  input: TemplateInput,
  { readText }: Context,
): Promise<string | undefined> {
  if (format !== 'yaml' || path === STANDARD_INPUT || data.value.record.kind !== input.needs.record)
    return undefined;
  const { value: file } = await readText(path);
  return file && mergeInto(file.text, file.file, input);
}

function commandFor(path: string, { flags }: Target): string {
  return `park-eval check ${/\s/.test(path) ? `"${path}"` : path}${flags}`;
}

/** Writes a template, for YAML the schema beside it, and says what comes next. */
async function writeTemplate(
  path: string,
  format: string,
  content: Chunk,
  target: Target,
  { rules, context }: Setting,
): Promise<readonly Problem[]> {
  const problems = [...(await writeFile(path, content, context))];
  if (problems.length > 0) return problems;
  if (format === 'yaml') {
    const schema = `${JSON.stringify(parkSchema(rules.catalogue))}\n`;
    problems.push(...(await writeFile(join(dirname(path), SCHEMA_FILE), schema, context)));
  }
  const command = commandFor(path, target);
  const said = {
    zh: `已写入 ${path}。填好后运行：${command}\n`,
    en: `${path} is written. Fill it in, then run: ${command}\n`,
  };
  void context.stderr.write(said[context.language]);
  return problems;
}

function checkPeriod({ period }: OptionValues): readonly Problem[] {
  if (period === undefined || readPeriod(period)) return [];
  return [badOption('--period', period, '2020, 2019-Q1, 2013-01..2013-11')];
}

const MOST_ROWS = 10_000;

function checkRows({ rows }: OptionValues): readonly Problem[] {
  if (rows === undefined || (/^[1-9]\d{0,4}$/.test(rows) && Number(rows) <= MOST_ROWS)) return [];
  return [badOption('--rows', rows, `1–${MOST_ROWS}`)];
}

/** What is there stays, unless it may be replaced; and bytes stay off terminals. */
async function checkPlaces(
  outputs: readonly Output[],
  { force }: OptionValues,
  { openFile, stdout }: Context,
): Promise<readonly Problem[]> {
  const found = await Promise.all(
    outputs.map(async ({ path, format }): Promise<readonly Problem[]> => {
      if (path === undefined) {
        const isBinary = (await TEMPLATE_FORMATS[format]?.())?.binary ?? false;
        return isBinary && stdout.isTerminal
          ? [complain('bytes-on-terminal', '--format', { subject: format })]
          : [];
      }
      if (force) return [];
      const { value, problems } = await openFile(path);
      const isFree = !value && problems.every(({ code }) => code === 'file-missing');
      return isFree ? [] : [complain('file-exists', path, { subject: path })];
    }),
  );
  return found.flat();
}
