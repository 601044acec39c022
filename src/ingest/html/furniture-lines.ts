import { normalisedKey } from '../../arabic/normalise.ts';
import { findTime } from '../time/parse-time.ts';
import { type Block, linkShare, wordCount } from './blocks.ts';
import { LABELS, NOTICES, PAGE_DETAILS, POINTERS, TAILS } from './furniture-phrases.ts';

interface Phrases {
  readonly pointers: PhraseStarts;
  readonly details: PhraseStarts;
  readonly tails: ReadonlySet<string>;
  readonly labels: ReadonlySet<string>;
}

/** Phrases by their first word, so that a line is compared with few of them. */
type PhraseStarts = ReadonlyMap<string, readonly string[]>;

let compiled: Phrases | null = null;

function phrases(): Phrases {
  compiled ??= {
    pointers: byFirstWord(POINTERS),
    details: byFirstWord(PAGE_DETAILS),
    tails: new Set(TAILS.map(normalisedKey)),
    labels: new Set(LABELS.map(normalisedKey)),
  };
  return compiled;
}

function byFirstWord(list: readonly string[]): PhraseStarts {
  const starts = new Map<string, string[]>();
  for (const phrase of list) {
    const key = normalisedKey(phrase);
    const first = key.split(' ', 1)[0];
    const others = starts.get(first);
    if (others === undefined) starts.set(first, [key]);
    else if (!others.includes(key)) others.push(key);
  }
  return starts;
}

function startsWithOne(key: string, starts: PhraseStarts): boolean {
  const space = key.indexOf(' ');
  const first = space === -1 ? key : key.slice(0, space);
  const candidates = starts.get(first);
  if (candidates === undefined) return false;
  return candidates.some(
    (phrase) => key.startsWith(phrase) && (key.length === phrase.length || key[phrase.length] === ' '),
  );
}

/** Whether a piece of text begins with a pointer to another story or a call to follow the site. */
export function furnitureStart(text: string): boolean {
  return startsWithOne(normalisedKey(text.slice(0, 80)), phrases().pointers);
}

/** Why a line of a page is not part of the report; null when it is. */
export type LineKind = 'pointer' | 'label' | 'notice' | 'detail' | 'links' | 'credit' | null;

/** Words of a line that may still be an invitation, caption or label; longer lines are prose. */
const SHORT = 25;

/** Judges one line by its words and by how much of it is links. */
export function lineKind(block: Block): LineKind {
  const { text } = block;
  const words = wordCount(text);
  const share = linkShare(block);
  if (words <= 60) {
    const key = normalisedKey(text.slice(0, 400));
    if (key === '') return 'label';
    const known = phrases();
    if (known.labels.has(withoutFigures(key))) return 'label';
    if (words <= SHORT && startsWithOne(key, known.pointers)) return 'pointer';
    if (words <= 14 && startsWithOne(key, known.details) && isDetail(text, words)) return 'detail';
    if (known.tails.has(withoutFigures(key))) return 'pointer';
    if (NOTICES.some((all) => all.every((word) => key.includes(word)))) return 'notice';
    if (words <= 12 && isCredit(text)) return 'credit';
    if (share > 0.9 && words <= 40 && !endsLikeProse(text)) return 'links';
    if (share > 0.6 && words <= 8 && !endsLikeProse(text)) return 'links';
    return null;
  }
  if (share > 0.8) return 'links';
  const key = normalisedKey(text.slice(0, 1_000));
  return NOTICES.some((all) => all.every((word) => key.includes(word))) && words <= 90 ? 'notice' : null;
}

/** «نشر في: 22 يناير» and no more; «نشرت في 22 يناير صحيفة … تقريرا.» is prose. */
function isDetail(text: string, words: number): boolean {
  const found = findTime(text);
  return found === null ? words <= 8 && !/[.؟!]$/.test(text) : found.otherWords <= 4;
}

/** Whether a line is a heading after which only furniture follows. */
export function startsTail(block: Block): boolean {
  if (wordCount(block.text) > 6) return false;
  return phrases().tails.has(withoutFigures(normalisedKey(block.text)));
}

function withoutFigures(key: string): string {
  return /\d/.test(key) ? key.replace(/\d+/g, ' ').replace(/ +/g, ' ').trim() : key;
}

/** A picture credit: an agency name with a copyright sign, or «Getty Images». */
function isCredit(text: string): boolean {
  return (
    /(?:getty\s?images|shutterstock|\bafp\b|\breuters\b|\bepa\b|alamy)\s*[).]?$/i.test(text) ||
    /^[©(]\s*(?:رويترز|أ\s?ف\s?ب|getty|reuters|afp|ap)\b/iu.test(text)
  );
}

function endsLikeProse(text: string): boolean {
  return /[.!؟?»"”:،]$/.test(text);
}
