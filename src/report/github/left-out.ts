import type { Language } from '../../model/text.ts';
import { say } from '../lexicon.ts';
import { WORDS } from '../phrases.ts';
import { grouped } from '../summary/words.ts';
import type { Level } from './command.ts';

const NAMES = {
  error: { zh: '条错误', en: 'error' },
  warning: { zh: '条警告', en: 'warning' },
  notice: { zh: '条提示', en: 'notice' },
} as const;

/** How many annotations of each kind were left out, as a line of the log; none where all are shown. */
export function leftOutLine(
  counts: readonly (readonly [level: Level, count: number])[],
  language: Language,
): readonly string[] {
  const parts = counts
    .filter(([, count]) => count > 0)
    .map(([level, count]) => {
      const { zh, en } = NAMES[level];
      const words = {
        zh: `${grouped(count)} ${zh}`,
        en: `${grouped(count)} more ${en}${count === 1 ? '' : 's'}`,
      };
      return say(words, { language });
    });
  if (parts.length === 0) return [];
  const list = parts.join(say(WORDS.comma, { language }));
  return [
    say(
      {
        zh: `另有 ${list}没有列为批注（GitHub 每一步每类至多显示 10 条）`,
        en: `not annotated: ${list} (GitHub shows at most 10 of a kind for one step)`,
      },
      { language },
    ),
  ];
}
