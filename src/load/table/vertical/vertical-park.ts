import type { Period } from '../../../model/record.ts';
import { readPeriod } from '../../data/period.ts';
import type { Pointer, Source, SourceEntry, Span } from '../../source/source.ts';
import { type Dated, groupNode, mapNode, placeFigures, scalarNode } from '../place-figures.ts';
import type { Preamble, Said } from '../headings/preamble.ts';

/** What a row of a form may say about the park itself. */
export const OWN = ['name', 'city', 'district', 'kind', 'period'] as const;
export type Own = (typeof OWN)[number];

/** A park of a form, as far as it is read. */
export interface ParkDraft {
  /** Where it begins. */
  readonly span: Span;
  readonly said: Map<Own, Said>;
  readonly figures: Dated[];
  readonly other: SourceEntry[];
  /** What the form says of lists, by their ids. */
  readonly lists: Map<string, SourceEntry>;
}

/** The submission of a park. What the preamble says holds where the rows do not say it. */
export function sourceOf(
  { span, said, figures, other, lists }: ParkDraft,
  preamble: Preamble,
  name: Said,
  pointer: Pointer,
): Source {
  const all = new Map<Own, Said>([['name', name], ...saidAbove(preamble), ...said]);
  const own = periodOf({ said: all, figures });
  if (own && !all.has('period')) all.set('period', { text: own.text, span });
  const placed = placeFigures(figures, own, pointer);
  const entries = [...all].map(
    ([key, cell]): SourceEntry => ({
      key,
      keySpan: cell.span,
      value: scalarNode(cell.text, cell.span),
    }),
  );
  if (preamble.units) entries.push({ key: 'units', keySpan: preamble.units.span, value: preamble.units });
  if (placed.figures.length > 0) entries.push(groupNode('figures', placed.figures));
  if (placed.history.length > 0) entries.push(groupNode('history', placed.history));
  entries.push(...lists.values());
  if (other.length > 0) entries.push(groupNode('other', other));
  return { ...pointer, root: mapNode(span, entries), problems: placed.problems };
}

function saidAbove(preamble: Preamble): [Own, Said][] {
  return (['city', 'district', 'period'] as const).flatMap((key): [Own, Said][] => {
    const cell = preamble[key];
    return cell ? [[key, cell]] : [];
  });
}

/** The period of a park by what is said of it, else by its figures. */
export function periodOf({ said, figures }: Pick<ParkDraft, 'said' | 'figures'>): Period | undefined {
  const text = said.get('period')?.text;
  return text === undefined ? latest(figures) : readPeriod(text);
}

/** The latest year, where every figure has one. */
function latest(figures: readonly Dated[]): Period | undefined {
  if (figures.some(({ period }) => !period)) return undefined;
  return figures
    .flatMap(({ period }) => period ?? [])
    .toSorted((a, b) => b.year - a.year)
    .at(0);
}
