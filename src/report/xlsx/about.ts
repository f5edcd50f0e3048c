import { documentLine } from '../document-line.ts';
import { OUTCOMES as OUTCOME_IDS } from '../../model/outcome.ts';
import { MARKS, OUTCOMES } from '../labels.ts';
import { WORDS } from '../phrases.ts';
import type { Book, Group } from './book.ts';
import { type Cell, lineOver, type Table, textColumn } from './table.ts';
import { ABOUT, HEADINGS, SHEETS } from './words.ts';

/** What must be known to read the workbook: documents, levels, notes, marks, score, inputs. */
export function aboutTable(book: Book): Table {
  const { language } = book;
  const columns = [
    textColumn(HEADINGS.topic[language], 14, 20),
    textColumn(HEADINGS.content[language], 60, 110),
  ];
  return {
    names: [SHEETS.about[language]],
    top: [lineOver(SHEETS.about[language], 'title', columns.length)],
    columns,
    rows: [...book.groups.flatMap((group) => groupRows(group, book)), ...generalRows(book)],
    fixed: 1,
  };
}

type Row = readonly [topic: string, content: Cell];

function groupRows({ ruleSet, level, entries }: Group, { language }: Book): readonly Row[] {
  const { title, document } = ruleSet;
  const draft = document.status === 'draft' ? [WORDS.draft[language]] : [];
  const notes = [...new Set(entries.flatMap(({ digest }) => digest.notes))];
  return [
    [ABOUT.document[language], title[language]],
    [ABOUT.number[language], documentLine(document, { language })],
    [ABOUT.ruleSet[language], ruleSet.id],
    [HEADINGS.level[language], `${level.title} (${level.id})`],
    ...[...draft, ...notes].map((note): Row => [ABOUT.notes[language], note]),
  ];
}

function generalRows({ language, version, end, groups }: Book): readonly Row[] {
  const marks = OUTCOME_IDS.map((outcome) => `${MARKS[outcome]} ${OUTCOMES[outcome][language]}`);
  const hasYardstick = groups.some(({ entries }) =>
    entries.some(({ digest }) => digest.criteria.some(({ yardstick }) => yardstick)),
  );
  return [
    [ABOUT.marks[language], marks.join('　')],
    ...(hasYardstick ? [[ABOUT.marks[language], ABOUT.yardstick[language]] as const] : []),
    [
      ABOUT.score[language],
      `${ABOUT.scoreText[language]}${language === 'zh' ? '' : ' '}${WORDS.scoreNote[language]}`,
    ],
    [ABOUT.rank[language], ABOUT.rankText[language]],
    [ABOUT.numbers[language], ABOUT.numbersText[language]],
    [ABOUT.tool[language], `park-eval ${version}`],
    ...end.inputs.map(
      ({ file, sha256 }): Row => [
        ABOUT.inputs[language],
        sha256 === undefined ? file : `${file}\nSHA-256 ${sha256}`,
      ],
    ),
  ];
}
