import type { Text } from '../../model/text.ts';
import { say, type Speaker } from '../lexicon.ts';
import { paragraph, type TextStyle } from '../text/page.ts';
import type { ComparedEditions } from './compared.ts';
import { differenceWords, markOf } from './difference-words.ts';
import { renderParks } from './parks-text.ts';

const NO_DIFFERENCE: Text = { zh: '没有不同', en: 'no difference' };

/** Which editions, and in how many things they differ. */
export function editionsHead({ before, after, differences }: ComparedEditions, speaker: Speaker): string {
  const count = differences.length;
  const tally: Text =
    count === 0
      ? NO_DIFFERENCE
      : { zh: `${count} 处不同`, en: `${count} difference${count === 1 ? '' : 's'}` };
  const colon = say({ zh: '：', en: ': ' }, speaker);
  return `${before.ruleSet.id} → ${after.ruleSet.id}${colon}${say(tally, speaker)}`;
}

/** A head line, a paragraph for each difference (`+` came, `-` went, `~` changed), and what they do to parks. */
export function renderEditions(compared: ComparedEditions, style: TextStyle): string[] {
  const { differences } = compared;
  const lines = differences.flatMap((each) => {
    const mark = markOf(each);
    const tone = { '+': 'good', '-': 'bad', '~': 'open' } as const;
    return paragraph(
      differenceWords(each, compared, style),
      style,
      'plain',
      `${style.paint(tone[mark], mark)} `,
    );
  });
  const parks = compared.parks ? renderParks(compared.parks, compared, style) : [];
  return [...paragraph(editionsHead(compared, style), style, 'strong'), ...lines, ...parks];
}
