import type { Path, ProblemList } from './problem-list.ts';

/** A plain value, the place where it stands and the list for its problems. */
export interface Located<T> {
  readonly raw: T;
  readonly at: Path;
  readonly problems: ProblemList;
}

/** The whole content of a file. */
export function locate<T>(raw: T, problems: ProblemList): Located<T> {
  return { raw, at: [], problems };
}

/** The entries of a list in one file. */
export function locateEach<T>({ raw, at, problems }: Located<readonly T[]>): Located<T>[] {
  return raw.map((each, index) => ({ raw: each, at: [...at, index], problems }));
}

/**
 * Entries by id. Files of one layer must not use an id twice; a later layer replaces what an earlier one holds
 * under the same id.
 */
export function layersById<T extends { readonly id: string }>(
  layers: readonly (readonly Located<T>[])[],
): ReadonlyMap<string, Located<T>> {
  const all = new Map<string, Located<T>>();
  for (const layer of layers) {
    for (const [id, entry] of uniqueById(layer)) all.set(id, entry);
  }
  return all;
}

/** Entries by id; an id that is used twice is a problem. */
export function uniqueById<T extends { readonly id: string }>(
  entries: readonly Located<T>[],
): ReadonlyMap<string, Located<T>> {
  const unique = new Map<string, Located<T>>();
  for (const entry of entries) {
    const { id } = entry.raw;
    const first = unique.get(id);
    if (first) {
      const data = { subject: id, detail: first.problems.file };
      entry.problems.add([...entry.at, 'id'], 'duplicate-id', data);
    } else unique.set(id, entry);
  }
  return unique;
}
