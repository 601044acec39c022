import type { ClaimItem, ItemUnit } from './claim-item.ts';

/** How much two claims have in common, from their units and what their reports are about. */
export interface ClaimLikeness {
  /** Weight of the shared units in both claims' weight, units of the other's opening counting in part; 0–1. */
  readonly score: number;
  /** Share of each claim's own weight that the other has. */
  readonly ofA: number;
  readonly ofB: number;
  readonly shared: readonly string[];
  readonly onlyA: readonly string[];
  readonly onlyB: readonly string[];
  /** Units both reports are about. */
  readonly context: readonly string[];
  /** Weight of what is shared, context not counted. */
  readonly weight: number;
}

/** What a unit counts that stands in the other report's opening but not in the other claim. */
const CONTEXT_CREDIT = 0.6;

/** Compares two claims; linear in their units. */
export function likeness(a: ClaimItem, b: ClaimItem): ClaimLikeness {
  const inA = new Map(a.units);
  const inB = new Map(b.units);
  const aboutA = new Map(a.context);
  const aboutB = new Map(b.context);
  const shared: string[] = [];
  let weight = 0;
  const side = (
    units: readonly ItemUnit[],
    other: ReadonlyMap<string, number>,
    about: ReadonlyMap<string, number>,
    only: string[],
    collect: boolean,
  ): readonly [number, number, number] => {
    let own = 0;
    let hit = 0;
    let credit = 0;
    for (const [id, w] of units) {
      own += w;
      if (other.has(id)) {
        hit += w;
        if (collect) {
          shared.push(id);
          weight += w;
        }
      } else {
        only.push(id);
        if (about.has(id)) credit += w * CONTEXT_CREDIT;
      }
    }
    return [own, hit, credit];
  };
  const onlyA: string[] = [];
  const onlyB: string[] = [];
  const [ownA, hitA, creditA] = side(a.units, inB, aboutB, onlyA, true);
  const [ownB, hitB, creditB] = side(b.units, inA, aboutA, onlyB, false);
  const context = a.context.filter(([id]) => aboutB.has(id)).map(([id]) => id);
  const all = ownA + ownB;
  return {
    score: all === 0 ? 0 : (hitA + hitB + creditA + creditB) / all,
    ofA: ownA === 0 ? 0 : hitA / ownA,
    ofB: ownB === 0 ? 0 : hitB / ownB,
    shared,
    onlyA,
    onlyB,
    context,
    weight,
  };
}
