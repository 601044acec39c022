/** What is counted over one article or many, before it becomes figures. */
export interface Counts {
  readonly docs: number;
  readonly gold: number;
  readonly found: number;
  readonly matched: number;
  /** Matched claims whose cues overlap. */
  readonly cue: number;
  readonly exact: number;
  /** Characters of content: in the gold, in the analysis, in both. */
  readonly goldCharacters: number;
  readonly foundCharacters: number;
  readonly sharedCharacters: number;
  readonly speaker: number;
  readonly chain: number;
  readonly type: number;
  readonly stance: number;
  readonly quote: number;
  /** Gold claims with two or more written nodes, and those whose chain is right. */
  readonly multiHop: number;
  readonly multiHopRight: number;
  readonly nestedGold: number;
  readonly nestedFound: number;
  readonly nestedRight: number;
  readonly dates: ValueCounts;
  readonly quantities: ValueCounts;
  readonly traps: number;
  readonly trapped: number;
}

export interface ValueCounts {
  readonly gold: number;
  readonly right: number;
  readonly wrong: number;
}

const NO_VALUES: ValueCounts = { gold: 0, right: 0, wrong: 0 };

const NOTHING: Counts = {
  docs: 0,
  gold: 0,
  found: 0,
  matched: 0,
  cue: 0,
  exact: 0,
  goldCharacters: 0,
  foundCharacters: 0,
  sharedCharacters: 0,
  speaker: 0,
  chain: 0,
  type: 0,
  stance: 0,
  quote: 0,
  multiHop: 0,
  multiHopRight: 0,
  nestedGold: 0,
  nestedFound: 0,
  nestedRight: 0,
  dates: NO_VALUES,
  quantities: NO_VALUES,
  traps: 0,
  trapped: 0,
};

/** The counts of several articles together. */
export function sumCounts(all: readonly Counts[]): Counts {
  return all.reduce(add, NOTHING);
}

function add(a: Counts, b: Counts): Counts {
  const sum = { ...a } as Record<keyof Counts, number | ValueCounts>;
  for (const key of Object.keys(NOTHING) as (keyof Counts)[]) {
    const one = a[key];
    const other = b[key];
    sum[key] =
      typeof one === 'number' || typeof other === 'number'
        ? (one as number) + (other as number)
        : { gold: one.gold + other.gold, right: one.right + other.right, wrong: one.wrong + other.wrong };
  }
  return sum as unknown as Counts;
}
