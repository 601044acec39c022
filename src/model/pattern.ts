/** Episodes alike once names are masked: a dated, sourced list of cases. No rates, no forecasts. */
export interface Pattern {
  readonly id: string;
  readonly title: string;
  /** Families of happenings and roles that all cases share. */
  readonly shared: readonly string[];
  readonly cases: readonly PatternCase[];
}

/** One earlier case of a pattern. */
export interface PatternCase {
  readonly episode: string;
  /** First day of reports (ISO 8601); null: unknown. */
  readonly when: string | null;
  /** The claim that shows it, and its article. */
  readonly claim: string;
  readonly article: string;
  /** How it was sourced: types of the first speakers, each once. */
  readonly sourcing: readonly string[];
  /** Articles on it, in order of time: what reports followed. */
  readonly reports: readonly string[];
}
