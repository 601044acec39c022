import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { SEARCH_TERMS_VERSION } from '../arabic/search-terms.ts';
import { versionId } from '../ingest/index.ts';
import type { Analysis, Article, Claim, Entity } from '../model/index.ts';
import type { PreparedArticle } from '../store/prepared-article.ts';
import { storable, storableAnalysis } from './archive-storable.ts';
import { archiveTerms, facetTerms, nameTerms } from './archive-terms.ts';

/** What is known of an article beside its text and analysis. */
export interface Provenance {
  /** File or address it was read from. */
  readonly origin: string | null;
  /** When it is added, ISO 8601 UTC. */
  readonly at: string;
  /** Version of the analyser that made the analysis. */
  readonly analyser: string;
  readonly raw?: RawDocument;
}

/** The bytes an article was read from. */
export interface RawDocument {
  readonly sha256: string;
  readonly origin: string;
  /** ISO 8601 UTC. */
  readonly obtainedAt: string;
  readonly status: number | null;
  readonly headers: Readonly<Record<string, string>>;
  /** Name and version of the program that obtained it. */
  readonly tool: string;
  readonly bytes: Uint8Array;
}

/**
 * An article and its analysis as rows. `analysis` is what was made by the machine and is kept as it is;
 * `shown` is the same with people's corrections, and fills what can be looked up. Pure but for compression.
 */
export function prepareArticle(
  article: Article,
  analysis: Analysis,
  provenance: Provenance,
  shown: Analysis = analysis,
  outlet: string | null = shown.article.outlet.name,
): PreparedArticle {
  const version = versionId(article.text);
  const { at, analyser, origin, raw } = provenance;
  const published = shown.article.publishedAt;
  const precise = published.value?.includes('T') ? published.value : null;
  const sortAt = sortTime(precise ?? published.earliest ?? published.value);
  const titleSpan = shown.article.title;
  const title = titleSpan === null ? null : slice(article.text, titleSpan);
  const entities = new Map(shown.entities.map((entity) => [entity.id, entity]));
  const claimIds = claimIdentities(version, shown.claims);
  const source = storableAnalysis(analysis);
  const row = (value: unknown): string => JSON.stringify(value);
  const rows = (values: readonly unknown[]): string => values.map(row).join(',');
  const names = namedEntities(shown.entities);
  const facets = facetsOf(shown, entities);
  return {
    id: article.id,
    versionId: version,
    article: row({
      id: article.id,
      url: storable(article.url),
      outlet: storable(outlet),
      title: storable(title),
      published: published.value,
      published_basis: published.basis,
      sort_at: sortAt,
      language: storable(article.language ?? shown.article.language),
      version_id: version,
      versions: 1,
      analyser,
      claim_count: shown.claims.length,
      added_at: at,
      changed_at: at,
    }),
    version: row({
      article_id: article.id,
      id: version,
      seq: 1,
      text: storable(article.text),
      title_start: article.title?.start ?? null,
      title_end: article.title?.end ?? null,
      url: storable(article.url),
      outlet: storable(article.outlet),
      published_at: storable(article.publishedAt),
      byline: storable(article.byline),
      section: storable(article.section),
      language: storable(article.language),
      post: article.post ?? null,
      origin: storable(origin),
      raw_sha256: raw?.sha256 ?? null,
      added_at: at,
    }),
    analysis: row({
      article_id: article.id,
      version_id: version,
      analyser,
      made_at: at,
      length: source.length,
      body: deflateRawSync(source, { level: 3 }).toString('base64'),
    }),
    derived: {
      claims: rows(
        shown.claims.map((claim, ordinal) =>
          claimRow(claim, ordinal, { article, claimIds, entities, outlet, sortAt, shown }),
        ),
      ),
      chain_nodes: rows(shown.claims.flatMap((claim) => chainRows(article.id, claim, claimIds, entities))),
      entities: rows(entityRows(article.id, shown)),
      dates: rows(
        shown.dates.map((date) => ({
          article_id: article.id,
          id: date.id,
          start_at: date.start,
          end_at: date.end,
          value: date.value,
          granularity: date.granularity,
          basis: date.basis,
        })),
      ),
      quantities: rows(
        shown.quantities.map((quantity) => ({
          article_id: article.id,
          id: quantity.id,
          start_at: quantity.start,
          end_at: quantity.end,
          value: quantity.value,
          min: quantity.min,
          max: quantity.max,
          modifier: quantity.modifier,
          unit: storable(quantity.unit),
          count: quantity.count,
        })),
      ),
      events: rows(
        shown.events.map((event) => ({
          article_id: article.id,
          id: event.id,
          type: event.type,
          status: event.status,
          trigger: slice(article.text, event.trigger),
          trigger_start: event.trigger.start,
          trigger_end: event.trigger.end,
          actors: event.actors,
          targets: event.targets,
          places: event.places,
          time: event.time,
          quantities: event.quantities,
          claims: event.claims,
        })),
      ),
      article_search: row({
        article_id: article.id,
        outlet: storable(outlet),
        sort_at: sortAt,
        speakers: facets.speakers,
        source_types: facets.sourceTypes,
        stances: facets.stances,
        event_types: facets.eventTypes,
        places: facets.places,
        terms_version: SEARCH_TERMS_VERSION,
        terms: archiveTerms(shown, facetTerms({ outlet, ...facets })),
      }),
    },
    names,
    raw: raw === undefined ? '' : rawRow(raw),
  };
}

/** The id of a claim in the whole archive: hash of version, cue span and content spans. */
export function claimIdentities(version: string, claims: readonly Claim[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const seen = new Map<string, number>();
  for (const claim of claims) {
    const parts = claim.content.parts.map((part) => `${part.start}-${part.end}`).join(' ');
    const identity = `claim\n${version}\n${claim.cue.start}-${claim.cue.end}\n${parts}`;
    const again = seen.get(identity) ?? 0;
    seen.set(identity, again + 1);
    const text = again === 0 ? identity : `${identity}\n${again}`;
    ids.set(claim.id, createHash('sha256').update(text).digest('hex').slice(0, 20));
  }
  return ids;
}

/** The earliest moment of an ISO 8601 time of any granularity as PostgreSQL reads it; unknown sorts last. */
export function sortTime(value: string | null): string {
  const match =
    /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?/.exec(
      value ?? '',
    );
  if (!match) return '-infinity';
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', zone = 'Z'] = match;
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
  return Number.isNaN(time) || year === '0000' ? '-infinity' : new Date(time).toISOString();
}

interface ClaimContext {
  readonly article: Article;
  readonly claimIds: ReadonlyMap<string, string>;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly outlet: string | null;
  readonly sortAt: string;
  readonly shown: Analysis;
}

function claimRow(claim: Claim, ordinal: number, context: ClaimContext): object {
  const { article, claimIds, entities, outlet, sortAt, shown } = context;
  const speaker = claim.chain[0];
  const entity = speaker?.entity ? entities.get(speaker.entity) : undefined;
  const content = claim.content.parts.map((part) => slice(article.text, part)).join(' … ');
  const inClaim = shown.events.filter((event) => event.claims.includes(claim.id));
  const placed = inClaim.flatMap((event) => event.places).map((id) => nameOf(entities.get(id)));
  return {
    article_id: article.id,
    id: claimIds.get(claim.id),
    ordinal,
    local_id: claim.id,
    parent_id: claim.parent === null ? null : (claimIds.get(claim.parent) ?? null),
    group_id: claim.group === null ? null : (claimIds.get(claim.group) ?? null),
    cue: slice(article.text, claim.cue),
    cue_kind: claim.cue.kind,
    cue_start: claim.cue.start,
    cue_end: claim.cue.end,
    content,
    parts: claim.content.parts.flatMap((part) => [part.start, part.end]),
    stance: claim.stance,
    polarity: claim.polarity,
    force: claim.force,
    quote: claim.quote,
    basis: claim.basis,
    distance: claim.distance,
    rule: claim.because.rule,
    speaker: storable(speaker?.canonical ?? null),
    speaker_key: storable(entity?.key ?? null),
    speaker_type: speaker?.type ?? null,
    outlet: storable(outlet),
    sort_at: sortAt,
    terms: nameTerms(
      [content, ...claim.chain.map((node) => node.canonical)],
      facetTerms({
        outlet,
        speakers: claim.chain.map((node) =>
          keyOf(node.entity === null ? undefined : entities.get(node.entity)),
        ),
        sourceTypes: claim.chain.map((node) => node.type),
        stances: [claim.stance],
        eventTypes: inClaim.map((event) => event.type),
        places: placed,
      }),
    ),
  };
}

function chainRows(
  articleId: string,
  claim: Claim,
  claimIds: ReadonlyMap<string, string>,
  entities: ReadonlyMap<string, Entity>,
): object[] {
  return claim.chain.map((node, position) => {
    const entity = node.entity === null ? undefined : entities.get(node.entity);
    return {
      article_id: articleId,
      claim_id: claimIds.get(claim.id),
      position,
      entity: node.entity,
      key: storable(entity?.key ?? null),
      ref: entity?.ref ?? null,
      name: storable(node.canonical),
      type: node.type,
      mention_start: node.mention?.start ?? null,
      mention_end: node.mention?.end ?? null,
      relay_start: node.relayCue?.start ?? null,
      relay_end: node.relayCue?.end ?? null,
    };
  });
}

function entityRows(articleId: string, shown: Analysis): object[] {
  const starts = new Map<string, number[]>();
  const ends = new Map<string, number[]>();
  for (const mention of shown.mentions) {
    if (!starts.has(mention.entity)) {
      starts.set(mention.entity, []);
      ends.set(mention.entity, []);
    }
    starts.get(mention.entity)?.push(mention.start);
    ends.get(mention.entity)?.push(mention.end);
  }
  return shown.entities.map((entity) => ({
    article_id: articleId,
    id: entity.id,
    kind: entity.kind,
    name: storable(entity.name),
    ref: entity.ref,
    key: storable(entity.key),
    starts: starts.get(entity.id) ?? [],
    ends: ends.get(entity.id) ?? [],
  }));
}

/** Rows of the dictionary of names. Unnamed sources have no key and never get in. */
function namedEntities(entities: readonly Entity[]): { key: string; row: string }[] {
  const names: { key: string; row: string }[] = [];
  for (const { kind, key, name, ref } of entities) {
    if (!key || kind === 'source' || kind === 'document') continue;
    names.push({
      key: `${key}\n${kind}`,
      row: JSON.stringify({ kind, key: storable(key), name: storable(name), ref, terms: nameTerms([name]) }),
    });
  }
  return names;
}

function facetsOf(shown: Analysis, entities: ReadonlyMap<string, Entity>) {
  const unique = (values: readonly (string | null | undefined)[]): string[] =>
    [...new Set(values.filter((value): value is string => !!value))].sort();
  const nodes = shown.claims.flatMap((claim) => claim.chain);
  return {
    speakers: unique(
      nodes.map((node) => keyOf(node.entity === null ? undefined : entities.get(node.entity))),
    ),
    sourceTypes: unique(nodes.map((node) => node.type)),
    stances: unique(shown.claims.map((claim) => claim.stance)),
    eventTypes: unique(shown.events.map((event) => event.type)),
    places: unique(shown.entities.filter((entity) => entity.kind === 'place').map(nameOf)),
  };
}

function keyOf(entity: Entity | undefined): string | null {
  return entity === undefined || entity.kind === 'source' ? null : storable(entity.key);
}

/** Places are looked up by their comparable name. */
function nameOf(entity: Entity | undefined): string | null {
  return entity === undefined ? null : storable(entity.key ?? entity.name);
}

function rawRow(raw: RawDocument): string {
  return JSON.stringify({
    sha256: raw.sha256,
    origin: storable(raw.origin),
    obtained_at: raw.obtainedAt,
    status: raw.status,
    headers: raw.headers,
    tool: raw.tool,
    length: raw.bytes.length,
    bytes: deflateRawSync(raw.bytes).toString('base64'),
  });
}

function slice(text: string, span: { readonly start: number; readonly end: number }): string {
  return storable(text.slice(span.start, span.end));
}
