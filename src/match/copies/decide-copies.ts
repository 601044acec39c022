import { dayOf, type Order, orderOf } from './moment.ts';
import { type SharedPassage, sharedPassages } from './passages.ts';
import { type TextRecord, textKeys } from './text-record.ts';

/** An article that holds a fingerprint, as the look-up by key gives it. */
export interface Holder {
  readonly article: string;
  readonly outlet: string | null;
  /** Earliest moment of publication, ISO 8601, or null. */
  readonly earliest: string | null;
}

/** The earliest holders of a fingerprint that a look-up brings; more are not needed to decide. */
export const HOLDERS = 24;

/** What two texts have in common and who had it first. */
export interface CopyDecision {
  readonly article: string;
  readonly other: string;
  /** near-copy: half or more of the shorter text; passage: a stretch of it. */
  readonly kind: 'near-copy' | 'passage';
  /** Share of the shorter text's words that lie in shared passages, 0–1. */
  readonly containment: number;
  /** In the order of `article`. */
  readonly passages: readonly SharedPassage[];
  /** Whether `article` appeared before or after `other`; unknown on the same day without a clock. */
  readonly order: Order;
  readonly because: { readonly rule: 'copies/shared-passages'; readonly reasons: readonly string[] };
}

/** Words a shared passage must have: two short sentences. */
const LEAST_WORDS = 18;
const LEAST_PRINTS = 2;

/** Share of fingerprints below which two articles are strangers: what they share is not the story. */
const STRANGER = 0.3;

/** Strangers of one outlet, besides the article itself, that make a fingerprint the outlet's stock text. */
const STOCK = 2;

/**
 * Different days that make a fingerprint a formula (titles, set phrases, the frame of a weather or earnings report):
 * holders count that are not mostly the same text, because such frames fill a third of each report they are in.
 */
const FORMULA_DAYS = 4;
const SAME_STORY = 0.5;

/** So many strangers make it one on two days already: look-ups bring the earliest holders only. */
const FORMULA_STRANGERS = 8;

/** Texts shorter than this many words are copies as a whole or not at all. */
const SHORT_TEXT = 40;

/** Share of a short text between its first and last shared fingerprint: they do not stand at its very ends. */
const SHORT_SHARE = 0.35;

/** Candidates that are compared in full. */
const COMPARED = 48;

/** The holders of each key of an article, and from them which candidates to compare and what to leave out. */
export interface CopyCandidates {
  /** Articles worth comparing, most shared fingerprints first, ties by id. */
  readonly articles: readonly string[];
  /** Whether a fingerprint is stock text of this outlet or a formula of all. */
  readonly isStock: (hash: number, outlet: string | null) => boolean;
}

/**
 * Sorts the holders that the keys of `record` brought. A fingerprint is stock text of an outlet when at least three
 * of its articles hold it and are otherwise strangers to this one (boilerplate, notes of the house, background
 * paragraphs); it is a formula when strangers hold it on many days. Depends on the set of holders alone, not on
 * their order.
 */
export function copyCandidates(
  record: TextRecord,
  holders: ReadonlyMap<number, readonly Holder[]>,
): CopyCandidates {
  const keys = textKeys(record);
  const shared = new Map<string, number>();
  for (const key of keys) {
    for (const holder of holders.get(key) ?? []) {
      if (holder.article !== record.article)
        shared.set(holder.article, (shared.get(holder.article) ?? 0) + 1);
    }
  }
  const stock = new Map<number, Set<string | null>>();
  const formulas = new Set<number>();
  for (const key of keys) {
    const outlets = new Map<string | null, number>();
    const days = new Set<number>();
    let strangers = 0;
    for (const holder of holders.get(key) ?? []) {
      if (holder.article === record.article) {
        outlets.set(holder.outlet, outlets.get(holder.outlet) ?? 0);
        continue;
      }
      const alike = (shared.get(holder.article) ?? 0) / keys.length;
      const day = dayOf(holder.earliest);
      if (day !== null && alike < SAME_STORY) days.add(day);
      if (alike >= STRANGER) continue;
      outlets.set(holder.outlet, (outlets.get(holder.outlet) ?? 0) + 1);
      strangers++;
    }
    if (days.size >= FORMULA_DAYS || (days.size >= 2 && strangers >= FORMULA_STRANGERS)) formulas.add(key);
    for (const [outlet, count] of outlets) {
      const own = outlet === record.outlet ? STOCK : STOCK + 1;
      if (outlet === null || count < own) continue;
      const known = stock.get(key);
      if (known === undefined) stock.set(key, new Set([outlet]));
      else known.add(outlet);
    }
  }
  const articles = [...shared]
    .filter(([, count]) => count >= LEAST_PRINTS)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, COMPARED)
    .map(([article]) => article);
  return {
    articles,
    isStock: (hash, outlet) => formulas.has(hash) || (stock.get(hash)?.has(outlet) ?? false),
  };
}

/**
 * What `record` shares with each candidate, in the order of the candidates. Stock text of either outlet and
 * formulas count for nothing.
 */
export function decideCopies(
  record: TextRecord,
  candidates: CopyCandidates,
  others: ReadonlyMap<string, TextRecord>,
): readonly CopyDecision[] {
  const out: CopyDecision[] = [];
  for (const id of candidates.articles) {
    const other = others.get(id);
    if (other === undefined || id === record.article) continue;
    const decision = decideCopy(record, other, candidates.isStock);
    if (decision !== null) out.push(decision);
  }
  return out;
}

/** What two texts share, or null when it is not enough to speak of a copy. */
export function decideCopy(
  a: TextRecord,
  b: TextRecord,
  isStock: (hash: number, outlet: string | null) => boolean = () => false,
): CopyDecision | null {
  const ignore = (hash: number): boolean => isStock(hash, a.outlet) || isStock(hash, b.outlet);
  const shorter = Math.max(1, Math.min(a.prints.words, b.prints.words));
  const least = Math.min(LEAST_WORDS, Math.ceil(shorter * (shorter < SHORT_TEXT ? SHORT_SHARE : 1)));
  const passages = disjoint(
    sharedPassages(a.prints, b.prints, ignore).filter(
      (passage) =>
        passage.prints >= LEAST_PRINTS &&
        passage.prints >= passage.of * 0.4 &&
        Math.min(passage.aTo - passage.aFrom, passage.bTo - passage.bFrom) >= least,
    ),
  );
  if (passages.length === 0) return null;
  const words = passages.reduce((sum, p) => sum + Math.min(p.aTo - p.aFrom, p.bTo - p.bFrom), 0);
  const containment = Math.min(1, words / shorter);
  const kind = containment >= 0.5 ? 'near-copy' : 'passage';
  const order = orderOf(a, b);
  return {
    article: a.article,
    other: b.article,
    kind,
    containment,
    passages,
    order,
    because: {
      rule: 'copies/shared-passages',
      reasons: [`${words} of ${shorter} words in ${passages.length} shared passages`, WHEN[order]],
    },
  };
}

const WHEN: Readonly<Record<Order, string>> = {
  before: 'appeared earlier',
  after: 'appeared later',
  same: 'appeared at the same minute',
  unknown: 'who was first is unknown: no clock time tells the two apart',
};

/** Of passages that overlap in the first text the one with more fingerprints stays. */
function disjoint(passages: readonly SharedPassage[]): readonly SharedPassage[] {
  const kept: SharedPassage[] = [];
  const byPrints = [...passages].sort(
    (x, y) => y.prints - x.prints || x.aFrom - y.aFrom || x.bFrom - y.bFrom,
  );
  for (const passage of byPrints) {
    const clash = kept.some(
      (other) =>
        (passage.aFrom < other.aTo && other.aFrom < passage.aTo) ||
        (passage.bFrom < other.bTo && other.bFrom < passage.bTo),
    );
    if (!clash) kept.push(passage);
  }
  return kept.sort((x, y) => x.aFrom - y.aFrom);
}
