import { cellText, cut } from '../cell-text.ts';

/** Characters (UTF-16 units) that the name of a sheet may have. */
const MOST_CHARACTERS = 31;

/** What may not stand in the name of a sheet, and the full-width form that says the same. */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  '[': '［',
  ']': '］',
  ':': '：',
  '*': '＊',
  '?': '？',
  '/': '／',
  '\\': '＼',
};

/**
 * One name for each sheet: the first of its wishes that no other sheet has among its own, else the last one with a number.
 * Names that differ in case alone are the same.
 */
export function nameSheets(wishes: readonly (readonly string[])[]): readonly string[] {
  const safe = wishes.map((names) => names.map(safeName));
  const used = new Set<string>();
  return safe.map((names, index) => {
    const claimed = new Set(safe.flatMap((others, other) => (other === index ? [] : others.map(fold))));
    const free = names.find((name) => !claimed.has(fold(name)) && !used.has(fold(name)));
    const name = free ?? numbered(names.at(-1) ?? '', (each) => used.has(fold(each)));
    used.add(fold(name));
    return name;
  });
}

/** The name of a further sheet that carries on where one is full: `汇总 (2)`. */
function numbered(name: string, isUsed: (name: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? '' : ` (${number})`;
    const candidate = cut(name, MOST_CHARACTERS - end.length) + end;
    if (!isUsed(candidate)) return candidate;
  }
}

function safeName(wish: string): string {
  const plain = cellText(wish)
    .replace(/\s+/g, ' ')
    .replace(/[[\]:*?/\\]/g, (sign) => FULL_WIDTH[sign] ?? ' ');
  const name = trimmed(cut(trimmed(plain), MOST_CHARACTERS));
  if (name === '') return '–';
  // Excel keeps this one for itself.
  return name.toLowerCase() === 'history' ? `${name}_` : name;
}

/** An apostrophe at an end would break every reference to the sheet. */
function trimmed(name: string): string {
  return name.replace(/^['\s]+|['\s]+$/g, '');
}

function fold(name: string): string {
  return name.toLowerCase();
}
