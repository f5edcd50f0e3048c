import type { Language } from '../../model/text.ts';
import type { BatchEnd, Report, ReportFormat, ReportStyle } from '../batch.ts';
import type { Digest } from '../digest/digest.ts';
import { say } from '../lexicon.ts';
import { SECTIONS, WORDS } from '../phrases.ts';
import { type Collected, collect, listed } from '../summary/collect.ts';
import { supposedNotes } from '../supposed.ts';
import {
  ENDS,
  END_MARKS,
  endWord,
  grouped,
  resultCount,
  SUMMARY_WORDS,
  warningCount,
} from '../summary/words.ts';
import { inline } from './escape.ts';
import { parkLines, part, problemLine, verdictLine } from './park.ts';
import { refusedLines, sectionLines } from './section.ts';

/** For a comment on a change, a wiki, or the summary of a pipeline: GitHub's Markdown, which GitLab reads as well. */
export const MARKDOWN: ReportFormat = {
  name: 'markdown',
  binary: false,
  start: startMarkdown,
};

function startMarkdown({ language }: ReportStyle): Report {
  const collector = collect(language, (item) => item.digest());
  return {
    add: (item) => {
      collector.add(item);
      return '';
    },
    end: (batch) => {
      const collected = collector.collected();
      const only = onlyOne(collected);
      const lines = only ? aloneLines(only, language) : batchLines(collected, batch, language);
      const problems = batch.problems.map((problem) => problemLine(problem, language));
      const others = part(`### ${say(SECTIONS.warnings, { language })}`, problems);
      return `${[...lines, ...others].join('\n')}\n`;
    },
  };
}

/** The submission, where there is but one and it was judged. */
function onlyOne({ sections, refusedCount }: Collected<Digest>): Digest | undefined {
  const [first, ...others] = sections.flatMap((each) => listed(each));
  return refusedCount === 0 && others.length === 0 ? first : undefined;
}

function aloneLines(digest: Digest, language: Language): string[] {
  const { name, period, ruleSet, level, notes } = digest;
  return [
    `## ${[name, period ?? ''].map(inline).join(' ').trim()}`,
    '',
    ...supposedNotes(digest.warnings).flatMap((note) => [`> **${inline(say(note, { language }))}**`, '']),
    `**${verdictLine(digest, language)}**`,
    '',
    `${inline(ruleSet.title)} · ${inline(ruleSet.number)} · ${inline(level.title)}`,
    '',
    ...parkLines(digest, notes, language),
    '',
    scoreNote(language),
  ];
}

function batchLines(collected: Collected<Digest>, batch: BatchEnd, language: Language): string[] {
  const { sections, refused, refusedCount, warnings, warned } = collected;
  const counted = warningCount(warnings, warned, language);
  return [
    ...headLines(collected, batch, language),
    ...sections.flatMap((each) => sectionLines(each, language)),
    ...refusedLines(refused, refusedCount, language),
    ...(counted === '' ? [] : ['', counted]),
    ...(sections.length === 0 ? [] : ['', scoreNote(language)]),
  ];
}

/** How many results there are, and what they are. */
function headLines(
  { sections }: Collected<Digest>,
  { tally, inputs }: BatchEnd,
  language: Language,
): string[] {
  const count = ENDS.reduce((sum, end) => sum + tally[end], 0);
  if (count === 0) return [`## ${say(SUMMARY_WORDS.nothing, { language })}`];
  const [kind, ...others] = new Set(sections.map(({ level }) => level.kind));
  const word = others.length === 0 ? kind : undefined;
  const counts = ENDS.filter((end) => tally[end] > 0).map(
    (end) => `${END_MARKS[end]} ${grouped(tally[end])} ${endWord(end, word, language)}`,
  );
  return [`## ${resultCount(count, inputs.length, language)}`, '', `**${counts.join(' · ')}**`];
}

function scoreNote(language: Language): string {
  return `<sub>${say(WORDS.scoreNote, { language })}</sub>`;
}
