import { normalise } from '../../quantity/unit.ts';

/** Texts that say that a value is not known. */
export const UNKNOWN: readonly string[] = [
  '',
  'null',
  '~',
  'unknown',
  '未知',
  '不详',
  '待定',
  '—',
  '——',
  '–',
  '-',
  '--',
  '/',
];
/** Texts that say that the question does not apply. */
export const NOT_APPLICABLE: readonly string[] = ['n/a', '不适用'];
const NOTHING: ReadonlySet<string> = new Set(['无', '暂无', '没有', 'none']);

/** Whether a text says that the value is not known: blank, `—`, `未知` … */
export function isUnknown(text: string): boolean {
  return UNKNOWN.includes(fold(text));
}

/** Whether a text says that the question does not apply. */
export function isNotApplicable(text: string): boolean {
  return NOT_APPLICABLE.includes(fold(text));
}

/** Whether a text that should name a source or a proof names none. */
export function isNothing(text: string): boolean {
  return isUnknown(text) || isNotApplicable(text) || NOTHING.has(fold(text));
}

function fold(text: string): string {
  return normalise(text).toLowerCase();
}
