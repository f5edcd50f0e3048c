import type { Language } from '../../model/text.ts';
import { say } from '../lexicon.ts';
import { inline, table } from '../markdown/escape.ts';
import { COLUMNS, WORDS } from '../phrases.ts';
import { placeText } from '../place.ts';
import { causesOf, type ComparedEditions, type ComparedParks } from './compared.ts';
import { differenceWords, markOf } from './difference-words.ts';
import {
  CATALOGUE_CAUSE,
  causeCount,
  causeWords,
  criterionChange,
  HOW_DECIDED,
  type Lexicons,
  parksTally,
  tellingWords,
  verdictChange,
} from './parks-words.ts';
import { editionsHead } from './text.ts';

/** Two editions as GitHub's Markdown, for the comment on a change of rules. */
export function renderEditionsMarkdown(compared: ComparedEditions, language: Language): string {
  const { differences, parks } = compared;
  const lines = [
    `## ${inline(editionsHead(compared, { language }))}`,
    '',
    ...differences.map(
      (each) => `- \`${markOf(each)}\` ${inline(differenceWords(each, compared, { language }))}`,
    ),
    ...(differences.length > 0 ? [''] : []),
    ...(parks ? parksLines(parks, compared, language) : []),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function parksLines(parks: ComparedParks, compared: ComparedEditions, language: Language): string[] {
  const lexicons: Lexicons = [
    { ...compared.before, language },
    { ...compared.after, language },
  ];
  const rows = flipRows(parks, lexicons, language);
  const titles = [{ zh: '园区', en: 'park' }, WORDS.level, { zh: '结论', en: 'verdict' }, COLUMNS.criterion];
  const columns = titles.map((title) => ({ title: title[language] }));
  return [
    `### ${inline(say(parksTally(parks), { language }))}`,
    '',
    ...causesOf(parks).map((each) => `- ${inline(causeCount(each, lexicons))}`),
    '',
    ...(rows.length > 0 ? [...table(columns, rows), '', inline(say(HOW_DECIDED, { language })), ''] : []),
  ];
}

function flipRows({ parks }: ComparedParks, lexicons: Lexicons, language: Language): string[][] {
  return parks.flatMap(({ name, place, levels }) =>
    levels.flatMap((each) => {
      const { level, criteria, cause } = each;
      if (!cause) return [];
      const why = criteria.flatMap((changed) => [
        inline(criterionChange(changed, lexicons) + causeWords(changed.id, 'criterion', cause, { language })),
        ...changed.differences.map((telling) => inline(tellingWords(telling, lexicons))),
      ]);
      if (cause.kind === 'catalogue') why.push(inline(CATALOGUE_CAUSE[language]));
      const park = `**${inline(name)}**<br>${inline(placeText(place))}`;
      return [
        [
          park,
          inline(level.after.title[language]),
          inline(verdictChange(each, { language })),
          why.join('<br>'),
        ],
      ];
    }),
  );
}
