/** What is known of an outlet beside its name: dated, sourced data that may be left out. */
export interface OutletFacts {
  /** agency, channel, newspaper, site … */
  readonly type: string;
  readonly owner: string | null;
  /** state, party, private, public, armed_group; null: not known or disputed. */
  readonly ownerKind: string | null;
  readonly country: string | null;
}

/** Facts by the key sources are compared by; without them no outlet is called interested. */
export type OutletTable = ReadonlyMap<string, OutletFacts>;

const NO_OUTLETS: OutletTable = new Map();

/** An empty table: ownership switched off. */
export function withoutOwnership(): OutletTable {
  return NO_OUTLETS;
}

const AGENCY = /وكال|رويترز|فرانس برس|اسوشيتد|ا ف ب|د ب ا|انترفاكس|نوفوستي|الاناضول|شينخوا/;

/** Whether an outlet hands news to other outlets, by its facts or else by its name. */
export function isAgency(key: string, name: string, outlets: OutletTable): boolean {
  const facts = outlets.get(key);
  return facts === undefined ? AGENCY.test(name) : facts.type === 'agency';
}

/** Whether an outlet speaks for a state, a party or an armed group. */
export function isInterested(key: string, outlets: OutletTable): boolean {
  const kind = outlets.get(key)?.ownerKind;
  return kind === 'state' || kind === 'party' || kind === 'armed_group';
}
