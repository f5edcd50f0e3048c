import type { Problem } from '../../../problems/index.ts';
import type { Pointer } from '../../source/source.ts';
import { fractionsIn } from './fractions.ts';
import { leftOut } from './left-out.ts';
import { mergedCells, tellUnclear } from './merged-cells.ts';
import { repeatedNames } from './repeated-names.ts';
import type { RowTable } from './open-rows.ts';
import { classify, traitsOf } from './row-class.ts';
import type { Row } from '../sheet.ts';
import { cellSpan } from '../spot.ts';
import type { TableEntry } from '../table-entry.ts';

/** A row that is a record, with the texts that reach down into it and what is wrong with its merged cells. */
interface RecordRow {
  readonly row: Row;
  readonly pointer: Pointer;
  readonly problems: readonly Problem[];
}

/** Passes the rows on that are records; what is left out, or doubtful of a whole column, is told to `tell` when all were seen. */
export async function* recordsIn(
  rows: AsyncIterable<Row>,
  { columns, merges, bare, units, pointerFor }: RowTable,
  tell: (problems: readonly Problem[]) => void,
): AsyncGenerator<RecordRow> {
  const traits = traitsOf(columns);
  const heading = pointerFor(0);
  const kept = leftOut(columns, heading);
  const fractions = fractionsIn(columns, bare, units);
  const fill = mergedCells(merges, columns);
  let isAfterNote = false;
  for await (const row of rows) {
    const { row: filled, unclear } = fill(row);
    const found = classify(row, traits, isAfterNote);
    if (found === 'record') {
      kept.watch(row);
      fractions.watch(row);
      const pointer = pointerFor(row.number);
      yield { row: filled, pointer, problems: tellUnclear(unclear, pointer) };
    } else if (found === 'total') kept.add('total-rows', row);
    else if (found === 'unclear') kept.add('rows-left-out', row);
    isAfterNote = found === 'note' || (isAfterNote && found !== 'record');
  }
  tell([...kept.problems(), ...fractions.problems(heading)]);
}

/** The submissions of a table with one a row. */
export async function* readRows(rows: AsyncIterable<Row>, table: RowTable): AsyncGenerator<TableEntry> {
  const { columns, problems, headingRow, makerFor, pointerFor } = table;
  const heading = pointerFor(0);
  if (problems.length > 0) yield { kind: 'problems', problems };
  if (!columns.some(({ use }) => use.as === 'name')) {
    const problem = heading.problemAt(cellSpan(headingRow, 0), 'no-name-column');
    return yield { kind: 'problems', problems: [problem] };
  }
  const rest: Problem[] = [];
  const repeats = repeatedNames(columns);
  let count = 0;
  for await (const record of recordsIn(rows, table, (told) => rest.push(...told))) {
    const { row, pointer } = record;
    count += 1;
    repeats.watch(row);
    const { node, problems: own } = makerFor(row).root(row, pointer);
    yield { kind: 'submission', source: { ...pointer, root: node, problems: [...record.problems, ...own] } };
  }
  rest.push(...repeats.problems(heading));
  if (count === 0) rest.push(heading.problemAt(cellSpan(headingRow, 0), 'no-rows', {}, 'warning'));
  if (rest.length > 0) yield { kind: 'problems', problems: rest };
}
