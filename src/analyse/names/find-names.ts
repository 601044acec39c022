import { Cat, phraseHas, TokenKind } from '../../arabic/index.ts';
import type { Reading } from '../reading.ts';
import { headedNameAt } from './headed-names.ts';
import { type Entities, linkNames } from './link-names.ts';
import { listedNameAt } from './listed-names.ts';
import { isParticle } from './name-words.ts';
import type { Named } from './named.ts';
import { personNameAt } from './person-names.ts';
import { repeatedNames } from './repeated-names.ts';

/** Ids of the rules that find names. */
export const NAME_RULES = [
  { id: 'names/listed', says: 'A name that a table of data/ lists, where its guard allows it.' },
  { id: 'names/title-name', says: 'The words behind a title are a name, known or not.' },
  { id: 'names/given-name', says: 'A given name with what follows it is a name.' },
  {
    id: 'names/introduced',
    says: 'Words that no table knows are a name behind a verb of speech or a nationality, or before a role.',
  },
  {
    id: 'names/repeated',
    says: 'A surname, or a given name that one person bears, takes up who was named in full.',
  },
  { id: 'names/headed-body', says: 'A head noun of a body with a definite complement is its name.' },
  { id: 'names/national-body', says: 'A body with a nationality is a name.' },
  { id: 'names/national-place', says: 'A land, border or capital with a nationality is a name.' },
  { id: 'names/short-form', says: 'A definite head noun alone takes up the body that it heads before.' },
  { id: 'names/headed-place', says: 'What follows a head noun of a place is its name.' },
] as const;

/**
 * The entities of an article with all their mentions: the sources that attribution has found, and every other
 * person, body, group, outlet and place that a table lists or its context gives away. The longest name at a
 * token wins. Linear in the text.
 */
export function findNames(reading: Reading, sources: Entities): Entities {
  const { tokens } = reading.scan;
  const named: Named[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (tokens.kind[i] !== TokenKind.word || reading.ignored[i] === 1) continue;
    if (phraseHas(reading.scan, i, Cat.noName)) {
      i = reading.scan.phraseEnd[i] - 1;
      continue;
    }
    const listed = listedNameAt(reading, i);
    // «رجب طيب أردوغان المفاجئ»: a full name that a table lists goes on only over particles.
    const name =
      isFullName(listed) && !isParticle(reading, listed.to)
        ? listed
        : longer(longer(listed, personNameAt(reading, i)), headedNameAt(reading, i));
    if (name === null) continue;
    named.push(name);
    i = name.to - 1;
  }
  return linkNames(reading, repeatedNames(reading, named), sources);
}

function isFullName(name: Named | null): name is Named {
  return name !== null && name.kind === 'person' && name.to - name.from >= 2;
}

/** The longer of two proposals; the first of equal ones. */
function longer(a: Named | null, b: Named | null): Named | null {
  if (a === null || b === null) return a ?? b;
  return b.to - b.from > a.to - a.from ? b : a;
}
