/** One step of the schema. Once released it is never changed; a change is a further migration. */
export interface Migration {
  /** Numbers are consecutive, from 1. */
  readonly id: number;
  readonly name: string;
  readonly sql: string;
}
