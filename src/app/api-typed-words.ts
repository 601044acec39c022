import { normalisedKey } from '../arabic/index.ts';
import { quoteTerm } from './archive-terms.ts';
import { parseSearch } from './search-query.ts';

/**
 * A query that is still being typed as a tsquery: whole words as search knows them, the last one also as the
 * beginning of a word. Null when nothing is asked.
 */
export function typedWords(query: string): string | null {
  const text = query.trim();
  if (text === '') return null;
  const whole = parseSearch(text).tsquery;
  const last = /(\S+)$/.exec(query);
  if (last === null || /["«»“”]/.test(query) || last[1].startsWith('-')) return whole;
  const beginning = normalisedKey(last[1]).replace(/^ال/, '');
  const before = parseSearch(query.slice(0, last.index)).tsquery;
  const prefix = beginning.length < 2 || /\s/.test(beginning) ? null : `${quoteTerm(beginning)}:*`;
  const typed = [before, prefix].filter((part) => part !== null).join(' & ');
  if (prefix === null) return whole;
  return whole === null ? typed : `(${whole}) | (${typed})`;
}
