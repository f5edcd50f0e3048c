import type { NumberAccount } from '../../model/proof.ts';
import type { UnitTable } from '../../quantity/unit.ts';
import type { Occurrence } from './find-phrase.ts';
import { isNoStatement } from './no-statements.ts';
import type { Paragraph } from './outline.ts';
import { numbersOf, type TextNumber } from './text-numbers.ts';
import type { PlacedPhrase } from './cited-phrases.ts';

/** What numbers may be accounted for by. */
interface Sources {
  readonly paragraphs: readonly Paragraph[];
  readonly placed: readonly PlacedPhrase[];
  /** Where the title of the document stands. */
  readonly title: readonly Occurrence[];
  readonly units: UnitTable;
}

interface Account {
  readonly numbers: Omit<NumberAccount, 'open'>;
  /** Those that nothing accounts for. */
  readonly open: readonly TextNumber[];
}

/** Sorts the numbers of a text by what accounts for them. */
export function accountOf({ paragraphs, placed, title, units }: Sources): Account {
  const cited = spansOf(placed.filter(isClause));
  const listed = spansOf(placed.filter((each) => !isClause(each)));
  const years = yearsOf(placed);
  const counts = { total: 0, cited: 0, due: 0, listed: 0, recognised: 0 };
  const open: TextNumber[] = [];
  for (const number of paragraphs.flatMap((paragraph) => numbersOf(paragraph, units))) {
    counts.total += 1;
    if (cited.some((span) => holds(span, number))) counts.cited += 1;
    else if (isDue(number, years)) counts.due += 1;
    else if (listed.some((span) => holds(span, number))) counts.listed += 1;
    else if (isNoStatement(number) || title.some((span) => holds(span, number))) counts.recognised += 1;
    else open.push(number);
  }
  return { numbers: counts, open };
}

function isClause({ phrase }: PlacedPhrase): boolean {
  return phrase.clause !== undefined;
}

function spansOf(placed: readonly PlacedPhrase[]): readonly Occurrence[] {
  return placed.flatMap(({ spans }) => spans);
}

function holds(span: Occurrence, { from, until }: Occurrence): boolean {
  return span.from <= from && until <= span.until;
}

/** The years in which something is due, or that a condition names, by paragraph. */
function yearsOf(placed: readonly PlacedPhrase[]): ReadonlyMap<Paragraph, ReadonlySet<string>> {
  const years = new Map<Paragraph, Set<string>>();
  for (const { phrase, paragraphs } of placed) {
    for (const paragraph of paragraphs) {
      const known = years.get(paragraph) ?? new Set();
      for (const year of phrase.years) known.add(year);
      years.set(paragraph, known);
    }
  }
  return years;
}

function isDue(
  { paragraph, start, end }: TextNumber,
  years: ReadonlyMap<Paragraph, ReadonlySet<string>>,
): boolean {
  const { text } = paragraph.plain;
  if (text[end] !== '年') return false;
  const written = text.slice(start, end).split(/[-~至到]/);
  return written.every((year) => years.get(paragraph)?.has(year) ?? false);
}
