/** A count of people that a claim gives. */
export interface Count {
  /** killed, injured, missing, displaced, arrested, abducted. */
  readonly what: string;
  /** A nationality such as `~iran`, else civilian, combatant, child, woman; null: the text does not say. */
  readonly whom: string | null;
  /** The place counted in; null: the place the report is about, or one that is not said. */
  readonly area: { readonly unit: string; readonly name: string } | null;
  /** incident: this happening; cumulative: since a beginning before it. */
  readonly scope: 'incident' | 'cumulative';
  /** Null for ranges and vague words, which stay words. */
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly words: string;
  /** Day the count is as of, where the text says one; ISO 8601. */
  readonly asOf: string | null;
  /** The words say that the number went up to this. */
  readonly risen: boolean;
  /** The claim's own speaker gives it, and not somebody quoted within the claim. */
  readonly own: boolean;
}

/** Whether two counts count the same: only then can they be at odds. */
export function sameCell(a: Count, b: Count): boolean {
  return a.what === b.what && a.whom === b.whom && a.area?.unit === b.area?.unit && a.scope === b.scope;
}

type Range = Pick<Count, 'value' | 'min' | 'max'>;

/** Whether two counts cannot both be right: their numbers, widened by what their modifiers allow, do not meet. */
export function excludes(a: Range, b: Range): boolean {
  if (a.value === null || b.value === null) return false;
  const [lowA, highA] = bounds(a);
  const [lowB, highB] = bounds(b);
  return highA < lowB || highB < lowA;
}

function bounds({ value, min, max }: Range): readonly [number, number] {
  if (min === null && max === null) return [value!, value!];
  return [min ?? 0, max ?? Number.POSITIVE_INFINITY];
}
