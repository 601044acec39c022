import { overlap } from '../../model/index.ts';
import type { ScoredNode } from './gold.ts';

/**
 * Whether two chains start with the same speaker: their mentions overlap, or all words of the shorter name stand
 * in the longer one. One word is not enough where both are written and differ.
 */
export function sameSpeaker(a: readonly ScoredNode[], b: readonly ScoredNode[]): boolean {
  const [one] = a;
  const [other] = b;
  if (one === undefined || other === undefined) return false;
  const written = one.mention && other.mention;
  if (one.mention && other.mention && overlap(one.mention, other.mention) > 0) return true;
  const words = nameWords(one.canonical);
  const others = nameWords(other.canonical);
  if (words.size === 0 || others.size === 0) return false;
  const [shorter, longer] = words.size <= others.size ? [words, others] : [others, words];
  for (const word of shorter) if (!longer.has(word)) return false;
  return !(shorter.size === 1 && longer.size > 1 && written);
}

/** Whether two chains have the same nodes in the same order, counting those that are written and the speaker. */
export function sameChain(a: readonly ScoredNode[], b: readonly ScoredNode[]): boolean {
  if (!sameSpeaker(a, b)) return false;
  const one = counted(a);
  const other = counted(b);
  return one.length === other.length && one.every((node, i) => i === 0 || sameSpeaker([node], [other[i]]));
}

/** Number of nodes of a chain that are written at its claim. */
export function writtenNodes(chain: readonly ScoredNode[]): number {
  return chain.filter(({ mention }) => mention).length;
}

function counted(chain: readonly ScoredNode[]): readonly ScoredNode[] {
  return chain.filter((node, i) => i === 0 || node.mention);
}

/** The words of a name, folded, without the article and one-letter words written onto them. */
function nameWords(name: string): ReadonlySet<string> {
  const folded = name
    .replace(/[\u064b-\u0652\u0640\u200e\u200f]/g, '')
    .replace(/[إأآٱ]/g, 'ا')
    .replace(/[ىی]/g, 'ي')
    .replaceAll('ة', 'ه')
    .replaceAll('ک', 'ك');
  const words = folded.split(/[^\p{L}\p{N}_]+/u).filter((word) => [...word].length > 1);
  return new Set(words.map((word) => word.replace(/^(?:وال|بال|فال|لل|ال|و|ب|ل)/, '')));
}
