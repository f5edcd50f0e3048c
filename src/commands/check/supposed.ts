import { figureAt, recordAt, suppose, type Supposition } from '../../engine/suppose.ts';
import type { BareUnits } from '../../load/data/bare-units.ts';
import { readTyped } from '../../load/data/typed-figure.ts';
import { type Catalogue, RECORD_KINDS, type RecordKind } from '../../model/catalogue.ts';
import type { DataFile } from '../../model/record.ts';
import type { Place } from '../../model/text.ts';
import type { FigurePath } from '../../model/what-if.ts';
import { complain, isError, type Loaded, type Problem, type ProblemData } from '../../problems/index.ts';
import { badOption } from '../bad-option.ts';
import { readPath } from './typed-path.ts';

/** Puts the figures that were typed in the place of those of a data file; the problems tell what was changed. */
export type Change = (data: DataFile) => Loaded<DataFile>;

const AT: Place = { file: '--set' };
const SETTING = /^([^=＝]+)[=＝](.+)$/su;

/** Reads what was typed with --set; what no kind of record can hold is a problem before anything is judged. */
export function readSupposed(
  texts: readonly string[],
  catalogue: Catalogue,
  bare: BareUnits | undefined,
  problems: Problem[],
): Change {
  const read = (kind: RecordKind) => readAll(texts, kind, catalogue, bare);
  const kinds = new Map<RecordKind, ReturnType<typeof read>>();
  const suppositionsOf = (kind: RecordKind) => {
    const known = kinds.get(kind) ?? read(kind);
    kinds.set(kind, known);
    return known;
  };
  const fits = RECORD_KINDS.some((kind) => !suppositionsOf(kind).problems.some(isError));
  if (!fits) {
    problems.push(...suppositionsOf('park').problems);
    // Nothing will be judged, and what is wrong was told of.
    return (data) => ({ value: data, problems: [] });
  }
  return (data) => {
    const typed = suppositionsOf(data.record.kind);
    if (!typed.value) return { problems: typed.problems };
    const changed = changeData(data, typed.value, catalogue);
    return { ...changed, problems: [...typed.problems, ...changed.problems] };
  };
}

function readAll(
  texts: readonly string[],
  kind: RecordKind,
  catalogue: Catalogue,
  bare: BareUnits | undefined,
): Loaded<readonly Supposition[]> {
  const problems: Problem[] = [];
  const value = texts.flatMap((text) => readOne(text, kind, catalogue, bare, problems) ?? []);
  const keys = value.map(({ path }) => keyOf(path));
  const twice = keys.find((key, index) => keys.indexOf(key) < index);
  if (twice !== undefined) problems.push(complain('set-twice', AT.file, { subject: twice }));
  return problems.some(isError) ? { problems } : { value, problems };
}

function readOne(
  text: string,
  kind: RecordKind,
  catalogue: Catalogue,
  bare: BareUnits | undefined,
  problems: Problem[],
): Supposition | undefined {
  const [, key = '', typed = ''] = SETTING.exec(text) ?? [];
  if (key.trim() === '' || typed.trim() === '') {
    problems.push(badOption(AT.file, text, 'figure=value'));
    return undefined;
  }
  const path = readPath(key.trim(), kind, catalogue, { at: AT, problems });
  const indicator = path && catalogue.indicators.get(path.indicator);
  if (!path || !indicator) return undefined;
  const read = readTyped(typed.trim(), indicator, { at: AT, units: catalogue.units, bare });
  problems.push(...read.problems);
  return read.value && { path, figure: read.value };
}

function changeData(
  data: DataFile,
  suppositions: readonly Supposition[],
  catalogue: Catalogue,
): Loaded<DataFile> {
  const { record } = data;
  const absent = suppositions.filter(({ path }) => !recordAt(record, path.item));
  if (absent.length > 0) {
    const tell = ({ path }: Supposition) =>
      complain('no-such-item', AT.file, { subject: record.name, found: path.item ?? '' });
    return { problems: absent.map(tell) };
  }
  const supposed = suppose(record, suppositions, catalogue);
  const about = (path: FigurePath): ProblemData => {
    const name = catalogue.indicators.get(path.indicator)?.name;
    const detail = path.item ?? path.year?.toString();
    return { subject: record.name, ...(name && { name }), ...(detail !== undefined && { detail }) };
  };
  const changed = supposed.changed.map(({ path, to }) => {
    const from = figureAt(record, path);
    return warn('figure-set', { ...about(path), expected: to.text, ...(from && { found: from.text }) });
  });
  const dropped = supposed.dropped.map(({ path, figure }) =>
    warn('figure-left-out', { ...about(path), found: figure.text }),
  );
  // The hash is that of the file, which does not hold these figures.
  const { hash: _, ...rest } = data;
  return { value: { ...rest, record: supposed.record }, problems: [...changed, ...dropped] };
}

function warn(code: 'figure-set' | 'figure-left-out', data: ProblemData): Problem {
  return { code, severity: 'warning', place: AT, data };
}

function keyOf({ item, indicator }: FigurePath): string {
  return item === undefined ? indicator : `${item}/${indicator}`;
}
