import type { RecordKind } from '../../model/catalogue.ts';
import type { Problem } from '../../problems/index.ts';
import type { BatchEnd, BatchItem } from '../batch.ts';
import { say } from '../lexicon.ts';
import { WORDS } from '../phrases.ts';
import { type Collected, collect } from '../summary/collect.ts';
import { type Section, sizeOf } from '../summary/section.ts';
import { SUMMARY_WORDS, warningCount } from '../summary/words.ts';
import { renderHardest, renderScarcest } from './batch-counts.ts';
import { fewAlike } from './few-alike.ts';
import { batchHead, sectionHead, tallyLines } from './batch-head.ts';
import { batchTable, type BatchRow, judgedRow, type Unread } from './batch-table.ts';
import { renderText } from './index.ts';
import { noteProblem } from './notes.ts';
import { paragraph, section, type TextStyle } from './page.ts';

/** A summary under way. */
export interface Summary {
  readonly add: (item: BatchItem) => void;
  readonly end: (batch: BatchEnd) => string;
}

/** Records that hold a whole city are few, and asked for by themselves: they are shown in full. */
const IN_FULL: ReadonlySet<RecordKind> = new Set(['portfolio', 'city']);

/** Sums up a batch: counts, a table with what ails first, and what fails and is missing most often. */
export function summarise(style: TextStyle): Summary {
  const collector = collect(style.language, (item) => judgedRow(item, style.language));
  const details: string[] = [];
  return {
    add: (item) => {
      const isFull = item.kind === 'judged' && IN_FULL.has(item.data.record.kind);
      if (isFull) details.push(renderText(item.full(), style));
      else collector.add(item);
    },
    end: (batch) => {
      const summary = summaryLines(collector.collected(), batch, style);
      const rule = style.paint('dim', '═'.repeat(style.width));
      return [`${summary.join('\n')}\n`, ...details].join(`\n${rule}\n\n`);
    },
  };
}

function summaryLines(collected: Collected<BatchRow>, batch: BatchEnd, style: TextStyle): string[] {
  const { sections } = collected;
  const [kind, ...others] = new Set(sections.map(({ level }) => level.kind));
  return [
    ...batchHead(batch, others.length === 0 ? kind : undefined, style),
    ...sections.flatMap((each) => sectionLines(each, sections.length === 1 ? collected : undefined, style)),
    ...(sections.length === 1 ? [] : unreadLines(collected, style)),
    ...footLines(collected, batch, style),
  ];
}

/** A level with its table and counts; what could not be read stands in the table where it is the only one. */
function sectionLines(own: Section<BatchRow>, unread: Unread | undefined, style: TextStyle): string[] {
  return [
    '',
    ...sectionHead(own, style),
    ...(unread ? [] : tallyLines(own.tally, own.level.kind, style)),
    '',
    ...batchTable(own, unread ?? NONE, style),
    ...(sizeOf(own) > 1 ? [...renderHardest(own, style), ...renderScarcest(own, style)] : []),
  ];
}

const NONE: Unread = { refused: [], refusedCount: 0 };

function unreadLines(unread: Unread, style: TextStyle): string[] {
  if (unread.refusedCount === 0) return [];
  return section(say(SUMMARY_WORDS.refusedTitle, style), batchTable(undefined, unread, style), style);
}

function mostOf(problems: readonly Problem[]): readonly Problem[] {
  const few = fewAlike();
  return [...problems.filter(few.take), ...few.more()];
}

/** Warnings as a number, what concerns no single submission, and what the score is. */
function footLines(collected: Collected<BatchRow>, { problems }: BatchEnd, style: TextStyle): string[] {
  const { warnings, warned, sections } = collected;
  const counted = warningCount(warnings, warned, style.language);
  const notes = counted === '' ? [] : paragraph(counted, style, 'open', `${style.paint('open', '!')} `);
  const found = mostOf(problems).flatMap((each) => noteProblem(each, style));
  return [
    ...(notes.length === 0 ? [] : ['', ...notes]),
    ...section(say(SUMMARY_WORDS.ofFiles, style), found, style),
    ...(sections.length === 0 ? [] : ['', ...paragraph(say(WORDS.scoreNote, style), style, 'dim')]),
  ];
}
