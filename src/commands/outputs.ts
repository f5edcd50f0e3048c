import { resolve } from 'node:path';
import { suggest } from '../load/source/suggest.ts';
import { endingOf } from '../load/input/formats.ts';
import { complain, type Loaded, type Problem } from '../problems/index.ts';
import type { Chunk } from '../report/batch.ts';
import type { TextStyle } from '../report/text/index.ts';
import { reportWidth } from '../report/text/page.ts';
import { painter } from '../report/text/paint.ts';
import { badOption } from './bad-option.ts';
import type { Context } from './context.ts';
import type { OptionValues } from './options.ts';

/** A report that is asked for; without a path it goes to standard output. */
export interface Output {
  readonly format: string;
  readonly path?: string;
}

/** The formats that a command offers. */
export interface OfferedFormats {
  readonly names: readonly string[];
  /** The format that the ending of a path stands for, where no format is named. */
  readonly byEnding?: Readonly<Record<string, string>>;
  /** The format where neither a name nor an ending tells one; text where it is absent. */
  readonly usual?: string;
  /** Those that may follow another report on standard output. */
  readonly sharing?: ReadonlySet<string>;
}

const TEXT_OR_JSON: OfferedFormats = { names: ['text', 'json'] };

/**
 * Reads `-f text -f json:result.json -o report.txt`; nothing asked for is a text on standard output. The path of `-o` is for the formats
 * that have none; where all of them have one, it is a report more.
 */
export function readOutputs(
  { format = [], output, quiet }: OptionValues,
  offered: OfferedFormats = TEXT_OR_JSON,
): Loaded<readonly Output[]> {
  if (output === '') return { problems: [badOption('--output', output, '<path>')] };
  const isOpen = output !== undefined && format.every((each) => each.includes(':'));
  const usual = isOpen || (format.length === 0 && !quiet) ? [formatOfPath(output, offered)] : [];
  const outputs = [...format, ...usual].map((each) => readOutput(each, output, offered.names));
  const problems = outputs.flatMap((each) => ('code' in each ? [each] : []));
  const found = outputs.flatMap((each) => ('code' in each ? [] : [each]));
  const owning = found.filter((each) => each.path !== undefined || !offered.sharing?.has(each.format));
  const places = owning.map(({ path }) => (path === undefined ? '-' : resolve(path)));
  const twice = owning.find((_, index) => places.indexOf(places[index] ?? '') !== index);
  if (twice) problems.push(complain('outputs-collide', '--format', { subject: twice.path ?? '<stdout>' }));
  return problems.length > 0 ? { problems } : { value: found, problems };
}

function formatOfPath(path: string | undefined, { byEnding = {}, usual = 'text' }: OfferedFormats): string {
  const ending = endingOf(path ?? '');
  return (Object.hasOwn(byEnding, ending) ? byEnding[ending] : undefined) ?? usual;
}

function readOutput(text: string, output: string | undefined, names: readonly string[]): Output | Problem {
  const [name = '', ...rest] = text.split(':');
  const path = rest.length > 0 ? rest.join(':') : output;
  if (!names.includes(name) || path === '')
    return badOption('--format', text, names.join(', '), suggest(name, names));
  return { format: name, ...(path !== undefined && path !== '-' && { path }) };
}

/** Columns of a terminal from which on bars take no room from words. */
const WIDE_ENOUGH = 120;

/** Lines where the terminal shows them; ASCII where it says that it does not. */
function barsFor({ TERM: terminal, ...environment }: Context['environment']): 'lines' | 'ascii' {
  const locale = ['LC_ALL', 'LC_CTYPE', 'LANG'].map((name) => environment[name]).find((each) => each);
  const isPlain = terminal === 'dumb' || (locale !== undefined && !/utf-?8/i.test(locale));
  return isPlain ? 'ascii' : 'lines';
}

/** How a text looks in the file of that path; colour and the width of the terminal are for standard output only. */
export function styleFor(path: string | undefined, { language, stdout, environment }: Context): TextStyle {
  return path === undefined
    ? {
        language,
        width: reportWidth(stdout.columns),
        paint: stdout.paint,
        ...((stdout.columns ?? 0) >= WIDE_ENOUGH && { bars: barsFor(environment) }),
      }
    : { language, width: reportWidth(undefined), paint: painter(0) };
}

/** Writes each report to its place, and says what went wrong. */
export async function writeOutputs(
  outputs: readonly Output[],
  render: (output: Output) => string,
  context: Context,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const output of outputs) {
    const text = render(output);
    // One after the other, so that reports end up in the order in which they were asked for.
    // oxlint-disable-next-line no-await-in-loop
    if (output.path === undefined) await context.stdout.write(text);
    // oxlint-disable-next-line no-await-in-loop
    else if (!context.wasRead(output.path)) problems.push(...(await writeFile(output.path, text, context)));
    else problems.push(wouldReplace(output.path));
  }
  return problems;
}

/** The problem of a report that would take the place of what it is about. */
export function wouldReplace(path: string): Problem {
  return complain('output-is-input', '--format', { subject: path });
}

/** Writes a whole file. */
export async function writeFile(
  path: string,
  content: Chunk,
  { createFile }: Context,
): Promise<readonly Problem[]> {
  const { value: sink, problems } = await createFile(path);
  if (!sink) return problems;
  const unwritten = await sink.write(content);
  if (unwritten.length === 0) return sink.close();
  await sink.discard();
  return unwritten;
}
