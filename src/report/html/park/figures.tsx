import type { Indicator } from '../../../model/catalogue.ts';
import { allMissingUnder, figuresUnder } from '../../../model/walk-result.ts';
import { listName, say } from '../../lexicon.ts';
import { PAGE_WORDS } from '../words.ts';
import { FigureTable, type Row } from './figure-table.tsx';
import type { Part } from './part.ts';
import { Section } from './section.tsx';

/** Names and places of a record, which are no figures to try. */
const LABELS: ReadonlySet<Indicator['id']> = new Set(['name', 'district']);

/** Every figure that the data file states, those that the level does not read last; other years and lists are counted. */
export function Figures({ input, stage }: Part) {
  const rows = rowsOf(input, stage);
  const { history, lists } = input.evaluation.record;
  return (
    <Section id="figures" title={say(PAGE_WORDS.figures, stage)}>
      {stage.live && <p class="dim">{say(PAGE_WORDS.liveNote, stage)}</p>}
      {rows.length > 0 && (
        <FigureTable rows={rows} caption={say(PAGE_WORDS.figuresCaption, stage)} stage={stage} id="all" />
      )}
      {[...history].map(([year, figures]) => (
        <details key={year} class="past">
          <summary>
            {say(PAGE_WORDS.history, stage)} {year} ({figures.size})
          </summary>
          <FigureTable
            rows={[...figures.values()].map((figure) => ({
              indicator: figure.indicator,
              figure,
              isOwn: false,
            }))}
            caption={`${say(PAGE_WORDS.history, stage)} ${year}`}
            stage={stage}
            id={`year-${year}`}
          />
        </details>
      ))}
      {lists.size > 0 && (
        <p>
          {say(PAGE_WORDS.lists, stage)}:{' '}
          {[...lists]
            .map(
              ([id, { items, unlisted }]) =>
                `${listName(id, stage)} ${items.length}${unlisted > 0 ? ` (${say(PAGE_WORDS.incomplete, stage)})` : ''}`,
            )
            .join(' · ')}
        </p>
      )}
    </Section>
  );
}

function rowsOf({ evaluation }: Part['input'], { live }: Part['stage']): readonly Row[] {
  const { record, result } = evaluation;
  const nodes = result.criteria.flatMap(({ node }) => node ?? []);
  const read = new Set([
    ...nodes.flatMap(figuresUnder).map(({ indicator }) => indicator),
    ...nodes.flatMap(allMissingUnder).map(({ id }) => id),
  ]);
  const ids = [...new Set([...record.figures.keys(), ...(live?.changes.keys() ?? [])])].filter(
    (id) => !LABELS.has(id),
  );
  return ids
    .map(
      (id): Row => ({ indicator: id, figure: record.figures.get(id), isOwn: true, isUnread: !read.has(id) }),
    )
    .toSorted((a, b) => Number(a.isUnread) - Number(b.isUnread));
}
