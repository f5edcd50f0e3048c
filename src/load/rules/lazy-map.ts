/** A map with the keys of another one; each value is made when it is first asked for, unless it is among those that are `made`. */
export function lazyMap<A, B>(
  entries: Pick<ReadonlyMap<string, A>, 'get' | 'has' | 'keys' | 'size'>,
  make: (entry: A, key: string) => B,
  made = new Map<string, B>(),
): ReadonlyMap<string, B> {
  const get = (key: string): B | undefined => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const entry = entries.get(key);
    if (entry === undefined) return undefined;
    const value = make(entry, key);
    made.set(key, value);
    return value;
  };
  function* pairs(): MapIterator<[string, B]> {
    for (const key of entries.keys()) {
      const value = get(key);
      if (value !== undefined) yield [key, value];
    }
  }
  function* values(): MapIterator<B> {
    for (const [, value] of pairs()) yield value;
  }
  const map: ReadonlyMap<string, B> = {
    get size() {
      return entries.size;
    },
    has: (key) => made.has(key) || entries.has(key),
    get,
    keys: () => entries.keys(),
    values,
    entries: pairs,
    [Symbol.iterator]: pairs,
    forEach: (call) => {
      for (const [key, value] of pairs()) call(value, key, map);
    },
  };
  return map;
}
