/** A map with the keys of another one; each value is made when it is first asked for. */
export function lazyMap<A, B>(
  entries: ReadonlyMap<string, A>,
  make: (entry: A, key: string) => B,
): ReadonlyMap<string, B> {
  const made = new Map<string, B>();
  const madeOf = (entry: A, key: string): B => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(entry, key);
    made.set(key, value);
    return value;
  };
  function* pairs(): MapIterator<[string, B]> {
    for (const [key, entry] of entries) yield [key, madeOf(entry, key)];
  }
  function* values(): MapIterator<B> {
    for (const [, value] of pairs()) yield value;
  }
  const map: ReadonlyMap<string, B> = {
    size: entries.size,
    has: (key) => entries.has(key),
    get: (key) => {
      const entry = entries.get(key);
      return entry === undefined ? undefined : madeOf(entry, key);
    },
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
