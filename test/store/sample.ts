import { articleId } from '../../src/ingest/index.ts';
import { ANALYSIS_SCHEMA, type Analysis, type Article, type Because } from '../../src/model/index.ts';

const because: Because = { rule: 'test/rule', evidence: [], from: [] };

export function sampleArticle(text: string, more: Partial<Article> = {}): Article {
  return {
    id: articleId(more.url ?? null, text),
    url: null,
    outlet: null,
    title: null,
    publishedAt: null,
    byline: null,
    section: null,
    language: 'ar',
    text,
    ...more,
  };
}

/**
 * An analysis as small as may be: every «X قال إن Y.» sentence is a claim of the named person X. Enough to
 * fill the tables; the real analyser has its own tests.
 */
export function sampleAnalysis(article: Article): Analysis {
  const { text } = article;
  const claims: Analysis['claims'][number][] = [];
  const entities: Analysis['entities'][number][] = [];
  const mentions: Analysis['mentions'][number][] = [];
  const pattern = /([\u0600-\u06ff]+) قال إن ([^.]+)\./g;
  for (const match of text.matchAll(pattern)) {
    const n = claims.length + 1;
    const start = match.index;
    const mention = { start, end: start + match[1].length };
    const cue = { start: mention.end + 1, end: mention.end + 4 };
    const content = { start: cue.end + 4, end: start + match[0].length - 1 };
    entities.push({ id: `e${n}`, kind: 'person', name: match[1], ref: null, key: match[1] });
    mentions.push({ ...mention, entity: `e${n}` });
    claims.push({
      id: `c${n}`,
      parent: null,
      group: null,
      cue: { ...cue, kind: 'verb_svo' },
      content: { parts: [content] },
      chain: [{ mention, entity: `e${n}`, canonical: match[1], type: 'person', relayCue: null }],
      stance: 'asserted',
      polarity: 'positive',
      force: 'statement',
      quote: 'indirect',
      basis: null,
      distance: false,
      because,
    });
  }
  const day = article.publishedAt?.slice(0, 10) ?? null;
  return {
    schema: ANALYSIS_SCHEMA,
    article: {
      id: article.id,
      url: article.url,
      language: 'ar',
      outlet: { name: article.outlet, basis: article.outlet === null ? null : 'given' },
      title: article.title,
      text,
      publishedAt: {
        value: article.publishedAt,
        earliest: day,
        latest: day,
        granularity: day === null ? null : 'day',
        basis: day === null ? 'unknown' : 'given',
        because,
      },
    },
    regions: [],
    sentences: [],
    entities,
    mentions,
    dates: [
      { id: 't1', start: 0, end: 1, value: '2020-01-01', granularity: 'day', basis: 'stated', because },
    ],
    quantities: [
      {
        id: 'q1',
        start: 0,
        end: 1,
        value: [1, 2],
        min: 1,
        max: 2,
        modifier: 'range',
        unit: 'killed',
        count: { what: 'killed', whom: null, by: null, asOf: null, area: null, scope: null },
        because,
      },
    ],
    claims,
    events: [
      {
        id: 'v1',
        type: 'strike',
        trigger: { start: 0, end: 1 },
        actors: [],
        targets: [],
        actorSpans: [],
        targetSpans: [],
        places: [],
        time: 't1',
        quantities: ['q1'],
        status: 'occurred',
        hedgedRoles: [],
        claims: claims.slice(0, 1).map((claim) => claim.id),
        because,
      },
    ],
    diagnostics: [],
  };
}
