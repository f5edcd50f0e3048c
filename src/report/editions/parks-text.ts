import type { ComparedVerdicts } from '../../model/flip.ts';
import { outcomeOf } from '../../model/outcome.ts';
import { MARKS } from '../labels.ts';
import { say } from '../lexicon.ts';
import { WORDS } from '../phrases.ts';
import { placeText } from '../place.ts';
import { paragraph, type TextStyle } from '../text/page.ts';
import { OUTCOME_TONES, VERDICT_MARKS, VERDICT_TONES } from '../text/tones.ts';
import {
  causesOf,
  type ComparedEditions,
  type ComparedPark,
  type ComparedParks,
  tallyOf,
} from './compared.ts';
import {
  CATALOGUE_CAUSE,
  causeCount,
  CAUSES,
  causeWords,
  criterionChange,
  HOW_DECIDED,
  type Lexicons,
  parksTally,
  tellingWords,
  verdictChange,
} from './parks-words.ts';
import { changeWords, PARTS } from './words.ts';

/** The numbers of the comparison, and each verdict that flips with what made it. */
export function renderParks(compared: ComparedParks, editions: ComparedEditions, style: TextStyle): string[] {
  const { language } = style;
  const lexicons: Lexicons = [
    { ...editions.before, language },
    { ...editions.after, language },
  ];
  const flips = compared.parks.flatMap((park) =>
    park.levels.flatMap((level) => (level.cause ? ['', ...flipLines(park, level, lexicons, style)] : [])),
  );
  return [
    '',
    ...paragraph(say(parksTally(compared), style), style, 'strong'),
    ...causeLines(compared, lexicons, style),
    ...flips,
    ...(flips.length > 0 ? ['', ...paragraph(say(HOW_DECIDED, style), style, 'dim')] : []),
  ];
}

/** Where several verdicts flip. */
function causeLines(compared: ComparedParks, lexicons: Lexicons, style: TextStyle): string[] {
  if (tallyOf(compared).flips < 2) return [];
  const mark = `  ${style.paint('dim', '·')} `;
  return [
    ...paragraph(say(CAUSES, style), style),
    ...causesOf(compared).flatMap((each) => paragraph(causeCount(each, lexicons), style, 'plain', mark)),
  ];
}

function flipLines(
  park: ComparedPark,
  verdicts: ComparedVerdicts,
  lexicons: Lexicons,
  style: TextStyle,
): string[] {
  const { level, after, criteria, cause } = verdicts;
  const colon = say(WORDS.colon, style);
  const head = `${park.name} · ${say(level.after.title, style)}${colon}${verdictChange(verdicts, style)}`;
  return [
    ...paragraph(head, style, 'strong', `${style.paint(VERDICT_TONES[after], VERDICT_MARKS[after])} `),
    ...paragraph(placeText(park.place), style, 'dim', '  '),
    ...levelLines(verdicts, lexicons, style),
    ...criteria.flatMap((changed) => {
      const outcome = outcomeOf(changed.after?.possible ?? 0);
      const mark = changed.after ? MARKS[outcome] : MARKS['not-applicable'];
      const tone = changed.after ? OUTCOME_TONES[outcome] : 'dim';
      const words = criterionChange(changed, lexicons) + causeWords(changed.id, 'criterion', cause, style);
      return [
        ...paragraph(words, style, 'plain', `  ${style.paint(tone, mark)} `),
        ...changed.differences.flatMap((each) =>
          paragraph(tellingWords(each, lexicons), style, 'dim', '    '),
        ),
      ];
    }),
    ...(cause?.kind === 'catalogue' ? paragraph(say(CATALOGUE_CAUSE, style), style, 'open', '  ~ ') : []),
  ];
}

/** That the level decides in another way, where that has to do with the flip. */
function levelLines({ level, cause }: ComparedVerdicts, [was, is]: Lexicons, style: TextStyle): string[] {
  const { before, after } = level;
  const words = causeWords(after.id, 'level', cause, style);
  if (words === '') return [];
  const part = 'decided-by';
  const change = changeWords(
    { of: 'level', id: after.id, part, before: before.decidedBy, after: after.decidedBy },
    was,
    is,
  );
  return paragraph(
    `${say(PARTS[part], style)}${say(WORDS.colon, style)}${change}${words}`,
    style,
    'plain',
    '  ~ ',
  );
}
