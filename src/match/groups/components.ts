/** Two forms that say the same, and how surely. */
export interface SameEdge {
  readonly a: string;
  readonly b: string;
  readonly score: number;
}

/** What people decided about two forms: together whatever the machine says, or apart. */
export interface Bond {
  readonly a: string;
  readonly b: string;
  readonly kind: 'together' | 'apart';
}

/**
 * Which forms make one group: everything that edges join, given as form to group, a group being named after its
 * least member. People's decisions come first; where two must stay apart, edges are taken from the surest down
 * and one that would join them is left out. The same for every order of the arguments.
 */
export function components(
  forms: Iterable<string>,
  edges: readonly SameEdge[],
  bonds: readonly Bond[] = [],
): ReadonlyMap<string, string> {
  const parent = new Map<string, string>();
  for (const form of forms) parent.set(form, form);
  const find = (form: string): string => {
    let root = form;
    for (let up = parent.get(root)!; up !== root; up = parent.get(root)!) root = up;
    for (let at = form; at !== root; ) {
      const up = parent.get(at)!;
      parent.set(at, root);
      at = up;
    }
    return root;
  };
  /** Roots that must not meet, by root. */
  const apart = new Map<string, Set<string>>();
  const join = (a: string, b: string): void => {
    const x = find(a);
    const y = find(b);
    if (x === y || apart.get(x)?.has(y)) return;
    const [root, under] = x < y ? [x, y] : [y, x];
    parent.set(under, root);
    const enemies = apart.get(under);
    if (enemies === undefined) return;
    apart.delete(under);
    const own = apart.get(root) ?? new Set<string>();
    apart.set(root, own);
    for (const enemy of enemies) {
      own.add(enemy);
      const theirs = apart.get(enemy)!;
      theirs.delete(under);
      theirs.add(root);
    }
  };
  const known = bonds.filter(({ a, b }) => parent.has(a) && parent.has(b));
  for (const { a, b } of sorted(known.filter((bond) => bond.kind === 'together'))) join(a, b);
  for (const { a, b } of known) {
    const x = find(a);
    const y = find(b);
    if (x === y) continue;
    const bond = known.find((other) => other.a === a && other.b === b && other.kind === 'apart');
    if (bond === undefined) continue;
    for (const [one, other] of [
      [x, y],
      [y, x],
    ]) {
      const set = apart.get(one) ?? new Set<string>();
      set.add(other);
      apart.set(one, set);
    }
  }
  const usable = edges.filter(({ a, b }) => parent.has(a) && parent.has(b));
  for (const { a, b } of apart.size === 0 ? usable : bySurety(usable)) join(a, b);
  const out = new Map<string, string>();
  for (const form of parent.keys()) out.set(form, find(form));
  return out;
}

function sorted<T extends { readonly a: string; readonly b: string }>(pairs: readonly T[]): readonly T[] {
  return [...pairs].sort(byIds);
}

function bySurety(edges: readonly SameEdge[]): readonly SameEdge[] {
  return [...edges].sort((x, y) => y.score - x.score || byIds(x, y));
}

function byIds(
  x: { readonly a: string; readonly b: string },
  y: { readonly a: string; readonly b: string },
): number {
  const [x0, x1] = x.a < x.b ? [x.a, x.b] : [x.b, x.a];
  const [y0, y1] = y.a < y.b ? [y.a, y.b] : [y.b, y.a];
  return x0 < y0 ? -1 : x0 > y0 ? 1 : x1 < y1 ? -1 : x1 > y1 ? 1 : 0;
}
