import { isError, type Problem } from '../../problems/index.ts';
import type { Text } from '../../model/text.ts';
import type { TextStyle } from './page.ts';
import { renderProblems } from './problems.ts';

/** What was found in files, file by file, and how much it is in all. `checked`: the files that were looked at. */
export function renderFindings(
  findings: readonly Problem[],
  checked: readonly string[],
  style: TextStyle,
): string[] {
  const files = [...new Set(findings.map(({ place }) => place.file))];
  const groups = files.flatMap((file) => [
    ...findings.filter(({ place }) => place.file === file).flatMap((each) => renderProblems([each], style)),
    '',
  ]);
  const errors = findings.filter(isError).length;
  const tone = errors > 0 ? 'bad-strong' : findings.length > 0 ? 'open-strong' : 'good-strong';
  const tally = tallyOf(errors, findings.length - errors, files.length, checked.length);
  return [...groups, style.paint(tone, tally[style.language])];
}

function tallyOf(errors: number, warnings: number, files: number, checked: number): Text {
  if (errors + warnings === 0)
    return {
      zh: `已检查 ${checked} 个文件，没有发现`,
      en: `${plural(checked, 'file')} checked, no findings`,
    };
  return {
    zh: `已检查 ${checked} 个文件：${files} 个文件有 ${errors} 个错误、${warnings} 个警告`,
    en: `${plural(checked, 'file')} checked: ${plural(errors, 'error')} and ${plural(warnings, 'warning')} in ${plural(files, 'file')}`,
  };
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
