/** Something wrong with a line of a table in `data/`. */
export interface TableProblem {
  /** Path of the table as people know it, `data/outlets.tsv`. */
  readonly file: string;
  /** 1-based line. */
  readonly line: number;
  /** One sentence that says what is wrong and what to do. */
  readonly message: string;
}
