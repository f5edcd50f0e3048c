import { resolve } from 'node:path';
import { complain, type Problem } from '../../problems/index.ts';
import type { Context } from '../context.ts';
import type { Output } from '../outputs.ts';
import type { NamedInputs } from './inputs.ts';

/** A report never replaces what it is about; where it would, not even problems may be written there. */
export function replacedInputs(
  { inputs }: NamedInputs,
  outputs: readonly Output[] = [],
  { folder }: Context,
): readonly Problem[] {
  const read = new Set(inputs.map(({ path }) => resolve(folder, path)));
  return outputs.flatMap(({ path }) =>
    path !== undefined && read.has(resolve(folder, path))
      ? [complain('output-is-input', '--format', { subject: path })]
      : [],
  );
}
