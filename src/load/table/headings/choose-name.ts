import type { Catalogue, ListDefinition, RecordKind } from '../../../model/catalogue.ts';
import { foldName, namesOf } from '../../data/names.ts';

/**
 * Which of the headings that could name the records does: the one that says whose name it is (企业名称 for enterprises), else
 * one that says only that it is a name, else the first. Undefined where there is none.
 */
export function chooseName<H extends { readonly text: string }>(
  headings: readonly H[],
  kind: RecordKind,
  { lists }: Catalogue,
): H | undefined {
  const words = [...lists.values()].flatMap((list) =>
    namesOf(list).map((name) => ({ name: foldName(name), isOwn: list.record === kind })),
  );
  const rankOf = ({ text }: H): number => {
    const heading = foldName(text);
    const said = words.filter(({ name }) => heading.includes(name) || name === `${heading}s`);
    return said.length === 0 ? 1 : said.some(({ isOwn }) => isOwn) ? 0 : 2;
  };
  return headings.toSorted((a, b) => rankOf(a) - rankOf(b))[0];
}

const NAME = /(?:名称|全称|names?)$/;

/** The list whose items a heading names, where they are not of that kind: 企业名称 heads a list of enterprises. */
export function listNamedBy(
  heading: string,
  kind: RecordKind,
  { lists }: Catalogue,
): ListDefinition | undefined {
  const text = foldName(heading);
  const of = text.replace(NAME, '');
  if (of === text) return undefined;
  return [...lists.values()].find(
    (list) => list.record !== kind && namesOf(list).some((name) => [of, `${of}s`].includes(foldName(name))),
  );
}
