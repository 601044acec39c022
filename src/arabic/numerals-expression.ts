/** A number as the text writes it, in digits, words or both. */
export interface NumberExpression {
  /** First token and the token after the last. */
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** Upper end when the words give a range (عشرات: 20–99), else null. */
  readonly high: number | null;
  /**
   * counted: a plain number; range: dozens, hundreds, a few; fraction: نصف; one-of: أحد، إحدى before those it is one of.
   */
  readonly kind: 'counted' | 'range' | 'fraction' | 'one-of';
  readonly digits: boolean;
  /** A scale word took part: ألف، مليون. */
  readonly scaled: boolean;
  /** One to three digits, a full stop and three digits: 1.300 may be a decimal or thousands. */
  readonly dotted: boolean;
}
