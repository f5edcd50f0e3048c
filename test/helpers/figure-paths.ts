import { type Catalogue, mayHold, NUMBER_TYPES } from '../../src/model/catalogue.ts';
import type { DataRecord } from '../../src/model/record.ts';
import type { FigurePath } from '../../src/model/what-if.ts';

/** Every number that a record states, its items and other years included. */
export function numbersIn(
  record: DataRecord,
  { indicators }: Catalogue,
  item?: string,
): readonly FigurePath[] {
  const isNumber = (id: string) => NUMBER_TYPES.some((type) => type === indicators.get(id)?.type);
  const place = item === undefined ? {} : { item };
  const own = [...record.figures.keys()].filter(isNumber).map((indicator) => ({ indicator, ...place }));
  const past = [...record.history].flatMap(([year, figures]) =>
    [...figures.keys()].filter(isNumber).map((indicator) => ({ indicator, year, ...place })),
  );
  const inLists = [...record.lists].flatMap(([list, { items }]) =>
    items.flatMap((each, index) =>
      numbersIn(
        each,
        { indicators } as Catalogue,
        [item, list, index + 1].filter((part) => part !== undefined).join('/'),
      ),
    ),
  );
  return [...own, ...past, ...inLists];
}

/** Every number that a record may state itself. */
export function numbersFor({ kind }: DataRecord, { indicators }: Catalogue): readonly FigurePath[] {
  return [...indicators.values()]
    .filter((each) => mayHold(kind, each) && NUMBER_TYPES.some((type) => type === each.type))
    .map(({ id }) => ({ indicator: id }));
}
