import { readTyped, type TypedContext } from '../../load/data/typed-figure.ts';
import { type Catalogue, type Indicator, NUMBER_TYPES, type RecordKind } from '../../model/catalogue.ts';
import type { FigurePath } from '../../model/what-if.ts';
import { complain, type Problem } from '../../problems/index.ts';
import { compare, type Exact } from '../../quantity/exact.ts';
import { type End, type Interval, interval, single } from '../../quantity/interval.ts';
import { badOption } from '../bad-option.ts';
import type { OptionValues } from '../options.ts';
import type { Plan } from './plan.ts';
import { readPath } from './typed-path.ts';

/** Which figure varies, and between which values; no ends where all of them are looked at. */
export interface VariedFigure {
  readonly path: FigurePath;
  readonly range: Interval<Exact>;
}

const VARY = '--vary';

/** Reads --vary, --from and --to against the figures that a record of that kind has. */
export function readVaried(
  { options, bare }: Plan,
  kind: RecordKind,
  catalogue: Catalogue,
  problems: Problem[],
): VariedFigure | undefined {
  const before = problems.length;
  problems.push(...misused(options));
  const { vary = '' } = options;
  if (options.vary === undefined) return undefined;
  if (vary.trim() === '') problems.push(badOption(VARY, vary, 'figure'));
  const at = { at: { file: VARY }, problems };
  const path = vary.trim() === '' ? undefined : readPath(vary.trim(), kind, catalogue, at);
  const indicator = path && catalogue.indicators.get(path.indicator);
  if (!path || !indicator) return undefined;
  if (!NUMBER_TYPES.some((type) => type === indicator.type)) {
    problems.push(complain('varies-no-number', VARY, { subject: vary.trim() }));
    return undefined;
  }
  const read = (option: string, text: string | undefined) =>
    text === undefined
      ? undefined
      : readEnd(option, text, indicator, { units: catalogue.units, bare }, problems);
  const [from, to] = [read('--from', options.varyFrom), read('--to', options.varyTo)];
  if (from && to && compare(from, to) > 0)
    problems.push(
      complain('ends-reversed', '--from', { found: options.varyFrom ?? '', expected: options.varyTo ?? '' }),
    );
  if (problems.length > before) return undefined;
  return { path, range: interval(closed(from), closed(to)) };
}

function closed(at: Exact | undefined): End<Exact> | undefined {
  return at && { at, open: false };
}

/** What does not go together. */
function misused({ vary, varyFrom, varyTo, portfolio }: OptionValues): readonly Problem[] {
  const given = [...(varyFrom === undefined ? [] : ['--from']), ...(varyTo === undefined ? [] : ['--to'])];
  const [first = ''] = given;
  const other = first === '--from' ? '--to' : '--from';
  return [
    ...(vary === undefined ? [complain('nothing-varies', first, { subject: given.join(', ') })] : []),
    ...(given.length === 1 ? [complain('one-end-alone', first, { subject: first, expected: other })] : []),
    ...(portfolio ? [complain('not-with-vary', '--portfolio', { subject: '--portfolio' })] : []),
  ];
}

/** One number, as it would be written in a data file. */
function readEnd(
  option: string,
  text: string,
  indicator: Indicator,
  means: Omit<TypedContext, 'at'>,
  problems: Problem[],
): Exact | undefined {
  const read = readTyped(text.trim(), indicator, { at: { file: option }, ...means });
  problems.push(...read.problems);
  if (!read.value) return undefined;
  const { value } = read.value;
  const only = value?.type === 'number' && !value.approximate ? single(value.range) : undefined;
  if (!only) problems.push(badOption(option, text, `1${indicator.unit.text}, 2.5${indicator.unit.text} …`));
  return only;
}
