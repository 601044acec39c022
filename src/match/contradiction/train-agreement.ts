import type { Features } from './features.ts';
import { AGREEMENTS, type Agreement, type AgreementModel } from './model.ts';

export interface Example {
  readonly features: Features;
  readonly label: Agreement;
}

export interface TrainingOptions {
  /** Features seen in fewer examples are left out. */
  readonly least: number;
  /** Strength of the squared penalty on weights. */
  readonly penalty: number;
  /** The same for weights of single words, whose names hold a colon. */
  readonly wordPenalty: number;
  readonly rounds: number;
}

export const TRAINING: TrainingOptions = { least: 3, penalty: 0.3, wordPenalty: 2, rounds: 300 };

/**
 * Fits a multinomial logistic regression by gradient descent with per-weight steps (AdaGrad on the whole set), which
 * needs no randomness: the same examples in the same order give the same weights.
 */
export function trainAgreement(examples: readonly Example[], options = TRAINING): AgreementModel {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= options.least).map(([name]) => name);
  names.sort();
  const index = new Map(names.map((name, i) => [name, i]));
  const n = names.length;
  const rows = examples.map(({ features }) => {
    const ids: number[] = [];
    const values: number[] = [];
    for (const [name, value] of features) {
      const id = index.get(name);
      if (id !== undefined) {
        ids.push(id);
        values.push(value);
      }
    }
    return { ids, values };
  });
  const labels = examples.map((example) => AGREEMENTS.indexOf(example.label));
  const penalty = Float64Array.from(names, (name) =>
    name.includes(':') ? options.wordPenalty : options.penalty,
  );
  const w = new Float64Array(n * 3);
  const seen = new Float64Array(n * 3).fill(1e-6);
  const gradient = new Float64Array(n * 3);
  for (let round = 0; round < options.rounds; round++) {
    gradient.fill(0);
    for (let e = 0; e < rows.length; e++) {
      const { ids, values } = rows[e];
      const score = [0, 0, 0];
      for (let k = 0; k < ids.length; k++) {
        for (let c = 0; c < 3; c++) score[c] += w[ids[k] * 3 + c] * values[k];
      }
      const top = Math.max(score[0], score[1], score[2]);
      const exp = score.map((s) => Math.exp(s - top));
      const sum = exp[0] + exp[1] + exp[2];
      for (let c = 0; c < 3; c++) {
        const error = exp[c] / sum - (labels[e] === c ? 1 : 0);
        for (let k = 0; k < ids.length; k++) gradient[ids[k] * 3 + c] += error * values[k];
      }
    }
    for (let i = 0; i < n * 3; i++) {
      const g = gradient[i] + penalty[(i / 3) | 0] * w[i];
      seen[i] += g * g;
      w[i] -= (0.5 * g) / Math.sqrt(seen[i]);
    }
  }
  const weights: Record<string, readonly [number, number, number]> = {};
  names.forEach((name, i) => {
    const triple = [w[i * 3], w[i * 3 + 1], w[i * 3 + 2]].map((x) => Math.round(x * 1000) / 1000);
    if (triple.some((x) => Math.abs(x) >= 0.02)) weights[name] = triple as [number, number, number];
  });
  return { weights };
}
