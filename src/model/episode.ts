/** One happening over time, as claims of several reports speak of it. */
export interface Episode {
  /** Any id of an episode leads to it for ever: it names a subject and a day on which it was spoken of. */
  readonly id: string;
  /** What the reports have in common: rarest words first. */
  readonly title: string;
  readonly places: readonly string[];
  /** First and last day of reports (ISO 8601); null when unknown. */
  readonly from: string | null;
  readonly to: string | null;
  /** Ids of its claim groups. */
  readonly groups: readonly string[];
}
