import { type Outcome, outcomeOf } from '../../model/outcome.ts';
import type { CriterionResult, LevelResult } from '../../model/result.ts';
import { clauseText } from '../clauses.ts';
import { OUTCOMES } from '../labels.ts';
import { say } from '../lexicon.ts';
import { SECTIONS, WORDS } from '../phrases.ts';
import { type Page, paragraph, section } from './page.ts';
import { OUTCOME_TONES } from './tones.ts';
import { pad, widthOf } from './wrap.ts';

/** The unclear clauses whose readings differ in their outcome; how many there are besides. */
export function renderReadings({ criteria }: LevelResult, page: Page): string[] {
  const unclear = criteria.filter(({ readings, node }) => readings.length > 1 && node !== undefined);
  const differing = unclear.filter(({ readings, possible }) =>
    readings.some((each) => each.possible !== possible),
  );
  const same = unclear.length - differing.length;
  const lines = differing.flatMap((each) => readingLines(each, page));
  return section(
    say(SECTIONS.readings, page),
    [...lines, ...(same > 0 ? [restLine(same, lines.length > 0, page)] : [])],
    page,
  );
}

function readingLines({ criterion, reading, readings }: CriterionResult, page: Page): string[] {
  const title = `${clauseText(criterion.cite)} ${say(criterion.title, page)} (${criterion.id})`;
  const widest = Math.max(...Object.values(OUTCOMES).map((word) => widthOf(say(word, page))));
  const lines = readings.flatMap(({ id, possible }) => {
    const rival = criterion.readings.find((each) => each.id === id);
    const used = id === reading ? say({ zh: '（采用）', en: ' (used)' }, page) : '';
    const name = (rival ? id : say(WORDS.default, page)) + used;
    const why = rival ? say({ zh: `：${rival.why.zh}`, en: `: ${rival.why.en}` }, page) : '';
    const word = outcomeWord(outcomeOf(possible), widest, page);
    return paragraph(name + why, page, 'plain', `    ${word}  `);
  });
  return [...paragraph(title, page, 'plain', '  '), ...lines];
}

function outcomeWord(outcome: Outcome, widest: number, page: Page): string {
  return page.paint(OUTCOME_TONES[outcome], pad(say(OUTCOMES[outcome], page), widest));
}

function restLine(count: number, isRest: boolean, page: Page): string {
  const criteria = `${count}${isRest ? ' more' : ''} ${count === 1 ? 'criterion has' : 'criteria have'}`;
  const text = {
    zh: isRest ? `另有 ${count} 项也有不同读法，结果不变` : `${count} 项有不同读法，结果不变`,
    en: `${criteria} rival readings, with the same outcome`,
  };
  return page.paint('dim', `  ${say(text, page)}`);
}
