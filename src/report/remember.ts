/** Makes a value for each key once, and for no more keys than that; others are made each time. */
export function remember<K, V>(make: (key: K) => V, most = 1000): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = make(key);
    if (known.size < most) known.set(key, value);
    return value;
  };
}
