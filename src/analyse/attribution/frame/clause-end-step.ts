import { Cat, Clitic, type Entry, Form, has, phraseHas, wordIn } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import { hasConjunction, isComma, isDefinite } from '../words.ts';
import { NO_CONTENT, type Walk } from './walk.ts';

/** At a word that begins a clause of its own behind the verb: the verb governs no content. */
export function clauseEndStep(walk: Walk, j: number): typeof NO_CONTENT | null {
  const { reading, from } = walk;
  const { scan } = reading;
  if (j > from && has(scan, j, Cat.say) && startsOwnClause(walk, j)) return NO_CONTENT;
  // «عندما …، فهذا مؤشر بأن …»: the result has a clause of its own.
  if (j > from && (scan.clitics[j] & Clitic.fa) !== 0 && isComma(scan, j - 1)) return NO_CONTENT;
  // «نشر صورة من المنشور وجاء فيه …»
  if (j > from && has(scan, j, Cat.came) && hasConjunction(scan, j)) return NO_CONTENT;
  // «انتقد الموقف مؤكدا أن …»،
  // «…، واصفا تلك التصريحات بأنها»: a participle of speech set off by a comma has a content of its own.
  if (
    j > from &&
    has(scan, j, Cat.participle) &&
    !phraseHas(scan, j, Cat.anon) &&
    (isComma(scan, j - 1) || walk.verbClass === 'evaluate') &&
    startsOwnSpeech(reading, j)
  )
    return NO_CONTENT;
  // «أيدت المحكمة موقف الوزارة القائل إن»: what follows is the opinion's content.
  if (has(scan, j, Cat.sayAdjective)) return NO_CONTENT;
  return has(scan, j, Cat.break) || phraseHas(scan, j, Cat.break) || phraseHas(scan, j, Cat.gloss)
    ? NO_CONTENT
    : null;
}

/** Whether a reporting verb behind the first one has a clause of its own: «تحدثت المنظمة مع لاجئين، أفاد بعضهم عن …». */
function startsOwnClause(
  { reading, subjectFrom, strangers, lastWalked, inRelative }: Walk,
  j: number,
): boolean {
  const { scan } = reading;
  const verb = wordIn(scan, j, 'verb');
  // «ردا على»: an accusative noun with the letters of a dual verb
  if (verb?.form === Form.dual) return false;
  if (subjectFrom < 0 || hasConjunction(scan, j)) return true;
  if (verb === null || isNounRather(verb)) return false;
  // «نشرت المنظمة صورا قالت إنها …»
  if (!inRelative && lastWalked === j - 1 && !isDefinite(scan, lastWalked)) return true;
  return (strangers > 1 && !inRelative) || isComma(scan, j - 1) || has(scan, j - 1, Cat.link);
}

/** ذكر، نشرها، عبر: letters that a noun or a preposition shares. */
function isNounRather({ entry, form }: { readonly entry: Entry; readonly form: number }): boolean {
  const { note } = entry.cells;
  return (form & ~Form.pronoun) === 0 && (note === 'noun' || note === 'never-bare');
}

function startsOwnSpeech(reading: Reading, j: number): boolean {
  const verb = wordIn(reading.scan, j, 'verb');
  return (
    verb !== null &&
    verb.entry.cells.class !== 'talk' &&
    verb.entry.cells.class !== 'ask' &&
    verb.entry.id !== 'خاطب'
  );
}
