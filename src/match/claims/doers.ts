import type { Concept } from '../language/concepts.ts';
import type { Term } from '../language/terms.ts';

/** Verbs of striking as they are written, folded; bare ones may be nouns of the act (قصف، ضرب). */
const VERB =
  /^[وف]?[يت]?(?:شن|نفذ|استخدم|ستخدم|قصف|استهدف|ستهدف|هاجم|اطلق|طلق|ضرب|دمر|اغتال|غتال|سمم|اسقط|سقط|قتل|اغار|غير)(?:ت|تا|ا|وا|ون)?(?:ه|ها|هما|هم)?$/;
const BARE = /^(?:قصف|ضرب|قتل)$/;

/** Behind these a country answers for the act: وقوف إسرائيل وراء، مسؤولية روسيا، من قبل تركيا. */
const ANSWERS_BEFORE =
  /^[وفبل]?(?:ال)?(?:وقوف|ضلوع|تورط|مسءوليه|قبل|يد|ايدي|قيام|استخدام|لجوء|ارتكاب|تنفيذ)$/;
const ANSWERS_AFTER = /^(?:ب?الوقوف|تقف|يقف|وراء|خلف|ضالعه|متورطه|المسءول|المسءوله|مسءول|مسءوله)$/;

/** Behind these a name is where or against whom. */
const AGAINST =
  /^[وف]?(?:علي|ضد|في|داخل|من|الي|نحو|باتجاه|تجاه|فوق|قرب|لدي|عن|مع|بين|حول|بحق|عبر|وسط|شمال|جنوب|شرق|غرب|شمالي|جنوبي|شرقي|غربي|اراضي|الاراضي|اجواء|حدود)$/;

/** Families whose nationality is that of who acts: ضربة إسرائيلية، صواريخ أميركية. */
const ACTS = new Set(['~strike', '~missile', '~launch', '~poison', '~assassinate']);

/** Families that act themselves: الطيران التركي، القوات الإسرائيلية. */
const FORCES = new Set(['~army', '~aircraft', '~soldier', '~militia']);

/** Words for who governs: النظام السوري. */
const RULERS = /^[وفبل]*(?:ال)?(?:نظام|حكومه|سلطات|سلاح)$/;

/** Words between a doer and the verb: «إسرائيل هي التي شنت». */
const REACH = 3;

/** Adjectives of countries; names end otherwise. */
const ADJECTIVE = /(?:ي|يه|يان|يين|يتين|يتان|يات|يون)$/;

/**
 * The countries a text says did an act, by the order of its words: the subject of a verb of striking, what an act's adjective
 * names, and who is accused of it or answers for it. What is struck (ضرب أهداف إيرانية، على سوريا) is not. Linear.
 */
export function doersOf(terms: readonly Term[], concepts: readonly (Concept | null)[]): readonly string[] {
  const out = new Set<string>();
  for (let i = 0; i < terms.length; i++) {
    const concept = concepts[i];
    if (concept?.kind !== 'country' || terms[i].kind !== 'word') continue;
    const adjective = ADJECTIVE.test(terms[i].word) && concept.id !== '~houthi';
    if (adjective ? doesAsAdjective(i) : doesAsName(i)) out.add(concept.id);
  }
  return [...out];

  function word(i: number): string {
    return i >= 0 && i < terms.length ? terms[i].word : '';
  }

  function family(i: number): string {
    return i >= 0 && i < concepts.length ? (concepts[i]?.id ?? '') : '';
  }

  /** Whether words i to j stand in one stretch: nothing but spaces between them. */
  function joined(i: number, j: number): boolean {
    for (let k = i + 1; k <= j; k++) if (terms[k].start - terms[k - 1].end > 1) return false;
    return true;
  }

  function actsBehind(i: number): boolean {
    for (let k = i + 1; k <= Math.min(terms.length - 1, i + REACH) && joined(i, k); k++) {
      if (VERB.test(word(k)) && !BARE.test(word(k))) return true;
      if (ANSWERS_AFTER.test(word(k))) return true;
      if (AGAINST.test(word(k))) return false;
    }
    // «إسرائيل بقصف القاعدة»: the act somebody is accused of.
    return /^ب(?!ال)/.test(word(i + 1)) && (ACTS.has(family(i + 1)) || ACTS.has(family(i + 2)));
  }

  function doesAsName(i: number): boolean {
    if (AGAINST.test(word(i - 1)) || (/^[بل](?!ال)/.test(word(i)) && word(i).length > 5)) return false;
    if (VERB.test(word(i - 1)) && !BARE.test(word(i - 1))) return true;
    if (ANSWERS_BEFORE.test(word(i - 1))) return true;
    return actsBehind(i);
  }

  function doesAsAdjective(i: number): boolean {
    // The noun is the word before, or the one before another adjective: الغارة الجوية التركية.
    const names = (k: number): boolean =>
      ACTS.has(family(k)) || FORCES.has(family(k)) || RULERS.test(word(k));
    const noun = names(i - 1) ? i - 1 : i - 2;
    if (noun < 0) return false;
    if (ACTS.has(family(noun)) && joined(noun, i)) return !/^(?:اهداف|مواقع)$/.test(word(i - 1));
    // «صواريخ يعتقد أنها أميركية»
    if (/^(?:انها|انه|بانها|بانه)$/.test(word(i - 1)))
      return [i - 2, i - 3, i - 4].some((k) => ACTS.has(family(k)) || FORCES.has(family(k)));
    if (!FORCES.has(family(noun)) && !RULERS.test(word(noun))) return false;
    if (AGAINST.test(word(noun - 1))) return /^(?:قبل|يد|ايدي)$/.test(word(noun - 1));
    return VERB.test(word(noun - 1)) || ANSWERS_BEFORE.test(word(noun - 1)) || actsBehind(i);
  }
}
