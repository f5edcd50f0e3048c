import type { RecordKind } from '../../model/catalogue.ts';
import type { Language } from '../../model/text.ts';
import type { Refused } from '../batch.ts';
import { clauseText } from '../clauses.ts';
import type { Digest } from '../digest/digest.ts';
import { MARKS, OUTCOMES } from '../labels.ts';
import { say } from '../lexicon.ts';
import { COLUMNS, SECTIONS } from '../phrases.ts';
import { placeText } from '../place.ts';
import { scoreText } from '../score.ts';
import { listed } from '../summary/collect.ts';
import { reasonsOf } from '../summary/reasons.ts';
import { hardestCriteria, scarcestFigures, type Section, sizeOf } from '../summary/section.ts';
import { END_MARKS, grouped, kindWord, SUMMARY_WORDS, unlisted } from '../summary/words.ts';
import { html, inline, table } from './escape.ts';
import { parkLines, part, problemLine, verdictLine } from './park.ts';

/** Records that hold a whole city are shown in full whatever their verdict. */
const IN_FULL: ReadonlySet<RecordKind> = new Set(['portfolio', 'city']);

/** A level: its table, worst first, a block for each that does not qualify, and what fails most often. */
export function sectionLines(own: Section<Digest>, language: Language): string[] {
  const { ruleSet, level, kind } = own;
  const digests = listed(own);
  const hidden = sizeOf(own) - digests.length;
  const shared = sharedNotes(digests);
  const detailed = digests.filter(({ verdict }) => verdict !== 'qualifies' || IN_FULL.has(kind));
  const of = kind === 'park' ? '' : ` · ${kindWord(kind, language)}`;
  return [
    '',
    `### ${inline(say(ruleSet.title, { language }))} · ${inline(say(level.title, { language }))}${of}`,
    '',
    `${inline(ruleSet.document.number)} · ${inline(say(ruleSet.document.issuer, { language }))}`,
    '',
    ...summaryTable(digests, language),
    ...(hidden > 0 ? ['', inline(unlisted(hidden, language))] : []),
    ...detailed.flatMap((digest) => detailLines(digest, shared, language)),
    ...(sizeOf(own) > 1 ? countLines(own, language) : []),
    ...part(
      `**${say(SECTIONS.document, { language })}**`,
      shared.map((note) => `- ${inline(note)}`),
    ),
  ];
}

/** What is said of every one of them needs to be said only once. */
function sharedNotes([first, ...others]: readonly Digest[]): readonly string[] {
  const rest = others.map(({ notes }) => new Set(notes));
  return first?.notes.filter((note) => rest.every((notes) => notes.has(note))) ?? [];
}

function summaryTable(digests: readonly Digest[], language: Language): string[] {
  const columns = [
    { title: say(COLUMNS.outcome, { language }) },
    { title: say(SUMMARY_WORDS.name, { language }) },
    { title: say(SUMMARY_WORDS.district, { language }) },
    { title: say(SUMMARY_WORDS.score, { language }), align: 'right' as const },
    { title: say(SUMMARY_WORDS.why, { language }) },
  ];
  const rows = digests.map((digest) => [
    `${END_MARKS[digest.verdict]} ${digest.verdictText}`,
    inline(nameOf(digest)),
    inline(digest.district === digest.name ? '' : (digest.district ?? '')),
    digest.nothingDecides ? '' : scoreText(digest.score),
    reasonsCell(digest, language),
  ]);
  return table(columns, rows);
}

function reasonsCell(digest: Digest, language: Language): string {
  const { texts, more } = reasonsOf(digest, language);
  const rest = more > 0 ? [say({ zh: `另有 ${more} 项`, en: `and ${more} more` }, { language })] : [];
  return [...texts, ...rest].map(inline).join('<br>');
}

function nameOf({ name, place }: Digest): string {
  return name === '' ? placeText(place) : name;
}

function detailLines(digest: Digest, shared: readonly string[], language: Language): string[] {
  const own = digest.notes.filter((note) => !shared.includes(note));
  const head = `${nameOf(digest)} · ${verdictLine(digest, language)} · ${placeText(digest.place)}`;
  return [
    '',
    `<details><summary>${html(head)}</summary>`,
    '',
    ...parkLines(digest, own, language),
    '',
    '</details>',
  ];
}

function countLines(own: Section<Digest>, language: Language): string[] {
  const right = { align: 'right' as const };
  const criteria = hardestCriteria(own).map(({ criterion, fail, unknown }) => [
    grouped(fail),
    grouped(unknown),
    inline(say(criterion.title, { language })),
    inline(clauseText(criterion.cite)),
  ]);
  const figures = scarcestFigures(own).map(({ name, count }) => [grouped(count), inline(name)]);
  const criteriaColumns = [
    { title: `${MARKS.fail} ${say(OUTCOMES.fail, { language })}`, ...right },
    { title: `${MARKS.unknown} ${say(OUTCOMES.unknown, { language })}`, ...right },
    { title: say(COLUMNS.criterion, { language }) },
    { title: say(COLUMNS.clause, { language }) },
  ];
  const figureColumns = [
    { title: say(SUMMARY_WORDS.submissions, { language }), ...right },
    { title: say(SUMMARY_WORDS.figure, { language }) },
  ];
  return [
    ...part(
      `#### ${say(SUMMARY_WORDS.hardest, { language })}`,
      criteria.length > 0 ? table(criteriaColumns, criteria) : [],
    ),
    ...part(
      `#### ${say(SUMMARY_WORDS.scarcest, { language })}`,
      figures.length > 0 ? table(figureColumns, figures) : [],
    ),
  ];
}

/** Problems of one submission that are listed. */
const MOST_PROBLEMS = 20;

/** What could not be read, each with its problems. */
export function refusedLines(refused: readonly Refused[], count: number, language: Language): string[] {
  const items = refused.flatMap(({ name, place, problems }) => {
    const hidden = problems.length - MOST_PROBLEMS;
    return [
      `- ${END_MARKS.refused} **${inline(name ?? placeText(place))}**`,
      ...problems.slice(0, MOST_PROBLEMS).map((problem) => problemLine(problem, language, '  ')),
      ...(hidden > 0
        ? [say({ zh: `  - 另有 ${hidden} 个问题`, en: `  - and ${hidden} more` }, { language })]
        : []),
    ];
  });
  const rest = count > refused.length ? ['', inline(unlisted(count - refused.length, language))] : [];
  return part(`### ${say(SUMMARY_WORDS.refusedTitle, { language })}`, [...items, ...rest]);
}
