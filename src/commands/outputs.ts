import { suggest } from '../load/source/suggest.ts';
import { complain, type Loaded, type Problem } from '../problems/index.ts';
import type { TextStyle } from '../report/text/index.ts';
import { reportWidth } from '../report/text/page.ts';
import { painter } from '../report/text/paint.ts';
import { badOption } from './bad-option.ts';
import type { Context } from './context.ts';
import type { OptionValues } from './options.ts';

const FORMATS = ['text', 'json'] as const;
type Format = (typeof FORMATS)[number];

/** A report that is asked for; without a path it goes to standard output. */
export interface Output {
  readonly format: Format;
  readonly path?: string;
}

/** Reads `-f text -f json:result.json -o report.txt`; nothing asked for is a text on standard output. */
export function readOutputs({ format = [], output, quiet }: OptionValues): Loaded<readonly Output[]> {
  const asked = format.length > 0 ? format : quiet && output === undefined ? [] : ['text'];
  const outputs = asked.map((each) => readOutput(each, output));
  const problems = outputs.flatMap((each) => ('code' in each ? [each] : []));
  const found = outputs.flatMap((each) => ('code' in each ? [] : [each]));
  const targets = found.map(({ path }) => path ?? '-');
  const twice = targets.find((target, index) => targets.indexOf(target) !== index);
  if (twice !== undefined)
    problems.push(complain('outputs-collide', '--format', { subject: twice === '-' ? '<stdout>' : twice }));
  return problems.length > 0 ? { problems } : { value: found, problems };
}

function readOutput(text: string, output: string | undefined): Output | Problem {
  const [name = '', ...rest] = text.split(':');
  const format = FORMATS.find((each) => each === name);
  const path = rest.length > 0 ? rest.join(':') : output;
  if (!format || path === '') return badOption('--format', text, FORMATS.join(', '), suggest(name, FORMATS));
  return { format, ...(path !== undefined && path !== '-' && { path }) };
}

/** How a text looks in the file of that path; colour and the width of the terminal are for standard output only. */
export function styleFor(path: string | undefined, { language, stdout }: Context): TextStyle {
  return path === undefined
    ? { language, width: reportWidth(stdout.columns), paint: stdout.paint }
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
    if (output.path === undefined) context.stdout.write(text);
    // One after the other, so that reports end up in the order in which they were asked for.
    // oxlint-disable-next-line no-await-in-loop
    else problems.push(...(await context.writeText(output.path, text)));
  }
  return problems;
}
