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

/** What was typed with --set, for records of one kind. */
interface Typed extends Loaded<readonly Supposition[]> {
  /** What such a record cannot hold, though others may. */
  readonly unheld: readonly { readonly text: string; readonly problem: Problem }[];
}

/** Reads what was typed with --set; what no kind of record can hold is a problem before anything is judged. */
export function readSupposed(
  texts: readonly string[],
  catalogue: Catalogue,
  bare: BareUnits | undefined,
  problems: Problem[],
): Change {
  const kinds = new Map<RecordKind, Typed>();
  const typedFor = (kind: RecordKind) => {
    const known = kinds.get(kind) ?? readAll(texts, kind, catalogue, bare);
    kinds.set(kind, known);
    return known;
  };
  const all = RECORD_KINDS.map(typedFor).filter((each) => !each.problems.some(isError));
  const isHeld = (text: string) => all.some(({ unheld }) => unheld.every((each) => each.text !== text));
  const wrong = typedFor('park').unheld.filter(({ text }) => !isHeld(text));
  if (all.length === 0 || wrong.length > 0) {
    problems.push(...typedFor('park').problems, ...wrong.map(({ problem }) => problem));
    // Nothing will be judged, and what is wrong was told of.
    return (data) => ({ value: data, problems: [] });
  }
  return (data) => {
    const typed = typedFor(data.record.kind);
    if (!typed.value) return { problems: typed.problems };
    const { name } = data.record;
    const left = typed.unheld.map(({ text }) => warn('figure-not-held', { subject: name, found: text }));
    if (typed.value.length === 0) return { value: data, problems: [...typed.problems, ...left] };
    const changed = changeData(data, typed.value, catalogue);
    return { ...changed, problems: [...typed.problems, ...left, ...changed.problems] };
  };
}

function readAll(
  texts: readonly string[],
  kind: RecordKind,
  catalogue: Catalogue,
  bare: BareUnits | undefined,
): Typed {
  const problems: Problem[] = [];
  const unheld: { text: string; problem: Problem }[] = [];
  const value = texts.flatMap((text) => {
    const own: Problem[] = [];
    const read = readOne(text, kind, catalogue, bare, own);
    const problem = own.find(({ code }) => code === 'belongs-elsewhere');
    if (problem) unheld.push({ text, problem });
    else problems.push(...own);
    return read ?? [];
  });
  const keys = value.map(({ path }) => keyOf(path));
  const twice = keys.find((key, index) => keys.indexOf(key) < index);
  if (twice !== undefined) problems.push(complain('set-twice', AT.file, { subject: twice }));
  return problems.some(isError) ? { problems, unheld } : { value, problems, unheld };
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
  const { changed, dropped } = supposed;
  const set = changed.map(({ path, to }) => {
    const from = figureAt(record, path);
    return warn('figure-set', { ...about(path), expected: to.text, ...(from && { found: from.text }) });
  });
  const leftOut = dropped.map(({ path, figure }) =>
    warn('figure-left-out', { ...about(path), found: figure.text }),
  );
  // The hash is that of the file, which does not hold these figures.
  const { hash: _, ...rest } = data;
  const value = { ...rest, record: supposed.record, changes: { changed, dropped } };
  return { value, problems: [...set, ...leftOut] };
}

function warn(code: 'figure-set' | 'figure-left-out' | 'figure-not-held', data: ProblemData): Problem {
  return { code, severity: 'warning', place: AT, data };
}

function keyOf({ item, indicator }: FigurePath): string {
  return item === undefined ? indicator : `${item}/${indicator}`;
}
