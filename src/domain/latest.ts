// A map that forgets: of more entries than it may have, the one that was put in longest ago goes.

/** Puts an entry in as the newest. */
export const putLatest = <Key, Value>(map: Map<Key, Value>, key: Key, value: Value, most: number): void => {
  map.delete(key)
  map.set(key, value)
  const [oldest] = map.keys()
  if (map.size > most && oldest !== undefined) map.delete(oldest)
}
