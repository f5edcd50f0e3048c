/** Finds what belongs to a key once, and for no more keys than that; for others, and where there is nothing, it looks each time. */
export function remember<K, V>(find: (key: K) => V, most = 1000): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = find(key);
    if (value !== undefined && known.size < most) known.set(key, value);
    return value;
  };
}
