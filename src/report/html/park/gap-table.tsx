import type { Text } from '../../../model/text.ts';
import { branchLead } from '../../branch-lead.ts';
import type { GapRow, OptionRow } from '../../gap/rows.ts';
import { say } from '../../lexicon.ts';
import { COLUMNS } from '../../phrases.ts';
import { OutcomeSign } from '../chart/sign.tsx';
import type { Stage } from '../stage.ts';

/** Comparisons with three columns of numbers, and below each the same in raw figures. */
export function GapTable({
  titles,
  rows,
  stage,
}: {
  readonly titles: readonly Text[];
  readonly rows: readonly GapRow[];
  readonly stage: Stage;
}) {
  return (
    <table class="gap-table">
      <thead>
        <tr>
          <th scope="col">{say(COLUMNS.criterion, stage)}</th>
          {titles.map((title) => (
            <th key={title.en} scope="col">
              {say(title, stage)}
            </th>
          ))}
        </tr>
      </thead>
      {rows.map((row, index) => (
        <Comparison key={index} row={row} stage={stage} />
      ))}
    </table>
  );
}

function Comparison({ row, stage }: { readonly row: GapRow; readonly stage: Stage }) {
  const { name, criterion, clauses, outcome, now, needed, distance, notes, options } = row;
  const about = [criterion, clauses.join(', ')].filter((part) => part !== '').join(' · ');
  return (
    <tbody>
      <tr>
        <th scope="row">
          <OutcomeSign outcome={outcome} speaker={stage} brief /> {name}
          <small>{about}</small>
          <Notes notes={notes} />
        </th>
        <Numbers texts={[now, needed, distance]} />
      </tr>
      {options.map((option, index) => (
        <Option key={option.name} option={option} isLast={index === options.length - 1} />
      ))}
    </tbody>
  );
}

function Option({ option, isLast }: { readonly option: OptionRow; readonly isLast: boolean }) {
  const [lead] = branchLead('', isLast);
  return (
    <tr class="option">
      <th scope="row">
        <span class="dim" aria-hidden="true">
          {lead}
        </span>
        {option.name}
        <Notes notes={option.notes} />
      </th>
      <Numbers texts={[option.now, option.needed, option.change]} />
    </tr>
  );
}

function Numbers({ texts }: { readonly texts: readonly string[] }) {
  return (
    <>
      {texts.map((text, index) => (
        <td key={index} class="number">
          {text}
        </td>
      ))}
    </>
  );
}

function Notes({ notes }: { readonly notes: readonly string[] }) {
  return (
    <>
      {notes.map((note) => (
        <small key={note} class="note">
          {note}
        </small>
      ))}
    </>
  );
}
