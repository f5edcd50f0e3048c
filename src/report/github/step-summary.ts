import type { Language } from '../../model/text.ts';
import { say } from '../lexicon.ts';

/** Bytes that GitHub takes for the summary of one step; a longer one is not shown at all. */
export const MOST_BYTES = 1024 * 1024;

const CLOSING = '\n</details>\n';

/** Cuts a report, between two rows, to as many bytes as the summary of a step can still hold, and says so at its end. */
export function cutForStepSummary(text: string, language: Language, most: number): string {
  if (bytesOf(text) <= most) return text;
  const notice = say(
    {
      zh: '\n**报告太长，后面的部分已略去；完整报告请用 -f markdown:报告.md 写到文件。**\n',
      en: '\n**The report is too long: the rest is left out. Write all of it to a file with -f markdown:report.md**\n',
    },
    { language },
  );
  let room = most - bytesOf(notice) - bytesOf(CLOSING);
  const kept: string[] = [];
  for (const line of text.split('\n')) {
    room -= bytesOf(line) + 1;
    if (room < 0) break;
    kept.push(line);
  }
  return `${kept.join('\n')}\n${isOpen(kept) ? CLOSING : ''}${notice}`;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** Whether a block was opened and not closed. */
function isOpen(lines: readonly string[]): boolean {
  const last = lines.findLast((line) => line.startsWith('<details>') || line === '</details>');
  return last !== undefined && last !== '</details>';
}
