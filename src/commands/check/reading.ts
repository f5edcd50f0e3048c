import type { DataFileOptions } from '../../load/data/data-file.ts';
import type { OpenFile } from '../../load/source/files.ts';
import type { Source } from '../../load/source/source.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { Place } from '../../model/text.ts';
import type { Problem } from '../../problems/index.ts';
import type { Context } from '../context.ts';
import type { LoadedData } from './data.ts';
import type { Input } from './inputs.ts';

/** What an input yields, in its order. */
export type InputEvent =
  /** Something to be judged, or what is wrong with it. */
  | { readonly kind: 'submission'; readonly place: Place; readonly data: LoadedData }
  /** What concerns no single submission, as the headings of a table. */
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** What every submission is read with. */
export interface ReadingContext extends Pick<Context, 'openFile'> {
  readonly catalogue: Catalogue;
  readonly encoding?: string;
  readonly options: DataFileOptions;
  /** Told of a data file before its figures are looked at, so that what judging it needs is read all at once. */
  readonly expect?: (source: Source) => void;
}

/** Reads one form of input. */
export type Reader = (file: OpenFile, input: Input, context: ReadingContext) => AsyncGenerator<InputEvent>;

/** No workbook comes near this many bytes. */
export const LARGEST_WORKBOOK = 512 * 1024 * 1024;

/** A submission that cannot be read at all. */
export function refuse(place: Place, problems: readonly Problem[]): InputEvent {
  return { kind: 'submission', place, data: { problems } };
}

/** Where a record begins, or where it breaks. */
export function placeOf({ root, problems: [first], ...source }: Source): Place {
  return root ? source.placeOf(root.span) : (first?.place ?? { file: source.file });
}
