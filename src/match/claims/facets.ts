import { type Concept, conceptOf } from '../language/concepts.ts';
import type { MatchLexicon } from '../language/match-lexicon.ts';
import { type Term, termsOf } from '../language/terms.ts';
import { unitOf } from '../language/units.ts';
import { doersOf } from './doers.ts';
import { isHypothetical, negatedFrames } from './negated-frames.ts';

/** What a claim says happened, by whom and how many: what two claims must share to be the same one. */
export interface Facets {
  /** Families of happenings (`~strike`), in order of first appearance. */
  readonly frames: readonly string[];
  /** Countries that are said to have done it, or that the claim begins with. */
  readonly actors: readonly string[];
  /** The one of them that stands nearest to the act; null without actors. */
  readonly doer: string | null;
  /** Countries named as a place (في سوريا). */
  readonly places: readonly string[];
  /** Stems of names behind «في» or the head noun of a place (مدينة دوما، مطار التيفور). */
  readonly sites: readonly string[];
  /** Those of them that are surely places: behind مدينة، مطار، باتجاه. */
  readonly targets: readonly string[];
  /** Times of day (12:46), which tell one happening from the next. */
  readonly clocks: readonly string[];
  /** Countries that the words' order and agreement say did the act: «ضربة إسرائيلية»، «إسرائيل نفذت»; fewer than `actors`, and surer. */
  readonly doers: readonly string[];
  /** Families of happenings that stand under a negation: «لم يشن ضربات». */
  readonly negated: readonly string[];
  /** Whether it is said of what may be, not of what was: «قد تقصف»، «إذا شنت». */
  readonly hypothetical: boolean;
}

/** Words after which a country is a place. */
const LOCATIVES = new Set(
  'في وسط شمال جنوب شرق غرب شمالي جنوبي شرقي غربي داخل خارج الي علي من فوق ضد بين قرب محيط ريف اراضي الاراضي اجواء الاجواء حدود مدينه محافظه'.split(
    ' ',
  ),
);

/** Families next to which a country is who did it: العدوان الإسرائيلي، طائرات إسرائيلية، نفذتها إسرائيل. */
const DOING = new Set([
  '~strike',
  '~missile',
  '~launch',
  '~aircraft',
  '~responsibility',
  '~control',
  '~poison',
]);

/** Words behind which the name of a place stands. */
const SITE_HEADS =
  /^(?:[وفبلك]?(?:ال)?)?(?:في|مدينه|بلده|قريه|محافظه|منطقه|مطار|قاعده|حي|ريف|مخيم|معبر|اقليم|ناحيه|قضاء|جزيره|ميناء|باتجاه|تجاه|نحو|صوب|فوق|سماء|اجواء)$/;
const TARGET_HEADS =
  /^(?:[وفبلك]?(?:ال)?)?(?:مدينه|بلده|قريه|محافظه|مطار|قاعده|باتجاه|تجاه|نحو|صوب|فوق|سماء|اجواء)$/;
const CLOCK = /^\d{1,2}:\d\d$/;

/** Rarity from which a word can be the name of a place; a name of a town may be an everyday word (القائم). */
const RARE_NAME = 2.8;
const RARE_TOWN = 2.3;
const TOWN = /^(?:[وفبلك]?(?:ال)?)?(?:مدينه|بلده|قريه|محافظه)$/;

/** Words after which a country is whose people are among the counted. */
const AMONG = new Set(['بينهم', 'منهم', 'بينها', 'ضمنهم']);

/** Families next to which a country is whose people suffered, fought or own something. */
const SUFFERING = new Set([
  '~kill',
  '~injure',
  '~soldier',
  '~base',
  '~air-defence',
  '~militia',
  '~civilian',
  '~arrest',
]);

/** Words between a country and what it did. */
const REACH = 3;

/** Reads the facets of a claim from the words of its content; linear. */
export function facetsOf(terms: readonly Term[], lexicon: MatchLexicon): Facets {
  const frames = new Set<string>();
  const actors = new Set<string>();
  const places = new Set<string>();
  let doer: string | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  const sites = new Set<string>();
  const targets = new Set<string>();
  const concepts = terms.map((term) =>
    term.kind === 'word' ? conceptOf(lexicon.concepts, term.word, term.stem) : null,
  );
  for (let i = 0; i < terms.length; i++) {
    const concept = concepts[i];
    if (concept?.kind === 'frame') frames.add(concept.id);
    if (concept?.kind === 'country') {
      const located = (i > 0 && LOCATIVES.has(terms[i - 1].word)) || /^[بل](?!ال)/.test(terms[i].word);
      if (i > 0 && AMONG.has(terms[i - 1].word)) continue;
      if (located) places.add(concept.id);
      else {
        const distance = distanceToAct(concepts, i);
        if (distance < 0) continue;
        actors.add(concept.id);
        if (distance < nearest) {
          nearest = distance;
          doer = concept.id;
        }
      }
    }
  }
  for (let i = 1; i < terms.length; i++) {
    if (concepts[i] !== null || terms[i].kind !== 'word' || !SITE_HEADS.test(terms[i - 1].word)) continue;
    const unit = unitOf(terms[i], lexicon);
    const least = TOWN.test(terms[i - 1].word) ? RARE_TOWN : RARE_NAME;
    if (unit === null || unit.kind !== 'word' || unit.weight < least) continue;
    sites.add(unit.id);
    if (TARGET_HEADS.test(terms[i - 1].word)) targets.add(unit.id);
  }
  return {
    frames: [...frames],
    actors: [...actors],
    doer,
    places: [...places].filter((place) => !actors.has(place)),
    sites: [...sites],
    targets: [...targets],
    clocks: terms.flatMap((term) => (term.kind === 'number' && CLOCK.test(term.word) ? [term.word] : [])),
    doers: doersOf(terms, concepts),
    negated: negatedFrames(terms, concepts, lexicon),
    hypothetical: isHypothetical(terms),
  };
}

/**
 * How far the country at i stands from what it did: words between, `REACH` when the claim only begins with it, -1 when
 * it did nothing, because what stands nearest is somebody who suffered.
 */
function distanceToAct(concepts: readonly (Concept | null)[], i: number): number {
  for (let k = 1; k <= REACH; k++) {
    for (const j of [i - k, i + k]) {
      const near = j >= 0 && j < concepts.length ? concepts[j] : null;
      if (near === null || near === undefined) continue;
      if (SUFFERING.has(near.id)) return i === 0 ? REACH : -1;
      if (DOING.has(near.id)) return k - 1;
    }
  }
  return i <= 1 ? REACH : -1;
}

/** Countries in a source's name: البنتاغون, وزارة الدفاع الأميركية and مسؤول أميركي give the United States. */
export function countriesOf(name: string, lexicon: MatchLexicon): readonly string[] {
  const out = new Set<string>();
  for (const term of termsOf(name)) {
    const concept = conceptOf(lexicon.concepts, term.word, term.stem);
    if (concept?.kind === 'country') out.add(concept.id);
  }
  return [...out];
}
