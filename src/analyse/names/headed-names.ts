import { Cat, Clitic, has, TokenKind, wordIn } from '../../arabic/index.ts';
import { nounPhraseEnd } from '../attribution/noun-phrase.ts';
import type { Reading } from '../reading.ts';
import type { Named } from './named.ts';

const LONGEST = 8;

/**
 * A name that its head noun announces: «وزارة الدفاع الأمريكية»، «كتائب حزب الله»، «بلدة الصالحية»، «مطار الحمدان». Null
 * for a head alone or with an indefinite complement («مدينة كبيرة»).
 */
export function headedNameAt(reading: Reading, i: number): Named | null {
  const { scan } = reading;
  if (scan.tokens.kind[i] !== TokenKind.word || (scan.clitics[i] & Clitic.al) !== 0) {
    return definiteBodyAt(reading, i);
  }
  const next = i + 1;
  if (next >= scan.tokens.length || scan.tokens.kind[next] !== TokenKind.word) return null;
  if (has(scan, i, Cat.placeHead)) return placeBehind(reading, i);
  const type = wordIn(scan, i, 'head')?.entry.cells.type;
  if (type !== 'institution' && type !== 'outlet') return null;
  if (!startsName(reading, next)) return null;
  const to = nounPhraseEnd(reading, i, Math.min(scan.tokens.length, i + LONGEST));
  if (to <= next) return null;
  return {
    rule: 'names/headed-body',
    from: i,
    to,
    kind: type === 'outlet' ? 'outlet' : 'organization',
    ref: null,
  };
}

/** «الجيش السوري»، «الحكومة العراقية»: a body that its nationality makes a name. */
function definiteBodyAt(reading: Reading, i: number): Named | null {
  const { scan } = reading;
  const next = i + 1;
  if (next >= scan.tokens.length || wordIn(scan, i, 'head')?.entry.cells.type !== 'institution') return null;
  if (!has(scan, next, Cat.demonym) || (scan.clitics[next] & Clitic.al) === 0) return null;
  return { rule: 'names/national-body', from: i, to: next + 1, kind: 'organization', ref: null };
}

function placeBehind(reading: Reading, i: number): Named | null {
  const { scan } = reading;
  const next = i + 1;
  const { letters, letterFrom } = scan.tokens;
  const article = letters[letterFrom[next]] === 0x627 && letters[letterFrom[next] + 1] === 0x644;
  const known = has(scan, next, Cat.place) || has(scan, next, Cat.placeGuarded);
  if (!known && scan.form[next] >= 0) return null;
  if (!known && !article && (scan.clitics[next] & (Clitic.wa | Clitic.fa)) !== 0) return null;
  const wide = has(scan, i, Cat.placeHeadKept);
  const to = Math.max(next + 1, known ? scan.phraseEnd[next] : 0);
  return { rule: 'names/headed-place', from: wide ? i : next, to, kind: 'place', ref: null };
}

function startsName(reading: Reading, i: number): boolean {
  const { scan } = reading;
  if ((scan.clitics[i] & (Clitic.bi | Clitic.li | Clitic.ka)) !== 0) return false;
  if (has(scan, i, Cat.adjective) && (scan.clitics[i] & Clitic.al) === 0) return false;
  const { letters, letterFrom } = scan.tokens;
  const article = letters[letterFrom[i]] === 0x627 && letters[letterFrom[i] + 1] === 0x644;
  return (
    article ||
    has(scan, i, Cat.place) ||
    has(scan, i, Cat.head) ||
    has(scan, i, Cat.person) ||
    has(scan, i, Cat.group)
  );
}
