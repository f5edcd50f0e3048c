import type { Language } from '../../model/text.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Paint, Tone } from './paint.ts';
import { widthOf, wrap } from './wrap.ts';

/** How a text is to look. */
export interface TextStyle {
  readonly language: Language;
  /** Columns that a line may take. */
  readonly width: number;
  readonly paint: Paint;
  /** How bars are drawn beside numbers; none where it is absent. */
  readonly bars?: 'lines' | 'ascii';
}

/** What every part of a text report is given. */
export interface Page extends Lexicon, TextStyle {}

const NARROWEST = 60;
const WIDEST = 160;
const USUAL_WIDTH = 100;

/** The width of a report: that of the terminal within what can be read, and a usual one where there is none. */
export function reportWidth(columns: number | undefined): number {
  return Math.min(WIDEST, Math.max(NARROWEST, columns ?? USUAL_WIDTH));
}

/** A text in lines of the page, behind a mark; later lines are indented as far as the first. */
export function paragraph(
  text: string,
  { width, paint }: TextStyle,
  tone: Tone = 'plain',
  mark = '',
): string[] {
  const indent = ' '.repeat(widthOf(mark));
  return wrap(text, width - indent.length).map(
    (line, index) => (index === 0 ? mark : indent) + paint(tone, line),
  );
}

/** A section with its heading; nothing at all where it has no lines. */
export function section(title: string, lines: readonly string[], { paint }: TextStyle): string[] {
  return lines.length === 0 ? [] : ['', paint('strong', title), ...lines];
}
