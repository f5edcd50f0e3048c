import type { Gap } from '../../model/gap.ts';
import { admissionNotes } from '../document-notes.ts';
import { headroomView, tightestText } from '../gap/headroom.ts';
import type { GapInput } from '../gap/input.ts';
import { leastRows } from '../gap/least.ts';
import { routesText, routesView, type RouteView } from '../gap/routes.ts';
import { GAP_WORDS, HEADROOM_COLUMNS, NEEDED_COLUMNS } from '../gap/words.ts';
import { MARKS, VERDICTS } from '../labels.ts';
import { say } from '../lexicon.ts';
import { WORDS } from '../phrases.ts';
import { gapTable } from './gap-table.ts';
import { documentHead, recordHead, supposedLines } from './headline.ts';
import { renderWarnings } from './notes.ts';
import { type Page, paragraph, section, type TextStyle } from './page.ts';
import { VERDICT_MARKS, VERDICT_TONES } from './tones.ts';

/** What lies between each record and a verdict, for people. */
export function renderGap(inputs: readonly GapInput[], style: TextStyle): string {
  const rule = style.paint('dim', '═'.repeat(style.width));
  return inputs.map((input) => `${recordLines(input, style).join('\n')}\n`).join(`\n${rule}\n\n`);
}

function recordLines({ data, ruleSet, gap, catalogue, warnings }: GapInput, style: TextStyle): string[] {
  const page: Page = { ...style, catalogue, ruleSet, brief: true };
  const { level } = gap.result;
  const title = `${say(WORDS.level, page)}${say(WORDS.colon, page)}${say(level.title, page)} (${level.id})`;
  return [
    ...recordHead(data, style),
    ...supposedLines(warnings, style),
    ...documentHead(ruleSet, page),
    ...paragraph(title, page),
    ...admissionNotes(ruleSet, level).flatMap((note) => paragraph(say(note, page), page, 'dim')),
    '',
    ...gapLines(gap, page),
    ...renderWarnings(warnings, style),
  ];
}

function gapLines(gap: Gap, page: Page): string[] {
  const { verdict, level, nothingDecides } = gap.result;
  const word = `${VERDICT_MARKS[verdict]} ${say(VERDICTS[level.kind][verdict], page)}`;
  const head = page.paint(VERDICT_TONES[verdict], word);
  if (nothingDecides) return [head, ...paragraph(say(WORDS.nothingDecides, page), page)];
  if (verdict === 'qualifies') return [head, ...headroomLines(gap, page)];
  return [
    head,
    ...paragraph(routesText(gap, page), page),
    ...routeLines(gap, page),
    ...leastLines(gap, page),
  ];
}

function routeLines(gap: Gap, page: Page): string[] {
  const { common, blocked, routes } = routesView(gap, page);
  const isOnly = routes.length === 1;
  const hasOptions = [...common, ...routes.flatMap(({ rows }) => rows)].some(
    ({ options }) => options.length > 1,
  );
  const legend = hasOptions ? paragraph(say(GAP_WORDS.eitherIsEnough, page), page, 'dim') : [];
  const shared = section(
    say(isOnly ? GAP_WORDS.only : GAP_WORDS.everywhere, page) + countOf(common.length, page),
    gapTable(NEEDED_COLUMNS, common, page),
    page,
  );
  return [
    ...(blocked === '' ? [] : paragraph(blocked, page, 'bad')),
    ...legend,
    ...shared,
    ...routes.flatMap((route, index) => oneRoute(route, isOnly ? undefined : index + 1, page)),
  ];
}

function countOf(count: number, page: Page): string {
  return say({ zh: `（${count}）`, en: ` (${count})` }, page);
}

function oneRoute(
  { title, rows, together, blocked }: RouteView,
  number: number | undefined,
  page: Page,
): string[] {
  const lines = [
    ...gapTable(NEEDED_COLUMNS, rows, page),
    ...paragraph(
      `${say(GAP_WORDS.together, page)}${say(WORDS.colon, page)}${together}`,
      page,
      'plain',
      '  → ',
    ),
    ...(blocked === '' ? [] : paragraph(blocked, page, 'bad', `  ${MARKS.fail} `)),
  ];
  if (number === undefined) return lines;
  const nearest = number === 1 ? say(GAP_WORDS.nearest, page) : '';
  const head = `${say(GAP_WORDS.route, page)} ${number}${nearest}${say(WORDS.colon, page)}${title}`;
  return ['', ...paragraph(head, page, 'strong'), ...lines];
}

function leastLines(gap: Gap, page: Page): string[] {
  const lines = leastRows(gap, page).flatMap(({ title, figures }) => [
    ...paragraph(title, page, 'plain', `  ${page.paint('open', MARKS.unknown)} `),
    ...paragraph(figures, page, 'dim', '    '),
  ]);
  return section(say(GAP_WORDS.least, page), lines, page);
}

function headroomLines(gap: Gap, page: Page): string[] {
  const view = headroomView(gap, page);
  const table = gapTable(HEADROOM_COLUMNS, view.rows, page);
  const keep = view.keep.join(say(WORDS.comma, page));
  return [
    ...paragraph(tightestText(view, page), page),
    ...section(say(GAP_WORDS.headroomTitle, page), table, page),
    ...(keep === '' ? [] : ['', ...paragraph(say(GAP_WORDS.keep, page) + keep, page)]),
  ];
}
