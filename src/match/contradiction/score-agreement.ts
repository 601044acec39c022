import { AGREEMENTS, type Agreement } from './model.ts';

export interface ClassScore {
  readonly label: Agreement;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Examples that carry this label. */
  readonly n: number;
}

/** Precision, recall and F1 of each label, from pairs of right and given label. */
export function scoreAgreement(pairs: readonly (readonly [Agreement, Agreement])[]): readonly ClassScore[] {
  return AGREEMENTS.map((label) => {
    const n = pairs.filter(([right]) => right === label).length;
    const given = pairs.filter(([, got]) => got === label).length;
    const hit = pairs.filter(([right, got]) => right === label && got === label).length;
    const precision = given === 0 ? 0 : hit / given;
    const recall = n === 0 ? 0 : hit / n;
    const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    return { label, precision, recall, f1, n };
  });
}
