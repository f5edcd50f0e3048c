// Checks rules/ in full and compiles it to a JSON value, which the program reads without checking it again.

import { bundleOf } from '../src/load/rules/bundle.ts';
import { piecesOf } from '../src/load/rules/pieces.ts';
import { readRulesFiles } from '../src/load/rules/rules-files.ts';
import { readRulesFolder } from '../src/load/rules/rules-folder.ts';
import { hintOf, messageOf } from '../src/problems/index.ts';

export { piecesOf };

/**
 * The bundle of a rules folder, or every problem of it as a line of text. Warnings count as problems here.
 * @param {string} folder
 * @param {string} shownAs how problems call the folder
 * @returns {Promise<{ bundle?: import('../src/load/rules/bundle.ts').RulesBundle, problems: string[] }>}
 */
export async function compileRules(folder, shownAs) {
  const files = await readRulesFolder(folder, shownAs);
  const { value, problems } = files.value ? readRulesFiles(files.value) : files;
  const lines = problems.map((problem) => {
    const { file, line, column } = problem.place;
    const hint = hintOf(problem)?.en;
    return `${file}:${line ?? 1}:${column ?? 1} ${problem.code}: ${messageOf(problem).en}${hint ? ` (${hint})` : ''}`;
  });
  if (lines.length > 0 || !value || !('layer' in value)) return { problems: lines };
  return { bundle: bundleOf(value.layer), problems: [] };
}
