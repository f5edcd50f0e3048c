import { outcomeOf } from '../../model/outcome.ts';
import type { CriterionResult, LevelResult } from '../../model/result.ts';
import { leavesUnder } from '../../model/walk-result.ts';
import { barOf } from '../bar.ts';
import { shortClauses } from '../clauses.ts';
import { guardOf, inapplicable, tagsOf } from '../criterion-words.ts';
import { MARKS, OUTCOMES } from '../labels.ts';
import { say } from '../lexicon.ts';
import { COLUMNS } from '../phrases.ts';
import { flatten, type Tree, treeOf } from '../tree.ts';
import { barText } from './bar.ts';
import { type Page, paragraph } from './page.ts';
import type { Tone } from './paint.ts';
import { type Cell, type Column, type Piece, renderTable } from './table.ts';
import { OUTCOME_TONES } from './tones.ts';

/** The table of criteria, with the branches of those that are composed; what does not apply is named below it. */
export function renderCriteria(result: LevelResult, wide: Page): string[] {
  const page = withBarsIfKnown(result, wide);
  const applying = result.criteria.filter(({ notApplicable }) => notApplicable === undefined);
  const rows = applying.flatMap((each) => criterionRows(each, page));
  const table = rows.length > 0 ? ['', ...renderTable(columns(page), rows, page.width, page.paint)] : [];
  const others = inapplicable(result.criteria, page).flatMap((text) =>
    paragraph(text, page, 'dim', `${MARKS['not-applicable']} `),
  );
  return [...table, ...(others.length > 0 ? ['', ...others] : [])];
}

/** Where no number is known there is nothing to draw. */
function withBarsIfKnown({ criteria }: LevelResult, page: Page): Page {
  if (!page.bars) return page;
  const leaves = criteria.flatMap(({ node }) => (node ? leavesUnder(node) : []));
  const isKnown = leaves.some((leaf) => barOf(leaf, page)?.isUnknown === false);
  const { bars: _, ...plain } = page;
  return isKnown ? page : plain;
}

/** Below this width margin and clauses have no column of their own. */
const NARROW = 76;

function columns(page: Page): Column[] {
  const rigid = Number.POSITIVE_INFINITY;
  const all: Column[] = [
    { title: say(COLUMNS.outcome, page), least: rigid },
    { title: say(COLUMNS.criterion, page), least: 20, yields: true },
    { title: say(COLUMNS.actual, page), least: 13, align: 'right' },
    { title: say(COLUMNS.required, page), least: 14, yields: true },
    { title: say(COLUMNS.bar, page), least: rigid },
    { title: say(COLUMNS.margin, page), least: rigid, align: 'right' },
    { title: say(COLUMNS.clause, page), least: rigid },
  ];
  return page.width < NARROW ? all.slice(0, 4) : all;
}

/** The cells of a row; on a narrow page the last two go below the first ones. */
function fit(cells: SevenCells, page: Page): readonly Cell[] {
  if (page.width >= NARROW) return cells;
  const [outcome, name, actual, required, , margin, clauses] = cells;
  return [outcome, [...name, ...clauses], [...actual, ...margin], required];
}

type SevenCells = readonly [
  outcome: Cell,
  name: Cell,
  actual: Cell,
  required: Cell,
  bar: Cell,
  margin: Cell,
  clauses: Cell,
];

function criterionRows(result: CriterionResult, page: Page): (readonly Cell[])[] {
  const { criterion, node, possible } = result;
  const outcome = outcomeOf(possible);
  const tree: Tree = node ? treeOf(node, page) : { name: '', outcome, children: [], moot: false };
  const title = say(criterion.title, page);
  const subject = tree.view && tree.view.subject !== title ? [tree.view.subject] : [];
  const remarks = [subject, guardOf(node, page), tagsOf(result, page)].filter(({ length }) => length > 0);
  const name: Piece[] = [
    { text: title, tone: result.decides ? 'strong' : 'plain' },
    ...remarks.map((texts): Piece => ({ text: texts.join(' · '), tone: 'dim' })),
  ];
  const clauses = shortClauses(criterion.cite).map((text): Piece => ({ text, tone: 'dim' }));
  const word: Piece = {
    text: `${MARKS[outcome]} ${say(OUTCOMES[outcome], page)}`,
    tone: OUTCOME_TONES[outcome],
  };
  const required: Cell = tree.view ? [{ text: tree.view.required }] : [{ text: tree.name, tone: 'dim' }];
  const top: SevenCells = [
    [word],
    name,
    actualCell(tree),
    required,
    barCell(tree, page),
    marginCell(tree),
    clauses,
  ];
  return [top, ...flatten(tree).map(({ tree: branch, lead }) => branchRow(branch, lead, page))].map((row) =>
    fit(row, page),
  );
}

function branchRow(branch: Tree, lead: readonly [string, string], page: Page): SevenCells {
  const tone: Tone = branch.moot ? 'dim' : OUTCOME_TONES[branch.outcome];
  const nameTone: Tone = branch.moot || !branch.view ? 'dim' : 'plain';
  return [
    [{ text: MARKS[branch.outcome], tone }],
    [{ text: branch.name, tone: nameTone, lead }],
    actualCell(branch),
    cell(branch.view?.required, branch.moot ? 'dim' : 'plain'),
    barCell(branch, page),
    marginCell(branch),
    [],
  ];
}

function actualCell({ view, moot }: Tree): Cell {
  return cell(view?.actual, moot ? 'dim' : 'plain');
}

function marginCell({ view, outcome, moot }: Tree): Cell {
  return cell(view?.margin, moot ? 'dim' : OUTCOME_TONES[outcome]);
}

function barCell({ leaf, outcome, moot }: Tree, page: Page): Cell {
  return cell(barText(leaf, page), moot ? 'dim' : OUTCOME_TONES[outcome]);
}

function cell(text = '', tone: Tone): Cell {
  return text === '' ? [] : [{ text, tone }];
}
