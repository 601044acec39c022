import type { Concept } from '../language/concepts.ts';
import type { MatchLexicon } from '../language/match-lexicon.ts';
import { turnsOf } from '../language/opposites.ts';
import type { Term } from '../language/terms.ts';

/** Words a negation reaches. */
const REACH = 5;

/** Behind these words a negation says yes (لا شك، لا يزال), counts (ما لا يقل عن), or says only that nobody knows, can or told. */
const NOT_OF_THE_ACT =
  /^(?:شك|بد|ريب|محاله|سيما|يزال|تزال|زال|زالت|يزالون|يعلن|تعلن|يعلنوا|يكشف|تكشف|يذكر|تذكر|يحدد|تحدد|يعرف|تعرف|يتضح|تتضح|يوضح|توضح|يوكد|توكد|يءكد|تءكد|يتبن|تتبن|يستبعد|تستبعد|يصدر|تصدر|يقل|تقل|يزيد|تزيد|معني|صله|مكان|توجد|يوجد|داعي|مبرر|يمكن|يستطيع|تستطيع|يستطع|نستطيع|يتمكن|تتمكن|نملك|يملك|تملك|يستبعدوا|تستبعدوا|نستبعد|يعني|تعني|يعد|تعد|يجد|يجدوا)$/;

/** The families of happenings that stand close behind a word of negation or denial, in one stretch with it. Linear. */
export function negatedFrames(
  terms: readonly Term[],
  concepts: readonly (Concept | null)[],
  lexicon: MatchLexicon,
): readonly string[] {
  const out = new Set<string>();
  const turns = turnsOf(lexicon.opposites, terms);
  for (let i = 0; i < terms.length; i++) {
    if (turns[i] !== 'negation' && turns[i] !== 'denial') continue;
    if (i + 1 < terms.length && NOT_OF_THE_ACT.test(terms[i + 1].word)) continue;
    for (let k = i + 1; k <= Math.min(terms.length - 1, i + REACH); k++) {
      if (k > i + 1 && terms[k].start - terms[k - 1].end > 1) break;
      const concept = concepts[k];
      if (concept?.kind === 'frame') out.add(concept.id);
    }
    // «الاتهامات لا أساس لها»: what stands before is denied.
    if (turns[i] === 'denial') {
      for (let k = Math.max(0, i - REACH); k < i; k++) {
        const concept = concepts[k];
        if (concept?.kind === 'frame') out.add(concept.id);
      }
    }
  }
  return [...out];
}

/** Whether a text speaks of what may be or would be: «قد تقصف»، «إذا شنت»، «في حال». */
export function isHypothetical(terms: readonly Term[]): boolean {
  return terms.some(
    ({ word }, i) =>
      /^[وف]?(?:اذا|لو|سوف|حال|احتمال|ان تقرر)$/.test(word) ||
      (/^[وف]?قد$/.test(word) && /^[يتن]/.test(terms[i + 1]?.word ?? '')),
  );
}
