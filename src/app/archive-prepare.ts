import { deflateRawSync } from 'node:zlib';
import { SEARCH_TERMS_VERSION } from '../arabic/search-terms.ts';
import { versionId } from '../ingest/index.ts';
import type { Analysis, Article, Entity } from '../model/index.ts';
import type { PreparedArticle } from '../store/prepared-article.ts';
import { chainRows, claimIdentities, claimRow } from './archive-claim-rows.ts';
import { entityRows, keyOf, namedEntities, nameOf } from './archive-entity-rows.ts';
import { storable, storableAnalysis, storableSlice } from './archive-storable.ts';
import { archiveTerms, facetTerms } from './archive-terms.ts';

export { claimIdentities } from './archive-claim-rows.ts';

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
  const title = titleSpan === null ? null : storableSlice(article.text, titleSpan);
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
          trigger: storableSlice(article.text, event.trigger),
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
