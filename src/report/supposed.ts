import type { Text } from '../model/text.ts';
import type { Problem } from '../problems/index.ts';

/** That a verdict is not that of the file; nothing where no figure was supposed to be another. */
export function supposedNotes(warnings: readonly Problem[]): readonly Text[] {
  const count = warnings.filter(({ code }) => code === 'figure-set').length;
  if (count === 0) return [];
  const figures = count === 1 ? 'one figure is' : `${count} figures are`;
  return [
    {
      zh: `假设的结论：${count} 项数据按 --set 改过，不是文件本身的结论（改动见“提示”）`,
      en: `What if: ${figures} set by --set, so that this is not the verdict of the file (see the warnings)`,
    },
  ];
}
