import { formatOfName, type InputFormat } from '../../load/input/formats.ts';
import type { Rules } from '../../load/rules/rules.ts';
import type { DataFile } from '../../model/record.ts';
import { complain, isError, type Loaded } from '../../problems/index.ts';
import type { LoadedData } from '../check/data.ts';
import { readInput } from '../check/submissions.ts';
import type { Context } from '../context.ts';

/** A file that holds what is known already. */
export interface Given {
  readonly path: string;
  readonly format: InputFormat | undefined;
  readonly data: LoadedData & { readonly value: DataFile };
}

/** Reads the one submission of a file; a template is made for one. */
export async function readGiven(
  path: string | undefined,
  { catalogue }: Rules,
  { openFile }: Context,
): Promise<Loaded<Given | undefined>> {
  if (path === undefined) return { value: undefined, problems: [] };
  const format = formatOfName(path);
  const found: LoadedData[] = [];
  const problems = [];
  for await (const event of readInput(
    { path, found: false, ...(format && { format }) },
    { catalogue, openFile, options: {} },
  )) {
    if (event.kind === 'problems') problems.push(...event.problems);
    else found.push(event.data);
  }
  const [first, ...more] = found;
  const all = [...problems, ...found.flatMap((each) => each.problems)];
  if (more.length > 0) all.push(complain('not-one-submission', path, { found: String(found.length) }));
  if (!first?.value || all.some(isError)) return { problems: all };
  return { value: { path, format, data: { ...first, value: first.value } }, problems: all };
}
