import { searchTerms } from '../arabic/search-terms.ts';
import { cliticForms } from '../arabic/stem.ts';
import { quoteTerm, titlePrefix } from './archive-terms.ts';

/** One thing to look for: a word, or words that stand next to each other. */
interface Wanted {
  readonly excluded: boolean;
  /** The words in order; `gap` is the distance to the one before, in words. */
  readonly words: readonly { readonly forms: readonly string[]; readonly gap: number }[];
}

/** A query as people write it, taken apart. */
export interface SearchQuery {
  /** As PostgreSQL's tsquery; null when the query holds no word to look for. */
  readonly tsquery: string | null;
  /** The same words in a title; null when there is none, or a phrase or an exclusion among them. */
  readonly titleQuery: string | null;
  /** Whether a term of the index is one that was looked for. */
  readonly finds: (term: string) => boolean;
}

/** Words beyond these are left out: nobody writes them, and each one costs. */
const mostWords = 32;

const openingMarks = '"«“”';
const closingMarks = '"»”“';

/**
 * Reads a query: words that must all occur; "words in quotation marks" (or «») next to each other; -word and
 * -"words" that must not. Everything else is ordinary text; no input is an error.
 */
export function parseSearch(query: string): SearchQuery {
  const wanted = pieces(query.slice(0, 2000)).flatMap((piece) => wantedOf(piece));
  const positive = wanted.filter((item) => !item.excluded);
  const negative = wanted.filter((item) => item.excluded);
  const terms = new Set(positive.flatMap((item) => item.words.flatMap((word) => word.forms)));
  const finds = (term: string) => terms.has(term);
  if (positive.length === 0) return { tsquery: null, titleQuery: null, finds };
  const tsquery = [...positive.map(written), ...negative.map((item) => `!${written(item)}`)].join(' & ');
  const plain = negative.length === 0 && positive.every((item) => item.words.length === 1);
  return {
    tsquery,
    titleQuery: plain ? positive.map((item) => anyOf(item.words[0].forms, titlePrefix)).join(' & ') : null,
    finds,
  };
}

/** The shortest beginning of a word that is looked for: a single letter begins half of them. */
const shortestBeginning = 2;

/**
 * A query that is still being typed: what `parseSearch` reads, or the last word as the beginning of one. A query that
 * ends in a quotation mark, a phrase or a word to leave out is taken as it is; a last word too short to say anything is
 * left out.
 */
export function parseTyped(query: string): SearchQuery {
  const whole = parseSearch(query);
  const last = /(\S+)$/.exec(query.slice(0, 2000));
  if (last === null || /["«»“”]/.test(query) || last[1].startsWith('-')) return whole;
  const [word, another] = searchTerms(last[1]);
  if (word === undefined || another !== undefined) return whole;
  const beginning = word.folded.replace(/^ال/, '');
  const before = parseSearch(query.slice(0, last.index));
  // «الح» may become anything: until it does, the words before it are what is asked.
  if (beginning.length < shortestBeginning) return /\d/.test(beginning) ? whole : before;
  const typed = (words: string | null, prefix: string): string =>
    [words, `${quoteTerm(prefix + beginning)}:*`].filter((part) => part !== null).join(' & ');
  const either = (one: string | null, other: string): string =>
    one === null ? other : `(${one}) | (${other})`;
  return {
    tsquery: either(whole.tsquery, typed(before.tsquery, '')),
    titleQuery:
      before.tsquery !== null && before.titleQuery === null
        ? null
        : either(whole.titleQuery, typed(before.titleQuery, titlePrefix)),
    finds: (term) => term.startsWith(beginning) || whole.finds(term) || before.finds(term),
  };
}

/** `tsquery` narrowed down: one of each group of facet terms must hold. Null when nothing is asked for. */
export function withFacets(tsquery: string | null, facets: readonly (readonly string[])[]): string | null {
  const groups = facets.filter((terms) => terms.length > 0).map((terms) => anyOf(terms, ''));
  const all = tsquery === null ? groups : [`(${tsquery})`, ...groups];
  return all.length === 0 ? null : all.join(' & ');
}

interface Piece {
  readonly text: string;
  readonly excluded: boolean;
  readonly phrase: boolean;
}

function pieces(query: string): Piece[] {
  const found: Piece[] = [];
  let i = 0;
  while (i < query.length) {
    if (/\s/.test(query[i])) {
      i++;
      continue;
    }
    const excluded = '-−–'.includes(query[i]) && i + 1 < query.length && !/[\s\d]/.test(query[i + 1]);
    if (excluded) i++;
    const phrase = openingMarks.includes(query[i]);
    if (phrase) i++;
    let end = i;
    const ends = (unit: string) =>
      phrase ? closingMarks.includes(unit) : /\s/.test(unit) || openingMarks.includes(unit);
    while (end < query.length && !ends(query[end])) end++;
    found.push({ text: query.slice(i, end), excluded, phrase });
    i = phrase ? end + 1 : end;
    if (end === i && !phrase && i < query.length && !/\s/.test(query[i]) && found.at(-1)?.text === '') i++;
  }
  return found.filter((piece) => piece.text !== '').slice(0, mostWords);
}

function wantedOf(piece: Piece): Wanted[] {
  const terms = searchTerms(piece.text);
  const words: { forms: readonly string[]; gap: number }[] = [];
  let last = 0;
  for (const { term, folded, position } of terms) {
    if (term === null) continue;
    // Only the first word of a phrase is free to carry a و or ل that the query does not have.
    const arabic = /[\u0620-\u064a]/.test(term);
    words.push({ forms: arabic ? cliticForms(folded) : [term], gap: position - last });
    last = position;
  }
  return words.length === 0 ? [] : [{ excluded: piece.excluded, words: words.slice(0, mostWords) }];
}

function written(item: Wanted): string {
  return `(${item.words.map((word, i) => (i === 0 ? '' : ` <${word.gap}> `) + anyOf(word.forms, '')).join('')})`;
}

function anyOf(terms: readonly string[], prefix: string): string {
  return `(${terms.map((term) => quoteTerm(prefix + term)).join('|')})`;
}
