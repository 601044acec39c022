/** What a figure counts: one cell of the table of figures of an episode. */
export interface FigureCell {
  /** killed, injured, missing, arrested, displaced … */
  readonly what: string;
  /** civilian, combatant, child, or a nationality such as `~iran`; null when the text does not say. */
  readonly whom: string | null;
  /** Comparable name of the area the figure covers; null: what the report is about, or not said. */
  readonly area: string | null;
  /** This incident, or since some time. */
  readonly scope: 'incident' | 'cumulative';
}

/** One statement of a count. */
export interface Figure {
  readonly cell: FigureCell;
  /** Null for vague words, which stay words. */
  readonly value: number | null;
  /** Range a modifier or a vague word allows; a note, never compared as if it were exact. */
  readonly min: number | null;
  readonly max: number | null;
  /** The number as it is written. */
  readonly words: string;
  /** The words say that the number went up to this. */
  readonly risen: boolean;
  readonly claim: string;
  readonly article: string;
  /** Who counts, as the report names it. */
  readonly counter: string;
  /** Comparable name of who counts; null for unnamed sources, who are never joined. */
  readonly counterKey: string | null;
  /** When it was so, ISO 8601: the day the text gives, else publication of the report; null: unknown. */
  readonly asOf: string | null;
  /** Publication of the report, ISO 8601; null: unknown. Figures stand in its order. */
  readonly said: string | null;
}

/** How two figures of one cell stand to each other. */
export interface FigureLink {
  /** update: a later figure of the same counter; contradicts: another counter, figures that exclude each other. */
  readonly kind: 'update' | 'contradicts';
  /** Claim ids, earlier first. */
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** All figures of an episode, cell by cell. */
export interface FigureTable {
  readonly rows: readonly { readonly cell: FigureCell; readonly figures: readonly Figure[] }[];
  readonly links: readonly FigureLink[];
}
