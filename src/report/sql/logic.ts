/** A condition of SQL, true, false or NULL for not known. */
export type Logic =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Logic[] }
  | { readonly kind: 'not'; readonly of: Logic };

export const TRUE: Logic = { kind: 'text', text: 'TRUE' };
export const FALSE: Logic = { kind: 'text', text: 'FALSE' };
export const UNKNOWN: Logic = { kind: 'text', text: 'CAST(NULL AS BOOLEAN)' };

export function logic(text: string): Logic {
  return { kind: 'text', text };
}

export function and(of: readonly Logic[]): Logic {
  return join('and', of);
}

export function or(of: readonly Logic[]): Logic {
  return join('or', of);
}

export function not(of: Logic): Logic {
  if (of === TRUE) return FALSE;
  if (of === FALSE) return TRUE;
  if (of === UNKNOWN) return UNKNOWN;
  if (of.kind === 'not') return of.of;
  // Not both of what is denied: one or the other.
  const isDenied = of.kind !== 'text' && of.of.every(({ kind }) => kind === 'not');
  return isDenied ? join(of.kind === 'and' ? 'or' : 'and', of.of.map(not)) : { kind: 'not', of };
}

function join(kind: 'and' | 'or', of: readonly Logic[]): Logic {
  const [neutral, strong] = kind === 'and' ? [TRUE, FALSE] : [FALSE, TRUE];
  const parts = of
    .filter((each) => each !== neutral)
    .flatMap((each) => (each.kind === kind ? each.of : [each]));
  if (parts.includes(strong)) return strong;
  const [first] = parts;
  if (!first) return neutral;
  return parts.length === 1 ? first : { kind, of: parts };
}

/** Columns of a line that is read without turning the head. */
const WIDTH = 100;

/** The lines of a condition, one below the other where it is long. */
export function linesOf(of: Logic): readonly string[] {
  const text = inline(of);
  if (text.length <= WIDTH || of.kind === 'text') return [text];
  if (of.kind === 'not') return around('NOT (', linesOf(of.of));
  const word = of.kind.toUpperCase();
  return of.of.flatMap((part, index) => {
    const before = index === 0 ? '' : `${word} `;
    const lines = linesOf(part);
    const isOpen = part.kind === 'and' || part.kind === 'or';
    if (!isOpen) return lines.map((line, at) => (at === 0 ? before : '') + line);
    return lines.length === 1 ? [`${before}(${lines[0]})`] : around(`${before}(`, lines);
  });
}

function around(open: string, lines: readonly string[]): readonly string[] {
  return [open, ...lines.map((line) => `  ${line}`), ')'];
}

function inline(of: Logic): string {
  switch (of.kind) {
    case 'text':
      return of.text;
    case 'not':
      return `NOT (${inline(of.of)})`;
    case 'and':
    case 'or':
      return of.of
        .map((part) => (part.kind === 'and' || part.kind === 'or' ? `(${inline(part)})` : inline(part)))
        .join(` ${of.kind.toUpperCase()} `);
  }
}
