import type { Language } from '../../model/text.ts';
import type { CriterionDigest } from '../digest/digest.ts';
import { TAGS } from '../phrases.ts';
import type { Book, Group } from './book.ts';
import { type CriterionPart, criterionParts } from './criterion-parts.ts';
import { verdictCell } from './summary.ts';
import { groupText } from './summary-top.ts';
import { lineOver, markColumn, type Over, overRows, type Table, textColumn } from './table.ts';
import { HEADINGS } from './words.ts';

/** A sheet for each chapter of each document: what every submission has there, criterion by criterion. */
export function sectionTables({ groups, language }: Book): readonly Table[] {
  return groups.flatMap((group) => {
    const criteria = criteriaOf(group);
    const chapters = [...new Set(criteria.map(chapterOf))];
    return chapters.map((chapter) =>
      chapterTable(
        criteria.filter((each) => chapterOf(each) === chapter),
        group,
        language,
      ),
    );
  });
}

/** The criteria of a level; every submission that it judged has the same ones. */
function criteriaOf({ entries }: Group): readonly CriterionDigest[] {
  return entries[0]?.digest.criteria ?? [];
}

/**
 * What sections have in common at their beginning: `三` of `三、(二)1`, `05` of `05 第21条`. Many sections hold a single criterion;
 * a sheet for each would be too many.
 */
function chapterOf({ section }: CriterionDigest): string {
  return /^(?:\d+|[^\s\d(（、.]+)/.exec(section)?.[0] ?? section;
}

/** Columns before those of the criteria. */
const FIXED = 2;

function chapterTable(criteria: readonly CriterionDigest[], group: Group, language: Language): Table {
  const { ruleSet, level, entries } = group;
  const sections = [...new Set(criteria.map(({ section }) => section))];
  const parts = sections.flatMap((section) => {
    const own = criteria.filter((each) => each.section === section);
    return sectionParts(own, sections.length > 1 ? [{ text: section }] : [], group, language);
  });
  const columns = [
    textColumn(HEADINGS.name[language], 16, 36),
    markColumn(HEADINGS.verdict[language]),
    ...parts.map(({ column }) => column),
  ];
  const name = chapterName(sections);
  return {
    names: [name, `${name} ${level.title}`, `${name} ${ruleSet.id} ${level.title}`],
    top: [
      lineOver(name, 'title', columns.length),
      lineOver(groupText(group, language).replace('\n', ' · '), 'note', columns.length),
      ...overRows(columns),
    ],
    columns,
    rows: entries.map(({ digest }, index) => [
      digest.name,
      verdictCell(digest),
      ...parts.map(({ cells }) => cells[index]),
    ]),
    fixed: FIXED,
    seams: parts.flatMap(({ isSeam }, index) => (isSeam ? [FIXED + index] : [])),
  };
}

/** `一、总体目标`, `三、(一) – 三、(六)2`. */
function chapterName(sections: readonly string[]): string {
  const [first = '', ...others] = sections;
  const last = others.at(-1);
  return last === undefined ? first : `${numberOf(first)} – ${numberOf(last)}`;
}

/** A section without its title. */
function numberOf(section: string): string {
  return /^(?:\d+ )?\S+/.exec(section)?.[0] ?? section;
}

function sectionParts(
  criteria: readonly CriterionDigest[],
  over: readonly Over[],
  { entries }: Group,
  language: Language,
): readonly CriterionPart[] {
  return criteria.flatMap((criterion) => {
    const all = entries.map(({ digest }) => digest.criteria.find(({ id }) => id === criterion.id));
    return criterionParts(all, [...over, { text: titleOf(criterion, language) }], language);
  });
}

/** Title and clauses, how several comparisons are joined, and what must be known of its part in the verdict. */
function titleOf(criterion: CriterionDigest, language: Language): string {
  const { title, clauses, leaves, requirement, orientation, override, yardstick, decides } = criterion;
  const tags = [
    ...(orientation ? [TAGS.orientation] : []),
    ...(decides || orientation ? [] : [TAGS.reservation]),
    ...(yardstick ? [TAGS.yardstick] : []),
  ];
  const joined = leaves.length > 1 ? [requirement] : [];
  const changed = override === undefined ? [] : [override];
  return [`${title}  ${clauses}`, ...changed, ...joined, ...tags.map((tag) => tag[language])].join('\n');
}
