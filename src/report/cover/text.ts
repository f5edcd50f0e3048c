import type { Impossible } from '../../model/coverage.ts';
import type { Text } from '../../model/text.ts';
import { floorScaled, placePoint } from '../../quantity/decimal.ts';
import { say } from '../lexicon.ts';
import { WORDS } from '../phrases.ts';
import { placeText } from '../place.ts';
import { type Page, paragraph, type TextStyle } from '../text/page.ts';
import { pad, widthOf } from '../text/wrap.ts';
import { type CoveredSet, countOf, percentOf, type PlacedPoint } from './covered.ts';
import { aspectList, IMPOSSIBLE_WORDS, pointWords } from './words.ts';

const EXCUSED: Text = { zh: '不可能有用例：', en: 'no case can be ' };
const LACKING: Text = { zh: '缺少用例：', en: 'no case ' };

/** What no case shows, by place in the rule sets; what none can show; the numbers of each rule set. */
export function renderCoverage(covered: readonly CoveredSet[], style: TextStyle): string[] {
  const wide = Math.max(0, ...covered.map(({ ruleSet }) => widthOf(ruleSet.id)));
  return covered.flatMap((set, index) => {
    const page: Page = { ...style, catalogue: set.catalogue, ruleSet: set.ruleSet };
    const lines = set.points.flatMap((point) => [...lackingLines(point, page), ...excusedLines(point, page)]);
    return [...(lines.length > 0 && index > 0 ? [''] : []), headLine(set, wide, page), ...lines];
  });
}

function lackingLines({ point, lacking, place }: PlacedPoint, page: Page): string[] {
  if (lacking.length === 0) return [];
  return [
    ...paragraph(pointWords(point, page), page, 'plain', `  ${page.paint('bad', '✗')} `),
    ...paragraph(`${say(LACKING, page)}${aspectList(lacking, page)}`, page, 'open', '    '),
    ...paragraph(placeText(place), page, 'dim', '    '),
  ];
}

/** What the author of the cases says that none can show. */
function excusedLines({ point, excused, place }: PlacedPoint, page: Page): string[] {
  return excused.flatMap(({ aspect, why }) => [
    ...paragraph(pointWords(point, page), page, 'plain', `  ${page.paint('dim', '–')} `),
    ...paragraph(
      `${say(EXCUSED, page)}${aspectList([aspect], page)}${say(WORDS.colon, page)}${say(why, page)}`,
      page,
      'dim',
      '    ',
    ),
    ...paragraph(placeText(place), page, 'dim', '    '),
  ]);
}

function headLine(set: CoveredSet, wide: number, page: Page): string {
  const { shown, all } = countOf(set);
  const isFull = shown === all;
  const percent = `${percentText(set)} %`;
  return [
    page.paint(isFull ? 'good' : 'bad', isFull ? '✓' : '✗'),
    pad(set.ruleSet.id, wide),
    page.paint(isFull ? 'good-strong' : 'bad-strong', pad(percent, 6, 'right')),
    ` ${say(tallyOf(set, shown, all), page)}`,
  ].join(' ');
}

/** Cut, not rounded: only what is complete is 100. */
export function percentText(set: CoveredSet): string {
  return placePoint(floorScaled(percentOf(set), 1), 1).replace(/\.0$/, '');
}

function tallyOf(set: CoveredSet, shown: number, all: number): Text {
  const left = reasonsOf(set);
  const failing = set.failing;
  return {
    zh: [
      `${set.cases} 个用例显示了 ${all} 项中的 ${shown} 项`,
      ...(failing > 0 ? [`${failing} 个用例不通过，不计`] : []),
      ...[...left].map(([why, count]) => `${count} 项不可能有用例：${IMPOSSIBLE_WORDS[why].zh}`),
    ].join('；'),
    en: [
      `${set.cases} cases show ${shown} of ${all}`,
      ...(failing > 0
        ? [`${failing} ${failing === 1 ? 'does not hold and shows' : 'do not hold and show'} nothing`]
        : []),
      ...[...left].map(([why, count]) => `${count} cannot be shown: ${IMPOSSIBLE_WORDS[why].en}`),
    ].join('; '),
  };
}

function reasonsOf({ points }: CoveredSet): ReadonlyMap<Impossible, number> {
  const counts = new Map<Impossible, number>();
  for (const { point } of points) {
    for (const why of point.impossible.values()) counts.set(why, (counts.get(why) ?? 0) + 1);
  }
  return counts;
}
