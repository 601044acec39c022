import { Cat, Clitic, folded, has, isOrdinaryWord, TokenKind } from '../../arabic/index.ts';
import type { Reading } from '../reading.ts';
import {
  hasArticle,
  isGiven,
  isOnlyGiven,
  isParticle,
  isSurname,
  isUnknown,
  isVerbShaped,
} from './name-words.ts';
import type { Named } from './named.ts';
import { titleBefore } from './title-before.ts';

const LONGEST = 7;
/** Words in a row that no table knows. */
const MOST_UNKNOWN = 3;

/**
 * A person's name at token i, known or not: it begins with a given name, or with a word nobody knows where the
 * context announces a person, and goes on over given names, particles (بن، أبو، آل), surnames with article and
 * words nobody knows. A single word needs a title, or a verb of speech before a given name.
 */
export function personNameAt(reading: Reading, i: number): Named | null {
  const { scan } = reading;
  if (scan.tokens.kind[i] !== TokenKind.word) return null;
  const given = isGiven(reading, i);
  const unknown = !given && isUnknown(reading, i) && !isVerbShaped(reading, i);
  // A title stands right before its name: «حكم لصالح …» is none.
  const joined = scan.form[i] >= 0 && (scan.clitics[i] & (Clitic.bi | Clitic.li)) !== 0;
  const candidate = given || unknown || isBeforeFamily(reading, i);
  const title = candidate && !joined ? titleBefore(reading, i) : 'none';
  // «السياسي، مثال الألوسي»: behind a title an ordinary word is a given name when a family name follows.
  if (!given && !unknown && title !== 'strong') return null;
  const announced = title !== 'none' || isAnnounced(reading, i);
  if (!given && !announced && !isRoleBehind(reading, i)) return null;
  const { to, known } = extentOf(reading, i);
  const words = to - i;
  const rule = title === 'none' ? 'names/given-name' : 'names/title-name';
  const base: Named = { rule: given ? rule : 'names/title-name', from: i, to, kind: 'person', ref: null };
  // The scanner cuts a و or ف off a word it does not know (فيصل، وايسمان): it belongs to the name.
  const named: Named = scan.form[i] < 0 ? { ...base, skip: 0 } : base;
  if (words === 1) {
    if (isParticle(reading, i)) return null;
    if (given) return title !== 'none' || (announced && isOnlyGiven(reading, i)) ? named : null;
    return title === 'strong' ? named : null;
  }
  if (!given) {
    if (title === 'strong') return named;
    return announced || isRole(reading, to) ? { ...named, rule: 'names/introduced' } : null;
  }
  // Two words of which one is unknown and nothing that announces them: a noun and its complement, more often than a name.
  if (
    !announced &&
    !isRole(reading, to) &&
    words === 2 &&
    (known < 2 || joined) &&
    has(scan, i, Cat.givenNameWord)
  )
    return null;
  return named;
}

const HASH = 0x23;

/** A surname, or a word that no table knows, behind the mark of a tag. */
function mayGoOn(reading: Reading, i: number): boolean {
  if (reading.scan.tokens.kind[i] !== TokenKind.word || reading.scan.cut[i] > 0) return false;
  return isSurname(reading, i) || isFamily(reading, i) || isUnknown(reading, i);
}

/** A word that no table knows right before a family name that is no ordinary word. */
function isBeforeFamily(reading: Reading, i: number): boolean {
  const { scan } = reading;
  const next = i + 1;
  if (scan.form[i] >= 0 || scan.cut[i] > 0 || hasArticle(reading, i) || isVerbShaped(reading, i))
    return false;
  if (next >= scan.tokens.length || scan.tokens.kind[next] !== TokenKind.word) return false;
  return isSurname(reading, next) && !isOrdinaryWord(scan.lexicon, scan.tokens, next);
}

/** How far a name that begins at i goes, and how many of its words are of the kinds names are made of. */
function extentOf(reading: Reading, i: number): { readonly to: number; readonly known: number } {
  const { scan } = reading;
  let to = i + 1;
  let known = isGiven(reading, i) ? 1 : 0;
  let unknown = 1 - known;
  while (to < scan.tokens.length && to - i < LONGEST) {
    // «دونالد #ترمب»: the mark of a tag inside a name.
    if (scan.tokens.mark[to] === HASH && to + 1 < scan.tokens.length && mayGoOn(reading, to + 1)) {
      to += 2;
      known++;
      continue;
    }
    if (scan.tokens.kind[to] !== TokenKind.word) break;
    if ((scan.clitics[to] & (Clitic.wa | Clitic.fa | Clitic.bi | Clitic.li)) !== 0 && scan.form[to] >= 0)
      break;
    if (
      isParticle(reading, to) ||
      isGiven(reading, to) ||
      isBehindParticle(reading, to) ||
      isFamily(reading, to)
    )
      known++;
    else if (isSurname(reading, to)) {
      if (!isOrdinaryWord(scan.lexicon, scan.tokens, to)) known++;
      to++;
      break;
    } else if (isUnknown(reading, to) && !isVerbShaped(reading, to) && unknown < MOST_UNKNOWN) unknown++;
    else break;
    to++;
  }
  while (to > i + 1 && isParticle(reading, to - 1)) {
    to--;
    known--;
  }
  return { to, known };
}

/** A family name that the table of persons knows by itself or with a guard, and no other table. */
function isFamily(reading: Reading, i: number): boolean {
  const { scan } = reading;
  if (!has(scan, i, Cat.person) && !has(scan, i, Cat.nameGuarded)) return false;
  return !FOREIGN_TO_NAMES.some((category) => has(scan, i, category));
}

const FOREIGN_TO_NAMES = [
  Cat.organization,
  Cat.group,
  Cat.place,
  Cat.outlet,
  Cat.head,
  Cat.title,
  Cat.prep,
  Cat.say,
  Cat.trigger,
  Cat.adjective,
  Cat.time,
] as const;

/** Second parts of names: عز الدين، عبد الله. */
const GOD_AND_FAITH = new Set(['الدين', 'الله', 'الاسلام']);

/** «بن طولون»، «أبو تقوى»، «عبد العاطي»: what follows a particle belongs to the name, an ordinary word or not. */
function isBehindParticle(reading: Reading, i: number): boolean {
  const { scan } = reading;
  if (isParticle(reading, i - 1)) return scan.form[i] < 0 || has(scan, i, Cat.givenName);
  return (
    scan.form[i - 1] >= 0 && has(scan, i - 1, Cat.givenName) && GOD_AND_FAITH.has(folded(scan.tokens, i))
  );
}

/** «قالت منال»، «البرازيلي رافايل»: a verb of speech or one nationality right before. */
function isAnnounced(reading: Reading, i: number): boolean {
  const { scan } = reading;
  const p = i - 1;
  if (p < 0 || scan.tokens.kind[p] !== TokenKind.word) return false;
  if (has(scan, p, Cat.say)) return true;
  return has(scan, p, Cat.demonym) && (scan.clitics[p] & Clitic.al) !== 0 && !modifies(reading, p);
}

/** A nationality that describes a noun before it (الجيش السوري) announces nobody. */
function modifies(reading: Reading, p: number): boolean {
  const { tokens, form, clitics } = reading.scan;
  if (p === 0 || tokens.kind[p - 1] !== TokenKind.word) return false;
  const { letters, letterFrom } = tokens;
  const from = letterFrom[p - 1] + reading.scan.cut[p - 1];
  const definite =
    (form[p - 1] >= 0 && (clitics[p - 1] & Clitic.al) !== 0) ||
    (letters[from] === 0x627 && letters[from + 1] === 0x644);
  return definite;
}

/** Two words further on at most a role begins: «يوب هاينكس مدرب …»، «رونان فارو، الصحفي …». */
function isRoleBehind(reading: Reading, i: number): boolean {
  return isRole(reading, i + 2) || isRole(reading, i + 3);
}

function isRole(reading: Reading, i: number): boolean {
  const { scan } = reading;
  const k = i < scan.tokens.length && scan.tokens.mark[i] === 0x60c ? i + 1 : i;
  return k < scan.tokens.length && scan.tokens.kind[k] === TokenKind.word && has(scan, k, Cat.title);
}
