import type { Text } from '../../model/text.ts';
import { TURNS, type TurnKind, type Turns } from '../../model/turn.ts';
import { say, type Speaker } from '../lexicon.ts';

/** What came of a criterion. */
export const TURN_WORDS: Readonly<Record<TurnKind, Text>> = {
  gained: { zh: '转为通过', en: 'passes now' },
  lost: { zh: '转为不通过', en: 'fails now' },
  improved: { zh: '改善', en: 'improved' },
  worsened: { zh: '退步', en: 'worsened' },
  same: { zh: '不变', en: 'unchanged' },
  unclear: { zh: '无法比较', en: 'not comparable' },
  settled: { zh: '已能判定', en: 'known now' },
  unsettled: { zh: '不再能判定', en: 'unknown now' },
  open: { zh: '仍待定', en: 'still unknown' },
  applies: { zh: '开始适用', en: 'applies now' },
  lapses: { zh: '不再适用', en: 'applies no more' },
};

/** `2018 → 2020：转为通过 1，改善 2`: how many criteria came to what. */
export function turnCounts({ from, to, criteria }: Turns, speaker: Speaker): string {
  const counts = TURNS.flatMap((kind) => {
    const count = criteria.filter((each) => each.kind === kind).length;
    const word = say(TURN_WORDS[kind], speaker);
    return count === 0 ? [] : [`${word} ${count}`];
  });
  const list = counts.join(say({ zh: '，', en: ', ' }, speaker));
  return say({ zh: `${from} → ${to}：${list}`, en: `${from} → ${to}: ${list}` }, speaker);
}
