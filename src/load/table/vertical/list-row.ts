import { normalise } from '../../../quantity/normal-form.ts';
import type { SourceEntry, Span } from '../../source/source.ts';
import { mapNode, scalarNode } from '../place-figures.ts';

const PATH = /\.[a-z]{2,4}$/i;
const NONE = /^(?:无|没有|none)$/i;
const INCOMPLETE = /^(?:不完整|不全|incomplete)$/i;

/** What a row of a form says of a list: that it has no items, that not all are listed, or which table holds them. */
export function listEntry(id: string, written: string, span: Span): SourceEntry | undefined {
  const text = normalise(written);
  const entry = (value: SourceEntry['value']): SourceEntry => ({ key: id, keySpan: span, value });
  if (NONE.test(text)) return entry({ kind: 'list', span, items: [] });
  if (PATH.test(text)) return entry(scalarNode(written, span));
  if (!INCOMPLETE.test(text)) return undefined;
  const none: SourceEntry = { key: 'items', keySpan: span, value: { kind: 'list', span, items: [] } };
  return entry(mapNode(span, [{ key: 'complete', keySpan: span, value: scalarNode('false', span) }, none]));
}
