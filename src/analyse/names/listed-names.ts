import {
  Cat,
  Clitic,
  categorySet,
  type Entry,
  findForm,
  formHas,
  has,
  hasAny,
  phraseHasAny,
  readingsOf,
  type TableName,
  TokenKind,
  wordIn,
} from '../../arabic/index.ts';
import type { EntityKind } from '../../model/index.ts';
import type { Reading } from '../reading.ts';
import { hasArticle, isDemonym } from './name-words.ts';
import type { Named } from './named.ts';

const KINDS: ReadonlyArray<readonly [TableName, EntityKind]> = [
  ['organization', 'organization'],
  ['group', 'group'],
  ['person', 'person'],
  ['place', 'place'],
  ['capital', 'place'],
  ['outlet', 'outlet'],
];

/** What every word of a table of names has, guarded or not: most words are asked for nothing more. */
const NAMES = categorySet([
  Cat.organization,
  Cat.group,
  Cat.person,
  Cat.place,
  Cat.capital,
  Cat.outlet,
  Cat.nameGuarded,
  Cat.placeGuarded,
  Cat.outletGuarded,
]);

/** The name that a table of `data/` lists at token i, its guard respected; null when there is none. */
export function listedNameAt(reading: Reading, i: number): Named | null {
  const { scan } = reading;
  const long = phraseHasAny(scan, i, NAMES) ? pick(reading, i, scan.phraseEnd[i], scan.phrase[i]) : null;
  if (long !== null) return long;
  const whole = behindMember(reading, i);
  if (whole !== null) return whole;
  if (scan.form[i] < 0 || !hasAny(scan, i, NAMES) || isOrdinaryWord(reading, i)) return null;
  return pick(reading, i, i + 1, scan.form[i]);
}

/** «إرهابيي القاعدة»، «تنظيم القاعدة»: a name with article that is an ordinary word too, behind a member or the head of a group. */
function behindMember(reading: Reading, i: number): Named | null {
  const { scan } = reading;
  if (scan.form[i] < 0 || (scan.clitics[i] & Clitic.al) === 0 || i === 0 || !headBefore(reading, i, 'group'))
    return null;
  const { letters, letterFrom } = scan.tokens;
  const form = findForm(scan.lexicon, letters, letterFrom[i] + scan.cut[i], letterFrom[i + 1]);
  if (form < 0 || !formHas(scan.lexicon, form, Cat.nameGuarded)) return null;
  const [entry] = readingsOf(scan.lexicon, form, 'group');
  return entry === undefined
    ? null
    : { rule: 'names/listed', from: i, to: i + 1, kind: 'group', ref: entry.id };
}

function pick(reading: Reading, i: number, to: number, form: number): Named | null {
  let best: Named | null = null;
  for (const [table, kind] of KINDS) {
    for (const entry of readingsOf(reading.scan.lexicon, form, table)) {
      if (!allows(reading, i, to, entry, kind)) continue;
      const named: Named = {
        rule: 'names/listed',
        from: i,
        to,
        kind,
        ref: table === 'capital' ? null : entry.id,
      };
      if (fitsContext(reading, i, kind)) return named;
      best ??= named;
    }
  }
  return best;
}

/** Whether the guard of a row lets the name count here. */
function allows(reading: Reading, i: number, to: number, entry: Entry, kind: EntityKind): boolean {
  const { scan } = reading;
  const { guard } = entry.cells;
  if (kind === 'place' && to === i + 1) {
    if (has(scan, i, Cat.demonym)) return isPlacePosition(reading, i);
    if (isNationality(reading, i)) return false;
  }
  // A guard is for the short name: «البحر المتوسط» needs none.
  if (guard === undefined || ((guard === 'prep' || kind === 'place') && to > i + 1)) return true;
  if (guard === 'prep') return isPlacePosition(reading, i) || headBefore(reading, i, kind);
  return (
    headBefore(reading, i, kind) || isQuoted(reading, i, to) || (kind === 'place' && isEnumerated(reading, i))
  );
}

/** «السوق السعودية»، «23 دبلوماسيا روسيا»: the name of a land as the adjective of the word before it. */
function isNationality(reading: Reading, i: number): boolean {
  const { scan } = reading;
  const p = i - 1;
  if (p < 0 || scan.tokens.kind[p] !== TokenKind.word || scan.cut[i] > 0) return false;
  const { letters, letterFrom } = scan.tokens;
  const from = letterFrom[i];
  const to = letterFrom[i + 1];
  if (hasArticle(reading, i)) {
    return isDemonym(reading, i) && hasArticle(reading, p) && !has(scan, p, Cat.place);
  }
  const adjective = findForm(scan.lexicon, letters, from, to - 1);
  return (
    letters[to - 1] === ALIF &&
    letters[letterFrom[p + 1] - 1] === ALIF &&
    has(scan, p, Cat.unit) &&
    adjective >= 0 &&
    formHas(scan.lexicon, adjective, Cat.demonym)
  );
}

const ALIF = 0x627;

/** Words of the grammar that a one-word name must not shadow (a verb of speech, a preposition, a weekday). */
function isOrdinaryWord(reading: Reading, i: number): boolean {
  const { scan } = reading;
  // آب is a month, إب a town; both fold to one form.
  if (
    has(scan, i, Cat.month) &&
    scan.tokens.text.charCodeAt(scan.tokens.letterAt[scan.tokens.letterFrom[i] + scan.cut[i]]) === 0x622
  )
    return true;
  return hasAny(scan, i, GRAMMAR);
}

const GRAMMAR = categorySet([
  Cat.say,
  Cat.prep,
  Cat.comp,
  Cat.time,
  Cat.neg,
  Cat.kana,
  Cat.rel,
  Cat.dem,
  Cat.adverb,
  Cat.eventNoun,
  Cat.prepTime,
  Cat.number,
]);

/** «في سورية»، «بسورية»، «العراق وسورية»: where a place stands and an adjective does not. */
function isPlacePosition(reading: Reading, i: number): boolean {
  const { scan } = reading;
  if ((scan.clitics[i] & (Clitic.bi | Clitic.li)) !== 0) return true;
  const p = i - 1;
  if (p < 0) return false;
  if (has(scan, p, Cat.prep) || has(scan, p, Cat.prepTime)) return true;
  return isEnumerated(reading, i);
}

/** «الأنبار وصلاح الدين»: joined to a place by «و». */
function isEnumerated(reading: Reading, i: number): boolean {
  const { scan } = reading;
  const p = i - 1;
  return (
    p >= 0 && (scan.clitics[i] & Clitic.wa) !== 0 && (has(scan, p, Cat.place) || has(scan, p, Cat.capital))
  );
}

/** «مدينة الباب»، «قناة الحدث»، «الرئيس صالح»: a head noun that says what kind of name follows. */
function headBefore(reading: Reading, i: number, kind: EntityKind): boolean {
  const { scan } = reading;
  const p = i - 1;
  if (p < 0) return false;
  if (kind === 'person') return has(scan, p, Cat.title) || has(scan, p, Cat.givenName);
  if (kind === 'place') return has(scan, p, Cat.placeHead);
  if (kind === 'group' && (has(scan, p, Cat.title) || has(scan, p, Cat.unit))) return true;
  const type = wordIn(scan, p, 'head')?.entry.cells.type;
  return kind === 'outlet' ? type === 'outlet' : type === 'institution';
}

function isQuoted(reading: Reading, i: number, to: number): boolean {
  const q = reading.quotations.of[i];
  return q >= 0 && reading.quotations.open[q] === i - 1 && reading.quotations.close[q] === to;
}

/** Among several tables that list a name, the one its neighbours speak for. */
function fitsContext(reading: Reading, i: number, kind: EntityKind): boolean {
  if (headBefore(reading, i, kind)) return true;
  return kind === 'place' && isPlacePosition(reading, i);
}
