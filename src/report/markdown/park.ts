import type { Language } from '../../model/text.ts';
import { hintOf, messageOf, type Problem } from '../../problems/index.ts';
import type { CriterionDigest, Digest, LeafDigest } from '../digest/digest.ts';
import { MARKS, OUTCOMES } from '../labels.ts';
import { say } from '../lexicon.ts';
import { COLUMNS, SECTIONS, TAGS, WORDS } from '../phrases.ts';
import { placeText } from '../place.ts';
import { scoreText } from '../score.ts';
import { END_MARKS } from '../summary/words.ts';
import { code, inline, table } from './escape.ts';

/** `✗ 不符合，得分 91，结论取决于读法`. */
export function verdictLine(digest: Digest, language: Language): string {
  const { verdict, verdictText, score, robust, nothingDecides } = digest;
  const points = say({ zh: `得分 ${scoreText(score)}`, en: `score ${scoreText(score)}` }, { language });
  const parts = nothingDecides
    ? [say(WORDS.nothingDecides, { language })]
    : [points, say(robust ? WORDS.robust : WORDS.fragile, { language })];
  return [`${END_MARKS[verdict]} ${verdictText}`, ...parts].join(say({ zh: '，', en: ', ' }, { language }));
}

/** Everything about one submission below its name: criteria, missing figures, warnings, and the given notes. */
export function parkLines(digest: Digest, notes: readonly string[], language: Language): string[] {
  const missing = digest.missing.map((name) => `- ${inline(name)}`);
  const count = say({ zh: `（${missing.length}）`, en: ` (${missing.length})` }, { language });
  return [
    ...criteriaTable(digest, language),
    ...part(strong(say(SECTIONS.missing, { language }) + count), missing),
    ...part(
      strong(say(SECTIONS.warnings, { language })),
      digest.warnings.map((each) => problemLine(each, language)),
    ),
    ...part(
      strong(say(SECTIONS.document, { language })),
      notes.map((note) => `- ${inline(note)}`),
    ),
  ];
}

function strong(words: string): string {
  return `**${words}**`;
}

/** A list with its heading; nothing at all where it is empty. */
export function part(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, '', ...lines];
}

/** A problem with its place and hint, as an item of a list. */
export function problemLine(problem: Problem, language: Language, indent = ''): string {
  const hint = hintOf(problem)?.[language];
  const place = code(placeText(problem.place));
  return `${indent}- ${inline(messageOf(problem)[language])} · ${place}${hint ? ` · ${inline(hint)}` : ''}`;
}

function criteriaTable({ criteria }: Digest, language: Language): string[] {
  const columns = [
    { title: say(COLUMNS.outcome, { language }) },
    { title: say(COLUMNS.criterion, { language }) },
    { title: say(COLUMNS.actual, { language }), align: 'right' as const },
    { title: say(COLUMNS.required, { language }) },
    { title: say(COLUMNS.margin, { language }), align: 'right' as const },
    { title: say(COLUMNS.clause, { language }) },
  ];
  return table(
    columns,
    criteria.flatMap((each) => criterionRows(each, language)),
  );
}

/** A criterion; where it compares several things, each on a row of its own below it. */
function criterionRows(criterion: CriterionDigest, language: Language): string[][] {
  const { title, clauses, fragment, requirement, outcome, leaves, more, notApplicable } = criterion;
  const [first] = leaves;
  const single = leaves.length === 1 && more === '' ? first : undefined;
  const subject = single && single.subject !== title ? [single.subject] : [];
  const about = [...subject, ...tagsOf(criterion, language)].map(inline).join(' · ');
  const name = inline(title) + (about === '' ? '' : small(about));
  const word = `${MARKS[outcome]} ${say(OUTCOMES[outcome], { language })}`;
  const source = inline(clauses) + (fragment === '' ? '' : small(`“${inline(fragment)}”`));
  const numbers = single ? numberCells(single) : ['', inline(notApplicable ?? requirement), ''];
  const below = single ? [] : leaves.map((leaf) => leafRow(leaf));
  const rest = more === '' ? [] : [['', `└ ${inline(more)}`, '', '', '', '']];
  return [[word, name, ...numbers, source], ...below, ...rest];
}

function small(text: string): string {
  return `<br><sub>${text}</sub>`;
}

function leafRow(leaf: LeafDigest): string[] {
  return [MARKS[leaf.outcome], `└ ${inline(leaf.subject)}`, ...numberCells(leaf), ''];
}

function numberCells({ actual, required, margin }: LeafDigest): string[] {
  return [actual, required, margin].map(inline);
}

function tagsOf(
  { override, yardstick, orientation, decides }: CriterionDigest,
  language: Language,
): string[] {
  return [
    ...(override === undefined ? [] : [override]),
    ...(yardstick ? [say(TAGS.yardstick, { language })] : []),
    ...(orientation ? [say(TAGS.orientation, { language })] : []),
    ...(decides || orientation ? [] : [say(TAGS.reservation, { language })]),
  ];
}
