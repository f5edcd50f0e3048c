import type { Utf8 } from '../../model/text.ts';
import { foldCase } from '../../quantity/normal-form.ts';

/** Texts that say that a value is not known. */
export const UNKNOWN: readonly string[] = [
  '',
  'null',
  '~',
  'unknown',
  '未知',
  '不详',
  '待定',
  '暂无',
  '—',
  '——',
  '–',
  '-',
  '--',
  '/',
];
/** Texts that say that the question does not apply. */
export const NOT_APPLICABLE: readonly string[] = ['n/a', '不适用'];
const UNKNOWN_TEXTS: ReadonlySet<string> = new Set(UNKNOWN);
const NOT_APPLICABLE_TEXTS: ReadonlySet<string> = new Set(NOT_APPLICABLE);
const NOTHING: ReadonlySet<string> = new Set(['无', '没有', 'none']);

/** Whether a text says that the value is not known: blank, `—`, `未知` … */
export function isUnknown(text: string): boolean {
  return mayBeWord(text) && UNKNOWN_TEXTS.has(foldCase(text));
}

/** Whether a text says that the question does not apply. */
export function isNotApplicable(text: string): boolean {
  return mayBeWord(text) && NOT_APPLICABLE_TEXTS.has(foldCase(text));
}

/** Whether a text that should name a source or a proof names none. */
export function isNothing(text: string): boolean {
  return isUnknown(text) || isNotApplicable(text) || (mayBeWord(text) && NOTHING.has(foldCase(text)));
}

/** Folding makes no text shorter than it is without the blanks around it, so a long one need not be folded. */
function mayBeWord(text: string): boolean {
  return !startsWithDigit(text) && text.trim().length <= LONGEST;
}

/** None of the texts does, and most figures do. */
function startsWithDigit(text: string): boolean {
  const first = text[0] ?? '';
  return first >= '0' && first <= '9';
}

const LONGEST = Math.max(...[...UNKNOWN, ...NOT_APPLICABLE, ...NOTHING].map(({ length }) => length));

/** In UTF-8 no character takes more bytes for each of its code units. */
const MOST_BYTES = 3;
/** With these bytes begin characters of ASCII that are no blanks, and the commonest Chinese ones. */
const [FIRST_ASCII, LAST_ASCII, FIRST_CHINESE, LAST_CHINESE] = [0x21, 0x7e, 0xe4, 0xe9];

/** Whether bytes show without being decoded that a text is too long for a word that says so, and that there are no blanks around it. */
export function isPlainlyKnown({ bytes, from, until }: Utf8): boolean {
  if (until - from <= MOST_BYTES * LONGEST) return false;
  const first = bytes[from] ?? 0;
  return (
    (isAscii(first) || isChinese(first)) &&
    (isAscii(bytes[until - 1] ?? 0) || isChinese(bytes[until - MOST_BYTES] ?? 0))
  );
}

function isAscii(byte: number): boolean {
  return byte >= FIRST_ASCII && byte <= LAST_ASCII;
}

function isChinese(byte: number): boolean {
  return byte >= FIRST_CHINESE && byte <= LAST_CHINESE;
}
