import type { Gap } from '../../model/gap.ts';
import type { Language, Text } from '../../model/text.ts';
import { headroomView, tightestText } from '../gap/headroom.ts';
import type { GapInput } from '../gap/input.ts';
import { leastRows } from '../gap/least.ts';
import type { GapRow } from '../gap/rows.ts';
import { routesText, routesView } from '../gap/routes.ts';
import { GAP_WORDS, HEADROOM_COLUMNS, NEEDED_COLUMNS } from '../gap/words.ts';
import { MARKS, VERDICTS } from '../labels.ts';
import { type Lexicon, say } from '../lexicon.ts';
import { COLUMNS, WORDS } from '../phrases.ts';
import { standingNotes } from '../document-notes.ts';
import { supposedNotes } from '../supposed.ts';
import { inline, table } from './escape.ts';

/** What lies between every record and a verdict as GitHub's Markdown. */
export function renderGapMarkdown(inputs: readonly GapInput[], language: Language): string {
  const lines = inputs.flatMap((input) => recordLines(input, language));
  return `${lines.join('\n').trimEnd()}\n`;
}

function recordLines(
  { data: { record }, ruleSet, gap, catalogue, warnings }: GapInput,
  language: Language,
): string[] {
  const lexicon: Lexicon = { language, catalogue, ruleSet };
  const { level, verdict } = gap.result;
  const title = [ruleSet.title, level.title].map((each) => say(each, lexicon)).join(' · ');
  return [
    `## ${inline([record.name, record.period?.text ?? ''].join(' ').trim())}`,
    '',
    `${inline(title)} · ${inline(ruleSet.document.number)}`,
    '',
    ...supposedNotes(warnings).flatMap((note) => [`> **${inline(say(note, lexicon))}**`, '']),
    ...standingNotes(ruleSet, level).flatMap((note) => [`*${inline(say(note, lexicon))}*`, '']),
    `**${inline(say(VERDICTS[level.kind][verdict], lexicon))}**: ${inline(leadText(gap, lexicon))}`,
    '',
    ...(verdict === 'qualifies' ? headroomLines(gap, lexicon) : routeLines(gap, lexicon)),
  ];
}

function leadText(gap: Gap, lexicon: Lexicon): string {
  const { verdict, nothingDecides } = gap.result;
  if (nothingDecides) return say(WORDS.nothingDecides, lexicon);
  return verdict === 'qualifies'
    ? tightestText(headroomView(gap, lexicon), lexicon)
    : routesText(gap, lexicon);
}

function heading(text: string): string[] {
  return [`### ${inline(text)}`, ''];
}

function routeLines(gap: Gap, lexicon: Lexicon): string[] {
  const { common, blocked: everywhere, routes } = routesView(gap, lexicon);
  const isOnly = routes.length === 1;
  const colon = say(WORDS.colon, lexicon);
  return [
    ...(everywhere === '' ? [] : [`${MARKS.fail} ${inline(everywhere)}`, '']),
    ...(common.length === 0 ? [] : heading(say(isOnly ? GAP_WORDS.only : GAP_WORDS.everywhere, lexicon))),
    ...rowsTable(NEEDED_COLUMNS, common, lexicon),
    ...routes.flatMap(({ title, rows, together, blocked }, index) => [
      ...(isOnly ? [] : heading(`${say(GAP_WORDS.route, lexicon)} ${index + 1}${colon}${title}`)),
      ...rowsTable(NEEDED_COLUMNS, rows, lexicon),
      inline(say(GAP_WORDS.together, lexicon) + colon + together),
      '',
      ...(blocked === '' ? [] : [`${MARKS.fail} ${inline(blocked)}`, '']),
    ]),
    ...leastLines(gap, lexicon),
  ];
}

function leastLines(gap: Gap, lexicon: Lexicon): string[] {
  const rows = leastRows(gap, lexicon);
  if (rows.length === 0) return [];
  const lines = rows.map(({ title, figures }) => `- **${inline(title)}**<br>${inline(figures)}`);
  return [`### ${inline(say(GAP_WORDS.least, lexicon))}`, '', ...lines, ''];
}

/** Pieces below one another in a cell. */
function stacked(pieces: readonly string[]): string {
  return pieces.filter((piece) => piece !== '').join('<br>');
}

function rowsTable(numbers: readonly Text[], rows: readonly GapRow[], lexicon: Lexicon): string[] {
  if (rows.length === 0) return [];
  const columns = [
    { title: say(COLUMNS.criterion, lexicon) },
    ...numbers.map((title) => ({ title: say(title, lexicon), align: 'right' as const })),
    { title: say(COLUMNS.clause, lexicon) },
  ];
  return [...table(columns, rows.flatMap(rowCells)), ''];
}

function rowCells(row: GapRow): string[][] {
  const { criterion, clauses, outcome, name, now, needed, distance, notes, options } = row;
  const title = stacked([`${MARKS[outcome]} **${inline(name)}**`, ...[criterion, ...notes].map(inline)]);
  return [
    [title, ...[now, needed, distance, clauses.join(', ')].map(inline)],
    ...options.map((option) => [
      stacked([inline(`└ ${option.name}`), ...option.notes.map(inline)]),
      ...[option.now, option.needed, option.change, ''].map(inline),
    ]),
  ];
}

function headroomLines(gap: Gap, lexicon: Lexicon): string[] {
  const { rows, keep } = headroomView(gap, lexicon);
  const kept = say(GAP_WORDS.keep, lexicon) + keep.join(say(WORDS.comma, lexicon));
  return [...rowsTable(HEADROOM_COLUMNS, rows, lexicon), ...(keep.length === 0 ? [] : [inline(kept), ''])];
}
