import type { Features } from './features.ts';

/** How two claims about one thing stand to each other. */
export type Agreement = 'agree' | 'disagree' | 'other';

export const AGREEMENTS: readonly Agreement[] = ['agree', 'disagree', 'other'];

/** Weights of a multinomial logistic regression: per feature one weight for each of `AGREEMENTS`. */
export interface AgreementModel {
  readonly weights: Readonly<Record<string, readonly [number, number, number]>>;
}

/** The probability the model gives each of `AGREEMENTS`; features it has not seen count for nothing. */
export function agreementOf(model: AgreementModel, features: Features): readonly [number, number, number] {
  let x = 0;
  let y = 0;
  let z = 0;
  for (const [name, value] of features) {
    if (!Object.hasOwn(model.weights, name)) continue;
    const weight = model.weights[name];
    x += weight[0] * value;
    y += weight[1] * value;
    z += weight[2] * value;
  }
  const top = Math.max(x, y, z);
  const ex = Math.exp(x - top);
  const ey = Math.exp(y - top);
  const ez = Math.exp(z - top);
  const sum = ex + ey + ez;
  return [ex / sum, ey / sum, ez / sum];
}
