/** Words of a text: letters, marks and digits; punctuation does not count. */
export function tokens(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** F1 of the words of two texts, each word as often as it stands. */
export function tokenF1(found: string, gold: string): number {
  const counts = new Map<string, number>();
  const goldTokens = tokens(gold);
  for (const token of goldTokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  const foundTokens = tokens(found);
  let shared = 0;
  for (const token of foundTokens) {
    const left = counts.get(token) ?? 0;
    if (left > 0) {
      shared++;
      counts.set(token, left - 1);
    }
  }
  const total = goldTokens.length + foundTokens.length;
  return total === 0 ? 1 : (2 * shared) / total;
}
