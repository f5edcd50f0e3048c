import type { RecordKind } from '../../model/catalogue.ts';
import type { Level } from '../../model/rule-set.ts';
import type { BatchEnd, Tally } from '../batch.ts';
import { admissionNotes } from '../document-notes.ts';
import { say } from '../lexicon.ts';
import { WORDS } from '../phrases.ts';
import type { Section } from '../summary/section.ts';
import { ENDS, END_MARKS, endWord, grouped, kindWord, resultCount, SUMMARY_WORDS } from '../summary/words.ts';
import { documentLine } from '../document-line.ts';
import { paragraph, type TextStyle } from './page.ts';
import { END_TONES } from './tones.ts';
import { widthOf } from './wrap.ts';

/** How many results there are, and what they are. */
export function batchHead(
  { tally, inputs }: BatchEnd,
  kind: Level['kind'] | undefined,
  style: TextStyle,
): string[] {
  const count = ENDS.reduce((sum, end) => sum + tally[end], 0);
  if (count === 0) return paragraph(say(SUMMARY_WORDS.nothing, style), style, 'strong');
  const head = resultCount(count, inputs.length, style.language);
  return [...paragraph(head, style, 'strong'), ...tallyLines(tally, kind, style)];
}

type Judgement = Pick<Section<unknown>, 'ruleSet' | 'level' | 'kind'>;

/** By what the submissions of a section were judged. */
export function sectionHead({ ruleSet, level, kind }: Judgement, style: TextStyle): string[] {
  const draft = ruleSet.document.status === 'draft' ? [WORDS.draft] : [];
  return [
    ...paragraph(say(ruleSet.title, style), style, 'strong'),
    ...paragraph(documentLine(ruleSet.document, style), style, 'dim'),
    ...draft.flatMap((note) => paragraph(say(note, style), style, 'open')),
    ...paragraph(levelText(level, kind, style), style),
    ...admissionNotes(ruleSet, level).flatMap((note) => paragraph(say(note, style), style, 'dim')),
  ];
}

function levelText({ title, id }: Level, kind: RecordKind, style: TextStyle): string {
  const name = `${say(WORDS.level, style)}${say(WORDS.colon, style)}${say(title, style)} (${id})`;
  return kind === 'park' ? name : `${name} · ${kindWord(kind, style.language)}`;
}

/** `✗ 3 不符合   ? 5 无法判定   ✓ 12 符合`, on as many lines as it takes. */
export function tallyLines(
  tally: Partial<Tally>,
  kind: Level['kind'] | undefined,
  { language, paint, width }: TextStyle,
): string[] {
  const lines: { readonly plain: string; readonly painted: string }[] = [];
  for (const end of ENDS) {
    const count = tally[end] ?? 0;
    if (count === 0) continue;
    const plain = `${END_MARKS[end]} ${grouped(count)} ${endWord(end, kind, language)}`;
    const painted = paint(END_TONES[end], plain);
    const last = lines.at(-1);
    const joined = last && last.plain + GAP + plain;
    if (last && joined !== undefined && widthOf(joined) <= width) {
      lines[lines.length - 1] = { plain: joined, painted: last.painted + GAP + painted };
    } else lines.push({ plain, painted });
  }
  return lines.map(({ painted }) => painted);
}

const GAP = '   ';
