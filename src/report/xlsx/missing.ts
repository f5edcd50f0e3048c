import type { Language } from '../../model/text.ts';
import type { CriterionDigest, Digest } from '../digest/digest.ts';
import { WORDS } from '../phrases.ts';
import { placeText } from '../place.ts';
import type { Book } from './book.ts';
import { verdictCell } from './summary.ts';
import { type Cell, lineOver, markColumn, type Table, textColumn } from './table.ts';
import { HEADINGS, NOTICES, SHEETS } from './words.ts';

/** A row for each figure that a submission lacks, and the criterion that asks for it. */
export function missingTable({ groups, language }: Book): Table {
  const rows = groups.flatMap(({ entries }) =>
    entries.flatMap(({ digest }) => missingRows(digest, language)),
  );
  const word = (name: keyof typeof HEADINGS) => HEADINGS[name][language];
  const columns = [
    textColumn(word('name'), 16, 36),
    markColumn(word('verdict')),
    textColumn(word('district'), 9, 18),
    textColumn(word('missing'), 24, 52),
    textColumn(word('criterion'), 16, 44),
    textColumn(word('clause'), 10, 24),
    { ...textColumn(word('matters'), 10, 14), align: 'center' as const },
    textColumn(word('file'), 14, 36),
  ];
  const title = lineOver(SHEETS.missing[language], 'title', columns.length);
  const notice = lineOver(NOTICES.noMissing[language], 'note', columns.length);
  return {
    names: [SHEETS.missing[language]],
    top: rows.length > 0 ? [title] : [title, notice],
    columns,
    rows,
    fixed: 1,
  };
}

function missingRows(digest: Digest, language: Language): readonly (readonly Cell[])[] {
  const asked = digest.criteria.flatMap((criterion) =>
    criterion.missing.map((figure) => missingRow(digest, figure, criterion, language)),
  );
  const named = new Set(digest.criteria.flatMap(({ missing }) => missing));
  const others = digest.missing.filter((figure) => !named.has(figure));
  return [...asked, ...others.map((figure) => missingRow(digest, figure, undefined, language))];
}

function missingRow(
  digest: Digest,
  figure: string,
  criterion: CriterionDigest | undefined,
  language: Language,
): readonly Cell[] {
  // What a verdict already has settled is asked for, but changes nothing any more.
  const matters = digest.verdict === 'undetermined' && (criterion?.decides ?? true);
  return [
    digest.name,
    verdictCell(digest),
    digest.district,
    figure,
    criterion?.title,
    criterion?.clauses,
    WORDS[matters ? 'yes' : 'no'][language],
    placeText(digest.place),
  ];
}
