import type { Figure } from '../../../model/record.ts';
import { nameOf, say } from '../../lexicon.ts';
import { placeText } from '../../place.ts';
import type { Stage } from '../stage.ts';
import { PAGE_WORDS } from '../words.ts';
import { FigureInput } from './figure-input.tsx';

/** A figure of the data, or one that could be given. */
export interface Row {
  readonly indicator: string;
  readonly figure?: Figure | undefined;
  /** Of the record itself and its own year: such figures can be changed in the page. */
  readonly isOwn: boolean;
  /** No criterion of the level reads it. */
  readonly isUnread?: boolean;
}

/** Figures as they are stated, where they stand, and, where the page is alive, a field to try another value. */
export function FigureTable({
  rows,
  caption,
  stage,
  id,
}: {
  readonly rows: readonly Row[];
  readonly caption: string;
  readonly stage: Stage;
  /** Of this table, to tell its fields from others of the same figure. */
  readonly id: string;
}) {
  const { live } = stage;
  const titles = [
    PAGE_WORDS.figure,
    PAGE_WORDS.value,
    ...(live ? [PAGE_WORDS.change] : []),
    PAGE_WORDS.place,
  ];
  return (
    <table class="figure-table">
      <caption class="heard">{caption}</caption>
      <thead>
        <tr>
          {titles.map((title) => (
            <th key={title.en} scope="col">
              {say(title, stage)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <FigureRow key={`${row.indicator} ${index}`} row={row} stage={stage} id={`${id}-${index}`} />
        ))}
      </tbody>
    </table>
  );
}

function FigureRow({ row, stage, id }: { readonly row: Row; readonly stage: Stage; readonly id: string }) {
  const { indicator, isOwn, isUnread } = row;
  const change = isOwn ? stage.live?.changes.get(indicator) : undefined;
  const stated = change ? change.before : row.figure;
  return (
    <tr class={change ? 'is-changed' : undefined}>
      <th scope="row">
        {nameOf(indicator, stage)}
        {isUnread && <span class="tag">{say(PAGE_WORDS.unread, stage)}</span>}
      </th>
      <td class="number">
        {stated ? (
          <bdi>{stated.text || say(PAGE_WORDS.unknown, stage)}</bdi>
        ) : (
          <span class="dim">{say(PAGE_WORDS.notGiven, stage)}</span>
        )}
      </td>
      {stage.live && (
        <td class="field">
          {isOwn && (
            <FigureInput indicator={indicator} stated={stated} stage={stage} live={stage.live} id={id} />
          )}
        </td>
      )}
      <td class="place">{stated && <Origin figure={stated} stage={stage} />}</td>
    </tr>
  );
}

/** Where a figure stands, and what is said of it there. */
function Origin({ figure, stage }: { readonly figure: Figure; readonly stage: Stage }) {
  const { place, source, evidence, asOf, period, expected } = figure;
  const remarks = [
    ...(expected ? [say(PAGE_WORDS.expected, stage)] : []),
    ...(period ? [period.text] : []),
    ...(asOf === undefined ? [] : [`${say(PAGE_WORDS.asOf, stage)} ${asOf}`]),
    ...(source === undefined ? [] : [`${say(PAGE_WORDS.source, stage)} ${source}`]),
    ...(evidence === undefined ? [] : [`${say(PAGE_WORDS.evidence, stage)} ${evidence}`]),
  ];
  return (
    <>
      <code>{placeText(place)}</code>
      {remarks.length > 0 && (
        <small>
          <bdi>{remarks.join(' · ')}</bdi>
        </small>
      )}
    </>
  );
}
