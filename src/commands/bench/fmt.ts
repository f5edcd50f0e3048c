import type { ExitName } from '../../exit-codes.ts';
import { formatYaml } from '../../load/format/format.ts';
import { kindOf } from '../../load/rules/file-kind.ts';
import type { RulesFile } from '../../load/rules/rules-files.ts';
import { FILE_SCHEMAS } from '../../load/schema/file-schemas.ts';
import type { Text } from '../../model/text.ts';
import { complain, isError, type Problem } from '../../problems/index.ts';
import type { Context } from '../context.ts';
import type { OptionValues } from '../options.ts';
import { writeFile } from '../outputs.ts';
import { fail, printProblems } from '../report-problems.ts';
import { readRulesTargets } from './rules-targets.ts';

/** Lays out the files of rules in one form, or checks that they are. What cannot be read stays, and hinders no other file. */
export async function fmt(
  paths: readonly string[],
  { rules, check = false, quiet = false }: OptionValues,
  context: Context,
): Promise<ExitName> {
  if (paths.length === 0 && rules === undefined && !check) {
    return fail([complain('no-rules-named', 'rules fmt', {})], context);
  }
  const targets = await readRulesTargets(paths, rules, context);
  if (!targets.value) return fail(targets.problems, context);
  const files = targets.value.flatMap(({ files: all, only }) =>
    all.filter(({ file, name }) => (only.size === 0 || only.has(file)) && YAML.test(name)),
  );
  const done = files.map(format);
  const changed = done.filter((each) => each.text !== undefined);
  const problems: Problem[] = [...targets.problems, ...done.flatMap((each) => each.problems)];
  if (!check) {
    for (const { file, text = '' } of changed) {
      // One after the other: what was written stays, whatever becomes of the next one.
      // oxlint-disable-next-line no-await-in-loop
      problems.push(...(await writeFile(file, text, context)));
    }
  }
  if (!quiet) await context.stdout.write(report(changed, done.length, check, context));
  printProblems(problems, context);
  if (problems.some(isError)) return 'error';
  return check && changed.length > 0 ? 'unmet' : 'success';
}

const YAML = /\.ya?ml$/i;

interface Formatted {
  readonly file: string;
  /** Where it differs from the one that it has. */
  readonly text?: string;
  readonly problems: readonly Problem[];
}

function format({ file, name, text }: RulesFile): Formatted {
  const kind = kindOf(name);
  const { value, problems } = formatYaml(text, file, kind && FILE_SCHEMAS[kind]);
  return { file, ...(value !== undefined && value !== text && { text: value }), problems };
}

function report(changed: readonly Formatted[], all: number, check: boolean, { language }: Context): string {
  const [done, count] = [check ? NOT_FORMATTED : FORMATTED, changed.length];
  const tally: Text = {
    zh: `共 ${all} 个文件，${count} 个${done.zh}`,
    en: `${count} of ${all} ${all === 1 ? 'file' : 'files'} ${done.en}`,
  };
  return `${[...changed.map(({ file }) => file), tally[language]].join('\n')}\n`;
}

const FORMATTED: Text = { zh: '已重新排版', en: 'formatted' };
const NOT_FORMATTED: Text = { zh: '未按格式排版', en: 'not formatted' };
