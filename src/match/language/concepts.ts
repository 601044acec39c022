import { foldForSearch, stem } from '../../arabic/stem.ts';
import { readTable, variants } from '../../arabic/tsv.ts';
import { skeleton } from './skeleton.ts';

export type ConceptKind = 'frame' | 'role' | 'country' | 'thing';

export interface Concept {
  /** `~` and the id in `data/match/concepts.tsv`, so that it is never mistaken for a stem. */
  readonly id: string;
  readonly kind: ConceptKind;
}

/** Families of words that news uses for one thing. */
export interface Concepts {
  readonly ofStem: ReadonlyMap<string, Concept>;
  /** Frames by the consonants their derivations share: تستهدف is found by استهدف. */
  readonly frameOfSkeleton: ReadonlyMap<string, Concept>;
  readonly byId: ReadonlyMap<string, Concept>;
  /** Words looked up so far: news repeats a small number of them. */
  readonly remembered: Map<string, Concept | null>;
}

const KINDS = new Set<string>(['frame', 'role', 'country', 'thing']);

/** Reads `data/match/concepts.tsv`; a word that stands in two families belongs to the first. */
export function readConcepts(text: string): Concepts {
  const ofStem = new Map<string, Concept>();
  const frameOfSkeleton = new Map<string, Concept>();
  const byId = new Map<string, Concept>();
  for (const row of readTable('data/match/concepts.tsv', text)) {
    const { id, kind, words } = row.cells;
    if (!KINDS.has(kind)) throw new Error(`data/match/concepts.tsv:${row.line}: there is no kind "${kind}"`);
    const concept: Concept = { id: `~${id}`, kind: kind as ConceptKind };
    byId.set(concept.id, concept);
    for (const form of variants(words)) {
      const word = foldForSearch(form);
      if (word.includes(' ')) continue;
      const key = stem(word);
      if (!ofStem.has(key)) ofStem.set(key, concept);
      const bones = skeleton(word);
      if (concept.kind === 'frame' && bones.length >= 4 && !frameOfSkeleton.has(bones)) {
        frameOfSkeleton.set(bones, concept);
      }
    }
  }
  return { ofStem, frameOfSkeleton, byId, remembered: new Map() };
}

const PROCLITICS = /^(?:وال|بال|كال|فال|ولل|[وفبلك])/;

/** The family a word belongs to, also behind و ف ب ل ك and in plurals the stemmer leaves alone; or null. */
export function conceptOf(concepts: Concepts, word: string, stemmed: string): Concept | null {
  const known = concepts.remembered.get(word);
  if (known !== undefined) return known;
  const found = findConcept(concepts, word, stemmed);
  if (concepts.remembered.size >= MOST_REMEMBERED) concepts.remembered.clear();
  concepts.remembered.set(word, found);
  return found;
}

const MOST_REMEMBERED = 60_000;

function findConcept(concepts: Concepts, word: string, stemmed: string): Concept | null {
  const direct = concepts.ofStem.get(stemmed);
  if (direct !== undefined) return direct;
  const bare = word.replace(PROCLITICS, '');
  if (bare.length >= 3 && bare !== word) {
    const behind = concepts.ofStem.get(stem(bare));
    if (behind !== undefined) return behind;
  }
  // تقصف, يقصفون: the verb without the prefix of its person.
  if (word.length >= 4 && /^[يتن]/.test(word)) {
    const verb = concepts.ofStem.get(stem(word.slice(1)));
    if (verb?.kind === 'frame') return verb;
  }
  const bones = skeleton(word);
  return bones.length >= 4 ? (concepts.frameOfSkeleton.get(bones) ?? null) : null;
}
