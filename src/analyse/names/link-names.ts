import { Cat, has, normalisedKey, phraseHas, TokenKind } from '../../arabic/index.ts';
import type { Entity, EntityKind, Mention, Span } from '../../model/index.ts';
import { startWithoutClitics } from '../attribution/content/start-without-clitics.ts';
import type { Reading } from '../reading.ts';
import { isNameWord, isOnlyGiven, isUnknown, isVerbShaped } from './name-words.ts';
import type { Named } from './named.ts';

export interface Entities {
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
}

interface Bearer {
  readonly id: string;
  kind: EntityKind;
  name: string;
  ref: string | null;
  readonly words: Set<string>;
  readonly mentions: Span[];
  readonly fixed: boolean;
  /** Whether a name was found for it, and not only a phrase that speaks. */
  named: boolean;
}

/**
 * Joins the names of one bearer within an article, starting from the sources that attribution has found: the
 * same row of a table, the same words, a surname after the full name, a short form after the long one. A name
 * inside the mention of a source that bears another name is not repeated. Linear in names and mentions.
 */
export function linkNames(reading: Reading, named: readonly Named[], sources: Entities): Entities {
  const called = new Map<string, Called>();
  const bearers: Bearer[] = sources.entities.map((entity) => ({
    id: entity.id,
    kind: entity.kind,
    name: entity.name,
    ref: entity.ref,
    words: new Set(calledBy(called, entity.name, entity.key).words),
    mentions: [],
    fixed: true,
    named: entity.ref !== null,
  }));
  const numberOf = new Map(bearers.map(({ id }, k) => [id, k]));
  for (const { start, end, entity } of sources.mentions) {
    const bearer = numberOf.get(entity);
    if (bearer !== undefined) bearers[bearer].mentions.push({ start, end });
  }
  const covers = coverTokens(reading, bearers);
  const byRef = new Map<string, Bearer>();
  const byWord = new Map<string, Bearer[]>();
  const index = (bearer: Bearer): void => {
    if (bearer.ref !== null) byRef.set(bearer.ref, bearer);
    for (const word of bearer.words) {
      const bearing = byWord.get(word);
      if (bearing === undefined) byWord.set(word, [bearer]);
      else if (bearing.length < LIKELY) bearing.push(bearer);
    }
  };
  for (const bearer of bearers) index(bearer);
  for (const name of named) {
    const span = spanOf(reading, name);
    const cover = covers.at(name.from);
    if (cover !== null && isLandThatSpeaks(cover, name, span)) {
      cover.bearer.kind = 'place';
      cover.bearer.named = true;
      continue;
    }
    if (cover !== null && isNested(cover, name.kind, span)) continue;
    const surface = reading.text.slice(span.start, span.end);
    const { words } = calledBy(called, surface);
    const known =
      (name.ref === null ? undefined : byRef.get(name.ref)) ??
      (cover !== null && bears(cover, name.kind, span) ? cover.bearer : undefined) ??
      (name.short === true ? onlyHeadedBy(byWord, words) : bearerOf(byWord, name, words));
    if (known === undefined) {
      if (name.short === true) continue;
      const bearer: Bearer = {
        id: `e${bearers.length + 1}`,
        kind: name.kind,
        name: surface,
        ref: name.ref,
        words: new Set(words),
        mentions: [span],
        fixed: false,
        named: true,
      };
      bearers.push(bearer);
      index(bearer);
      continue;
    }
    known.named = true;
    if (known.ref === null && name.ref !== null) {
      known.ref = name.ref;
      byRef.set(name.ref, known);
    }
    if (!known.fixed && surface.length > known.name.length) known.name = surface;
    if (cover === null) known.mentions.push(span);
    // «منظمة هيومن رايتس ووتش»: a body inside the mention of another bearer that is the same body.
    else if (cover.bearer !== known && isTrimmedBody(cover, name, span))
      cover.bearer.mentions[cover.mention] = span;
    // A mention is the bare name, without the titles and descriptions that made it a source phrase.
    else if (cover.bearer !== known) known.mentions.push(span);
    else if (name.kind === 'person' || isTrimmed(cover, name, span)) known.mentions[cover.mention] = span;
  }
  for (const bearer of bearers) {
    bearer.kind = unnamedKind(reading, bearer) ?? bearer.kind;
    if (bearer.fixed && bearer.kind === 'outlet')
      bearer.mentions.forEach((span, m) => {
        bearer.mentions[m] = withoutHead(reading, span);
      });
  }
  return {
    entities: bearers.map((bearer) => ({
      id: bearer.id,
      kind: bearer.kind,
      name: bearer.name,
      ref: bearer.ref,
      key: bearer.kind === 'source' ? null : calledBy(called, bearer.name).key,
    })),
    mentions: mentionsOf(bearers),
  };
}

function mentionsOf(bearers: readonly Bearer[]): readonly Mention[] {
  const mentions: Mention[] = [];
  for (const { id, mentions: spans } of bearers)
    for (const { start, end } of spans) mentions.push({ start, end, entity: id });
  return mentions.sort((a, b) => a.start - b.start || a.end - b.end);
}

/**
 * What a speaker is in whose words no name was found: the holder of an office («السفير الكويتي»), or a source where they are
 * neither a name nor an office («حكم لصالح السماح»، «بلاده»). Null for all others.
 */
function unnamedKind(reading: Reading, { fixed, named, kind, mentions }: Bearer): EntityKind | null {
  if (!fixed || named || mentions.length === 0) return null;
  const { scan } = reading;
  const { start, end } = mentions[0];
  const first = firstTokenAt(reading, start);
  if (kind === 'organization')
    return scan.tokens.end[first] >= end && has(scan, first, Cat.generalHead) ? 'source' : null;
  if (kind !== 'person') return null;
  let office = false;
  let other = false;
  for (let i = first; i < scan.tokens.length && scan.tokens.start[i] < end; i++) {
    if (scan.tokens.kind[i] !== TokenKind.word) continue;
    if (has(scan, i, Cat.title) || phraseHas(scan, i, Cat.title)) office = true;
    else if (isOnlyGiven(reading, i) || (isUnknown(reading, i) && !isVerbShaped(reading, i))) return null;
    else if (!isNameWord(reading, i)) other = true;
  }
  if (office) return 'office';
  return other ? 'source' : null;
}

/** «شبكة "فوكس نيوز"»: the name of an outlet is what the quotation marks at the end of its mention hold. */
function withoutHead(reading: Reading, span: Span): Span {
  const { scan, quotations } = reading;
  const first = firstTokenAt(reading, span.start);
  let last = first;
  while (last + 1 < scan.tokens.length && scan.tokens.start[last + 1] < span.end) last++;
  const q = quotations.of[last];
  if (q < 0 || quotations.close[q] !== last) return span;
  const open = quotations.open[q];
  if (open <= first || last - open < 2) return span;
  return { start: scan.tokens.start[open + 1], end: scan.tokens.end[last - 1] };
}

/** The token that holds an offset, by bisection. */
function firstTokenAt(reading: Reading, offset: number): number {
  const { tokens } = reading.scan;
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.end[middle] <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Bearers of a word that are tried for a name: enough for a family, and a bound for a hostile list. */
const LIKELY = 8;

/** The one body whose name begins with a word, with more behind it; undefined when there are several. */
function onlyHeadedBy(
  byWord: ReadonlyMap<string, readonly Bearer[]>,
  words: readonly string[],
): Bearer | undefined {
  const [word] = words;
  const headed = (byWord.get(word) ?? []).filter(
    ({ kind, words: own }) => isBody(kind) && own.size > 1 && own.values().next().value === word,
  );
  return headed.length === 1 ? headed[0] : undefined;
}

/** The mention of a source that a token stands in. */
interface Cover {
  readonly bearer: Bearer;
  /** Index into the mentions of the bearer, and the mention as attribution gave it. */
  readonly mention: number;
  readonly span: Span;
}

/** For each token the innermost mention of a source around it, in one pass over mentions and tokens. */
function coverTokens(
  reading: Reading,
  bearers: readonly Bearer[],
): { readonly at: (token: number) => Cover | null } {
  const { tokens } = reading.scan;
  const covers: Cover[] = bearers
    .flatMap((bearer) => bearer.mentions.map((span, mention) => ({ bearer, mention, span })))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const around = new Int32Array(tokens.length).fill(-1);
  let t = 0;
  for (let c = 0; c < covers.length; c++) {
    const { start, end } = covers[c].span;
    while (t < tokens.length && tokens.end[t] <= start) t++;
    for (let k = t; k < tokens.length && tokens.start[k] < end; k++) around[k] = c;
  }
  return { at: (token) => (around[token] < 0 ? null : covers[around[token]]) };
}

/** The source that a name stands inside: «وزير الدفاع لويد أوستن» holds «لويد أوستن». */
function bears({ bearer, span: around }: Cover, kind: EntityKind, span: Span): boolean {
  if (!sameKind(bearer.kind, kind) || span.start < around.start || span.end > around.end) return false;
  if (kind === 'person') return true;
  return span.end === around.end || span.start === around.start;
}

/** «قالت موسكو»: the government speaks, but what is written is the name of its place. */
function isLandThatSpeaks({ bearer, span: around }: Cover, name: Named, span: Span): boolean {
  return (
    bearer.kind === 'organization' &&
    name.kind === 'place' &&
    span.start === around.start &&
    span.end === around.end
  );
}

/** The name of a body with what describes it behind, or a general noun before (ميليشيا الحرس الثوري). */
function isTrimmed({ span: around }: Cover, name: Named, span: Span): boolean {
  return span.start === around.start || (name.rule === 'names/listed' && span.end === around.end);
}

/** A listed body at the beginning or end of the mention of a speaker that is a body too. */
function isTrimmedBody({ bearer, span: around }: Cover, name: Named, span: Span): boolean {
  if (!isBody(bearer.kind) || !isBody(name.kind) || name.rule !== 'names/listed') return false;
  return (
    span.start >= around.start &&
    span.end <= around.end &&
    (span.start === around.start || span.end === around.end)
  );
}

/** A name within the name of a body of another kind («وكالة "فارس"» is no place). */
function isNested({ bearer, mention }: Cover, kind: EntityKind, span: Span): boolean {
  if (!isBody(bearer.kind) || sameKind(bearer.kind, kind)) return false;
  const around = bearer.mentions[mention];
  return span.start >= around.start && span.end <= around.end;
}

function spanOf(reading: Reading, name: Named): Span {
  const { tokens, cut, phrase, phraseEnd, form } = reading.scan;
  const i = name.from;
  if (name.skip !== undefined)
    return { start: tokens.letterAt[tokens.letterFrom[i] + name.skip], end: tokens.end[name.to - 1] };
  // A phrase is found behind the conjunction even when its first word alone is unknown (وباب المندب).
  const start =
    cut[i] > 0 && form[i] < 0 && phrase[i] >= 0 && phraseEnd[i] === name.to
      ? tokens.letterAt[tokens.letterFrom[i] + cut[i]]
      : startWithoutClitics(reading, i);
  return { start, end: tokens.end[name.to - 1] };
}

/** The comparable form of a name, and its words without the article. */
interface Called {
  readonly key: string;
  readonly words: readonly string[];
}

/** What a name comes to: read once however often an article repeats it. */
function calledBy(called: Map<string, Called>, name: string, known: string | null = null): Called {
  const before = called.get(name);
  if (before !== undefined) return before;
  const key = known ?? normalisedKey(name);
  const words: string[] = [];
  for (const word of key.split(' ')) {
    const bare = word.length > 4 && word.startsWith('ال') ? word.slice(2) : word;
    if (bare.length > 1) words.push(bare);
  }
  const read: Called = { key, words };
  called.set(name, read);
  return read;
}

/** The bearer that a name means, among those of its last word and then those of its first. */
function bearerOf(
  byWord: ReadonlyMap<string, readonly Bearer[]>,
  name: Named,
  words: readonly string[],
): Bearer | undefined {
  if (words.length === 0) return undefined;
  const means = (bearer: Bearer): boolean => isSame(bearer, name, words);
  return byWord.get(words[words.length - 1])?.find(means) ?? byWord.get(words[0])?.find(means);
}

function sameKind(a: EntityKind, b: EntityKind): boolean {
  return a === b || (isBody(a) && isBody(b));
}

function isBody(kind: EntityKind): boolean {
  return kind === 'organization' || kind === 'group' || kind === 'outlet';
}

function isSame(bearer: Bearer, name: Named, words: readonly string[]): boolean {
  if (!sameKind(bearer.kind, name.kind)) return false;
  if (bearer.ref !== null && name.ref !== null) return bearer.ref === name.ref;
  let shared = 0;
  for (const word of words) if (bearer.words.has(word)) shared++;
  if (name.kind === 'person') {
    if (shared === words.length) return bearer.words.has(words[words.length - 1]);
    return shared >= 2 || (bearer.words.size === 1 && shared === 1);
  }
  return shared === words.length && (words.length > 1 || bearer.words.size === 1);
}
