import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExitName } from '../../exit-codes.ts';
import { complain, isError } from '../../problems/index.ts';
import { nextSteps } from '../../report/skeleton/next-steps.ts';
import { skeletonOf } from '../../report/skeleton/skeleton.ts';
import { badOption } from '../bad-option.ts';
import type { Context } from '../context.ts';
import type { OptionValues } from '../options.ts';
import { writeFile } from '../outputs.ts';
import { fail } from '../report-problems.ts';
import { loadRules } from '../rules.ts';

const ID = /^([a-z][a-z0-9]*(?:-[a-z0-9]+)*)-(\d{4})$/;

/** Writes a folder of rules for a new document, with comments that teach. No file is ever replaced. */
export async function newRules(
  [id = '']: readonly string[],
  options: OptionValues,
  context: Context,
): Promise<ExitName> {
  const [, city, year] = ID.exec(id) ?? [];
  if (city === undefined || year === undefined) {
    return fail([badOption('rules new', id, 'CITY-YEAR (beta-2025)')], context);
  }
  const rules = await loadRules(options.rules, context);
  if (!rules.value) return fail(rules.problems, context);
  const { language } = context;
  const known = rules.value.cities.find((each) => each.id === city);
  const folder = options.output ?? `${city}-rules`;
  const files = [...skeletonOf({ id, city, year, language, ...(known && { known }) })].map(
    ([name, text]) => ({ path: join(folder, name), text }),
  );
  const there = await Promise.all(files.map(({ path }) => exists(path)));
  const problems = files.flatMap(({ path }, index) =>
    there[index] ? [complain('rules-exist', path, { subject: path })] : [],
  );
  if (problems.some(isError)) return fail(problems, context);
  for (const { path, text } of files) {
    // One after the other: where one cannot be written, the next one is not tried.
    // oxlint-disable-next-line no-await-in-loop
    const unwritten = await writeFile(path, text, context);
    if (unwritten.length > 0) return fail(unwritten, context);
  }
  await context.stdout.write(
    nextSteps(
      files.map(({ path }) => path),
      { folder, city, id, language },
    ),
  );
  return 'success';
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}
