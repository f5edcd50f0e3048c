import type { Term } from '../../model/query.ts';

/** One end of a term as a fraction; without a divisor it is the number itself. */
interface EndNames {
  readonly over: string;
  readonly under?: string;
}

/** What columns are called. */
export interface Names {
  readonly column: (id: string) => string;
  readonly ends: (term: Term) => { readonly low: EndNames; readonly high: EndNames };
  readonly criterion: (id: string) => string;
}

const PLAIN = /^[a-z_][a-z0-9_]*$/;
/** Words that databases keep for themselves, and that may name an indicator or a criterion. */
const KEPT = new Set([
  'all',
  'any',
  'at',
  'case',
  'check',
  'desc',
  'end',
  'from',
  'group',
  'in',
  'limit',
  'not',
  'offset',
  'on',
  'or',
  'order',
  'select',
  'table',
  'to',
  'union',
  'user',
  'when',
  'where',
  'window',
  'with',
]);

export function identifier(id: string): string {
  return PLAIN.test(id) && !KEPT.has(id) ? id : `"${id.replaceAll('"', '""')}"`;
}

export const NAMES: Names = {
  column: identifier,
  criterion: (id) => identifier(id.replaceAll('-', '_')),
  ends: (term) => {
    const name = (more: string) => identifier(`${term.id}_${more}`);
    const of = (side: 'low' | 'high'): EndNames => {
      if (term.how !== 'ratio') return { over: name(side) };
      return { over: name(side), under: name(`${side}_per`) };
    };
    return { low: of('low'), high: of('high') };
  },
};
