import { complain, isError, type Loaded } from '../../problems/index.ts';
import { listFiles, readText } from '../source/files.ts';
import { isDataFile, LAYOUT } from './file-kind.ts';
import type { RulesFile } from './rules-files.ts';

/** Reads every data file of a rules folder and its sub-folders. `shownAs` is how problems call the folder. */
export async function readRulesFolder(
  folder: string,
  shownAs = folder.replace(/[\\/]+$/, ''),
): Promise<Loaded<readonly RulesFile[]>> {
  const listed = await listFiles(folder);
  if (!listed.value) return { problems: listed.problems };
  const names = listed.value.filter(isDataFile);
  if (names.length === 0)
    return { problems: [complain('no-rules-found', shownAs, { subject: shownAs, expected: LAYOUT })] };
  const read = await Promise.all(names.map((name) => readText(`${folder}/${name}`)));
  const problems = read.flatMap((each) => each.problems);
  if (problems.some(isError)) return { problems };
  const files = read.flatMap(({ value }, index) => {
    const name = names[index] ?? '';
    return value ? [{ name, file: `${shownAs}/${name}`, text: value.text, sha256: value.sha256 }] : [];
  });
  return { value: files, problems };
}
