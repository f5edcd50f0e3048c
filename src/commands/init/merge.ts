import { nameIndexes } from '../../load/data/names.ts';
import { readPeriod } from '../../load/data/period.ts';
import { readSource, type SourceEntry, type SourceNode, valueOf } from '../../load/source/source.ts';
import { additionsTo, type Places } from '../../report/template/additions.ts';
import type { TemplateInput } from '../../report/template/template.ts';

/** A piece of text that is put in, in place of what stands there. */
interface Edit {
  readonly from: number;
  readonly until: number;
  readonly text: string;
}

type Entries = readonly SourceEntry[];

/**
 * The text of a data file with what it lacks for a template put in; nothing that stands there is changed, but for figures in braces,
 * which go on lines of their own. Undefined where the file is no YAML in block form, to which nothing can be added so.
 */
export function mergeInto(written: string, file: string, input: TemplateInput): string | undefined {
  const text = written.endsWith('\n') ? written : `${written}\n`;
  const { root } = readSource(text, file);
  const isBlock = root?.kind === 'map' && text[root.span.from] !== '{' && !/^\.\.\.\s*$/m.test(text);
  if (!isBlock) return undefined;
  const additions = additionsTo(placesIn(root, text, input), input);
  const first = root.entries[0];
  const edits: Edit[] = [
    ...(first && additions.keys.length > 0 ? [insert(lineEnd(text, endOf(first)), additions.keys)] : []),
    ...putFigures(valueOf(root, 'figures'), additions.figures, text),
    ...putHistory(valueOf(root, 'history'), additions.history, text),
    ...(additions.lists.length > 0 ? [insert(text.length, additions.lists)] : []),
  ];
  return applied(edits, text);
}

/** The text with the edits made, the last one first; where several go to one place, they stay in their order. */
function applied(edits: readonly Edit[], text: string): string {
  const isWindows = text.includes('\r\n');
  let whole = text;
  for (const { from, until, text: own } of edits.toReversed().toSorted((a, b) => b.from - a.from))
    whole = whole.slice(0, from) + (isWindows ? own.replaceAll('\n', '\r\n') : own) + whole.slice(until);
  return whole;
}

function insert(at: number, lines: readonly string[]): Edit {
  return { from: at, until: at, text: `${lines.join('\n')}\n` };
}

function entriesOf(node: SourceNode | undefined): Entries {
  return node?.kind === 'map' ? node.entries : [];
}

/** Keys that are commented out, as examples in a template are. */
const ASIDE = /^#\s*(?:- )?([^\s#:][^#:]*):/gm;

/** The figures and lists for which the file has a key, under whatever name, be it commented out. */
function placesIn(root: SourceNode, text: string, { catalogue, needs }: TemplateInput): Places {
  const index = nameIndexes(catalogue)(needs.record);
  const idsOf = (keys: readonly string[], kind: 'indicator' | 'list'): readonly string[] =>
    keys.flatMap((key) => {
      const found = index.find(key);
      if (found?.kind === 'indicator' && kind === 'indicator') return [found.indicator.id];
      return found?.kind === 'list' && kind === 'list' ? [found.list.id] : [];
    });
  const keysOf = (node: SourceNode | undefined) => entriesOf(node).map(({ key }) => key);
  const aside = [...text.matchAll(ASIDE)].map(([, key = '']) => key);
  const top = keysOf(root);
  const history = entriesOf(valueOf(root, 'history')).flatMap(({ key, value }) => {
    const year = readPeriod(key)?.year;
    return year === undefined ? [] : [[year, new Set(idsOf(keysOf(value), 'indicator'))] as const];
  });
  return {
    keys: new Set(top),
    figures: new Set(idsOf([...keysOf(valueOf(root, 'figures')), ...aside], 'indicator')),
    history: new Map(history),
    hasExampleYear: aside.some((key) => /^\d{4}$/.test(key)),
    lists: new Set(idsOf([...top, ...aside], 'list')),
  };
}

/** Where an entry ends, whatever its value is. */
function endOf({ keySpan, value }: SourceEntry): number {
  const last = value.kind === 'map' ? value.entries.at(-1) : undefined;
  const isOwnLine = last && value.span.from >= keySpan.until;
  return isOwnLine && value.kind === 'map'
    ? Math.max(value.span.until, endOf(last))
    : Math.max(keySpan.until, value.span.until);
}

/** The beginning of the line after the one on which a piece ends. */
function lineEnd(text: string, at: number): number {
  if (text[at - 1] === '\n') return at;
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

/** Lines of a template, whose entries begin behind two blanks, as far in as those of the file. */
function indented(lines: readonly string[], indent: string): readonly string[] {
  return lines.map((line) => line.replace(/^(#?) {2}/, `$1${indent}`));
}

/** The blanks before the entries of a map in block form. */
function indentOf([first]: Entries, text: string): string {
  if (!first) return '  ';
  const start = text.lastIndexOf('\n', first.keySpan.from - 1) + 1;
  return /^\s*/.exec(text.slice(start, first.keySpan.from))?.[0] ?? '  ';
}

function putFigures(node: SourceNode | undefined, lines: readonly string[], text: string): readonly Edit[] {
  if (lines.length === 0) return [];
  if (!node) return [insert(text.length, ['', 'figures:', ...lines])];
  if (text[node.span.from] === '{') return [inBlock(node, lines, text)];
  const entries = entriesOf(node);
  const last = entries.at(-1);
  const at = last ? endOf(last) : node.span.until;
  return [insert(lineEnd(text, at), indented(lines, indentOf(entries, text)))];
}

/** Entries in braces, each on a line of its own. */
function inBlock(node: SourceNode, lines: readonly string[], text: string): Edit {
  const own = entriesOf(node).map(({ keySpan, value }) =>
    `  ${text.slice(keySpan.from, keySpan.until)}: ${text.slice(value.span.from, value.span.until).replaceAll(/\s*\n\s*/g, ' ')}`.trimEnd(),
  );
  return { from: node.span.from, until: node.span.until, text: `\n${[...own, ...lines].join('\n')}` };
}

function putHistory(
  node: SourceNode | undefined,
  years: readonly { readonly year?: number; readonly lines: readonly string[] }[],
  text: string,
): readonly Edit[] {
  if (years.length === 0) return [];
  if (!node) return [insert(text.length, ['', 'history:', ...years.flatMap(({ lines }) => lines)])];
  const entries = entriesOf(node);
  const indent = indentOf(entries, text);
  return years.flatMap(({ year, lines }): Edit[] => {
    const known = entries.find(({ key }) => readPeriod(key)?.year === year && year !== undefined);
    const inside = entriesOf(known?.value);
    const last = (known && inside.at(-1)) ?? entries.at(-1);
    const isBraces = text[node.span.from] === '{' || (known && text[known.value.span.from] === '{');
    // A year in braces is left as it is; what it lacks is asked for when the file is checked.
    if (isBraces) return [];
    const at = lineEnd(text, last ? endOf(last) : node.span.until);
    if (!known) return [insert(at, indented(lines, indent))];
    const own = lines.slice(1).map((line) => line.replace(/^ {4}/, indentOf(inside, text)));
    return [insert(at, own)];
  });
}
