const frameSets = new Map<string, ReadonlySet<string>>();

/** The frames cell of a verb as a set, made once per cell. */
export function frameSet(cell: string): ReadonlySet<string> {
  let set = frameSets.get(cell);
  if (set === undefined) {
    set = new Set(cell.split(' '));
    frameSets.set(cell, set);
  }
  return set;
}
