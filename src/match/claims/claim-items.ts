import type { Analysis, Claim, Entity } from '../../model/index.ts';
import { dayOf } from '../copies/moment.ts';
import { countsOf } from '../figures/counts-of.ts';
import { hashId } from '../hash.ts';
import type { MatchLexicon } from '../language/match-lexicon.ts';
import { spokenDay } from '../language/spoken-day.ts';
import { type Term, termsOf } from '../language/terms.ts';
import { type Unit, unitOf, unitsOf } from '../language/units.ts';
import type { ClaimItem, ItemUnit } from './claim-item.ts';
import { countriesOf, facetsOf } from './facets.ts';
import { shinglesOf } from './same-words.ts';
import { introductions, sourceOf } from './source-key.ts';

/** Units of an article's opening that tell what it is about. */
const CONTEXT = 8;

/** UTF-16 units of the body that count as its opening. */
const OPENING = 420;

/** Claims around a claim that are told of it. */
const NESTED = 8;

/** UTF-16 units that stand for the headline of an article without one. */
const HEADLINE = 150;

/** UTF-16 units of an article in which repetition is counted. */
const LONGEST_TEXT = 6000;

/** Contents longer than this many UTF-16 units are compared by their beginning. */
const LONGEST_CONTENT = 1200;

/**
 * What matching keeps of each claim of an analysis. `claimId` names a claim for ever; by default it is the
 * article's id and the claim's own.
 */
export function claimItems(
  analysis: Analysis,
  lexicon: MatchLexicon,
  claimId: (claim: Claim) => string = (claim) => `${analysis.article.id}#${claim.id}`,
): readonly ClaimItem[] {
  const { article } = analysis;
  const entities = new Map<string, Entity>(analysis.entities.map((entity) => [entity.id, entity]));
  const {
    context,
    words: contextWords,
    roles: contextRoles,
    names: contextNames,
  } = contextOf(analysis, lexicon);
  const published =
    article.publishedAt.basis === 'unknown'
      ? null
      : (article.publishedAt.value ?? article.publishedAt.earliest);
  const contextDay = openingDay(analysis, published);
  const counts = countsOf(analysis, lexicon, headlinePlaces(analysis, lexicon));
  const introduced = introductions(analysis);
  const ids = new Map(analysis.claims.map((claim) => [claim.id, claimId(claim)]));
  const publishedLast =
    article.publishedAt.basis === 'unknown'
      ? null
      : (article.publishedAt.value ?? article.publishedAt.latest);
  const out: ClaimItem[] = [];
  for (const claim of analysis.claims) {
    const { parts } = claim.content;
    if (parts.length === 0 || claim.chain.length === 0) continue;
    const content = parts.map((part) => article.text.slice(part.start, part.end)).join(' … ');
    const beginning = content.slice(0, LONGEST_CONTENT);
    const terms = termsOf(beginning);
    const chain = claim.chain.map((node) => sourceOf(node, entities, article.id, introduced));
    out.push({
      id: ids.get(claim.id)!,
      article: article.id,
      parent: claim.parent === null ? null : (ids.get(claim.parent) ?? null),
      outlet: article.outlet.name,
      earliest: published,
      latest: publishedLast,
      content,
      hull: { start: parts[0].start, end: parts[parts.length - 1].end },
      cue: article.text.slice(claim.cue.start, claim.cue.end),
      cueKind: claim.cue.kind,
      chain,
      stance: claim.stance,
      polarity: claim.polarity,
      force: claim.force,
      quote: claim.quote,
      distance: claim.distance,
      basis: claim.basis,
      units: unitsOf(beginning, lexicon, terms).map(small),
      context,
      contextWords,
      contextRoles,
      contextNames,
      namedPlaces: [...namedUnits(analysis, lexicon, ['place'], parts[0].start, parts[parts.length - 1].end)],
      facets: facetsOf(terms, lexicon),
      contextDay,
      happened: spokenDay(terms, dayOf(published)),
      counts: counts(claim),
      words: wordsHash(terms),
      holds: [],
      shingles: shinglesOf(beginning),
      // An official's country stands in his office, not in his name.
      speakerOf: countriesOf(chain[0].as ?? chain[0].name, lexicon),
    });
  }
  return withHeld(out);
}

/** A content's words as one hash; only the beginning that is compared. */
function wordsHash(terms: readonly Term[]): string {
  return hashId(terms.map(({ word }) => word).join(' '));
}

/** The claims with the words of those whose content stands within theirs, by what each stands in. */
function withHeld(items: readonly ClaimItem[]): readonly ClaimItem[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const held = new Map<string, Set<string>>();
  for (const { words, parent } of items) {
    for (
      let up = parent === null ? undefined : byId.get(parent), n = 0;
      up !== undefined && n < NESTED;
      n++
    ) {
      if (up.words !== words) held.set(up.id, (held.get(up.id) ?? new Set()).add(words));
      up = up.parent === null ? undefined : byId.get(up.parent);
    }
  }
  return held.size === 0
    ? items
    : items.map((item) => ({ ...item, holds: [...(held.get(item.id) ?? [])].sort() }));
}

/** Units of the places in an article's headline, or in its first words where it has none. */
function headlinePlaces(analysis: Analysis, lexicon: MatchLexicon): ReadonlySet<string> {
  const { title } = analysis.article;
  return namedUnits(analysis, lexicon, ['place'], title?.start ?? 0, title?.end ?? HEADLINE);
}

/** Units of title and opening that the report comes back to, and are rare elsewhere; heaviest first. */
function contextOf(
  analysis: Analysis,
  lexicon: MatchLexicon,
): {
  readonly context: readonly ItemUnit[];
  readonly words: readonly string[];
  readonly roles: readonly string[];
  readonly names: readonly string[];
} {
  const { text, title } = analysis.article;
  const body = title === null ? 0 : title.end;
  const opening = `${title === null ? '' : text.slice(title.start, title.end)}\n${text.slice(body, body + OPENING)}`;
  const times = new Map<string, number>();
  const spellings = new Map<string, Map<string, number>>();
  for (const term of termsOf(text.slice(0, LONGEST_TEXT))) {
    const unit = unitOf(term, lexicon);
    if (unit === null) continue;
    times.set(unit.id, (times.get(unit.id) ?? 0) + 1);
    const word = text.slice(term.start, term.end);
    const ways = spellings.get(unit.id) ?? new Map<string, number>();
    spellings.set(unit.id, ways.set(word, (ways.get(word) ?? 0) + 1));
  }
  const inTitle = new Set(
    title === null ? [] : unitsOf(text.slice(title.start, title.end), lexicon).map((unit) => unit.id),
  );
  const placed = namedUnits(analysis, lexicon, ['place'], 0, text.length);
  const rank = (unit: Unit): number =>
    (placed.has(unit.id) ? 2 : 1) *
    Math.min(4, times.get(unit.id) ?? 1) *
    unit.weight *
    (inTitle.has(unit.id) ? 1.5 : 1);
  const all = unitsOf(opening, lexicon);
  const units = all.filter((unit) => unit.kind !== 'number' && unit.kind !== 'role');
  const roles = all.filter((unit) => unit.kind === 'role').map((unit) => unit.id);
  const chosen = [...units].sort((a, b) => rank(b) - rank(a) || (a.id < b.id ? -1 : 1)).slice(0, CONTEXT);
  return {
    context: chosen.map(small),
    words: chosen.map((unit) => usual(spellings.get(unit.id)) ?? unit.id),
    roles,
    names: TELLING_NAMES.flatMap((kind) => {
      const units = namedUnits(analysis, lexicon, [kind], 0, text.length);
      return chosen.filter((unit) => unit.weight >= LEAST_NAME && units.has(unit.id)).map((unit) => unit.id);
    }),
  };
}

/** The day title and opening speak of. */
function openingDay(analysis: Analysis, published: string | null): number | null {
  const { text, title } = analysis.article;
  const body = title === null ? 0 : title.end;
  return spokenDay(termsOf(text.slice(body, body + OPENING)), dayOf(published));
}

/** Rarity from which a word of a name is the name and not what it is a name of (الأراضي، قطاع، شرق). */
const LEAST_NAME = 2.7;

/** Kinds of names that tell one happening from another, in the order in which they do. */
const TELLING_NAMES = ['place', 'group', 'person', 'organization', 'office'] as const;

/** Units of names in a stretch of the text, by kind; families (countries, armies) are left out. */
function namedUnits(
  analysis: Analysis,
  lexicon: MatchLexicon,
  kinds: readonly string[],
  from: number,
  to: number,
): ReadonlySet<string> {
  const kindOf = new Map(analysis.entities.map((entity) => [entity.id, entity.kind as string]));
  const out = new Set<string>();
  for (const mention of analysis.mentions) {
    if (mention.start < from || mention.end > to || !kinds.includes(kindOf.get(mention.entity) ?? ''))
      continue;
    for (const unit of unitsOf(analysis.article.text.slice(mention.start, mention.end), lexicon)) {
      if (unit.kind === 'word' && unit.weight >= LEAST_NAME) out.add(unit.id);
    }
  }
  return out;
}

/** The spelling used most; of equally many the shortest, without و ف ب ل ك where there is one. */
function usual(ways: ReadonlyMap<string, number> | undefined): string | null {
  let best: string | null = null;
  let most = 0;
  for (const [word, times] of [...(ways ?? [])].sort(
    (a, b) => a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1),
  )) {
    if (times > most) {
      best = word;
      most = times;
    }
  }
  return best;
}

function small(unit: Unit): ItemUnit {
  return [unit.id, Math.round(unit.weight * 10) / 10];
}
