/** Places by group, in one array: `of(group)` are the places whose key is `group`, in order. */
export type Groups = { of(group: number): Uint32Array };

/** Files the places of `keys` by their key, 0 to `count` - 1, by counting: no list object a group. */
export function groupBy(keys: ArrayLike<number>, count: number): Groups {
  const starts = new Uint32Array(count + 1);
  for (let at = 0; at < keys.length; at++) {
    const next = (keys[at] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let group = 1; group <= count; group++)
    starts[group] = (starts[group] ?? 0) + (starts[group - 1] ?? 0);
  const free = starts.slice();
  const places = new Uint32Array(keys.length);
  for (let at = 0; at < keys.length; at++) {
    const group = keys[at] ?? 0;
    places[free[group] ?? 0] = at;
    free[group] = (free[group] ?? 0) + 1;
  }
  return { of: (group) => places.subarray(starts[group] ?? 0, starts[group + 1] ?? 0) };
}
