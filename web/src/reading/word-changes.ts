/** A stretch of a later wording: as before, or only here. */
export interface Change {
  readonly text: string;
  readonly kind: 'same' | 'added';
}

/** Texts longer than this many words are shown without marks: the table below grows with its square. */
const mostWords = 220;

/** What a later wording has that the earlier one has not, word by word (longest common subsequence). */
export function wordChanges(earlier: string, later: string): { changes: Change[]; left: string[] } {
  const a = earlier.split(/\s+/).filter(Boolean);
  const b = later.split(/\s+/).filter(Boolean);
  if (a.length > mostWords || b.length > mostWords)
    return { changes: [{ text: later, kind: 'same' }], left: [] };
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  const keysA = a.map(plain);
  const keysB = b.map(plain);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i * width + j] =
        keysA[i] === keysB[j]
          ? table[(i + 1) * width + j + 1] + 1
          : Math.max(table[(i + 1) * width + j], table[i * width + j + 1]);
    }
  }
  const changes: Change[] = [];
  const left: string[] = [];
  const put = (text: string, kind: Change['kind']): void => {
    const last = changes.at(-1);
    if (last?.kind === kind) changes[changes.length - 1] = { kind, text: `${last.text} ${text}` };
    else changes.push({ kind, text });
  };
  let i = 0;
  let j = 0;
  while (j < b.length || i < a.length) {
    if (i < a.length && j < b.length && keysA[i] === keysB[j]) {
      put(b[j], 'same');
      i++;
      j++;
    } else if (j < b.length && (i >= a.length || table[i * width + j + 1] >= table[(i + 1) * width + j])) {
      put(b[j], 'added');
      j++;
    } else {
      left.push(a[i]);
      i++;
    }
  }
  return { changes, left };
}

/** A word without marks, vowels and spellings of alef: differences nobody means. */
function plain(word: string): string {
  return word
    .replace(/[\u064b-\u065f\u0670\u0640"«»“”'’،؛:.!؟()[\]]/g, '')
    .replace(/[أإآ]/g, 'ا')
    .replace(/ى/g, 'ي');
}
