import { type LackGroup, lackGroups } from '../../compare/lacks.ts';
import type { StandingRow } from '../../compare/view.ts';
import { COMPARE_WORDS } from '../../compare/words.ts';
import { say } from '../../lexicon.ts';
import { paragraph, section, type TextStyle } from '../page.ts';

/** What those that are compared lack, by the numbers of their rows. */
export function renderLacks(rows: readonly StandingRow[], style: TextStyle): string[] {
  const lines = lackGroups(rows).flatMap((group) => groupLines(group, style));
  return section(say(COMPARE_WORDS.lacks, style), lines, style);
}

function groupLines({ numbers, title, lacks, settled }: LackGroup, style: TextStyle): string[] {
  const count = lacks.length;
  const remark = settled
    ? say({ zh: `，${COMPARE_WORDS.settled.zh}`, en: `; ${COMPARE_WORDS.settled.en}` }, style)
    : '';
  const head = say({ zh: `${title}（${count} 项${remark}）`, en: `${title} (${count}${remark})` }, style);
  const names = lacks.join(say({ zh: '、', en: '; ' }, style));
  return [
    ...paragraph(head.trimStart(), style, settled ? 'dim' : 'plain', `  ${numbers} `),
    ...paragraph(names, style, settled ? 'dim' : 'open', '      '),
  ];
}
