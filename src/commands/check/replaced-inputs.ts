import { resolve } from 'node:path';
import { isDataFile } from '../../load/rules/file-kind.ts';
import type { Problem } from '../../problems/index.ts';
import type { Context } from '../context.ts';
import type { OptionValues } from '../options.ts';
import { type Output, wouldReplace } from '../outputs.ts';
import { isOneOf, liesIn } from '../real-files.ts';
import type { NamedInputs } from './inputs.ts';

/**
 * A report never replaces what it is about, by whatever way its path leads there; where it would, not even problems may be written there.
 * What else is read, as the tables that a data file names, is known when it has been read: see `wasRead`.
 */
export function replacedInputs(
  { inputs }: NamedInputs,
  outputs: readonly Output[] = [],
  { rules, cityData }: OptionValues,
  { folder }: Context,
): readonly Problem[] {
  const at = (path: string) => resolve(folder, path);
  const targets = outputs.flatMap(({ path }) => path ?? []);
  if (targets.length === 0) return [];
  const read = [...inputs.map(({ path }) => at(path)), ...(cityData === undefined ? [] : [at(cityData)])];
  return targets
    .filter(
      (path) =>
        read.includes(at(path)) ||
        isOneOf(at(path), read) ||
        (rules !== undefined && isDataFile(path) && liesIn(at(path), at(rules))),
    )
    .map(wouldReplace);
}
