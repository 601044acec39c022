import { type Lexicon, scan, sentences } from '../arabic/index.ts';
import { ANALYSIS_SCHEMA, type Analysis, type Article, type Diagnostic } from '../model/index.ts';
import { attribute } from './attribution/attribute.ts';
import { findDates } from './dates/find-dates.ts';
import { findEvents } from './events/find-events.ts';
import { findNames } from './names/find-names.ts';
import { publicationTime } from './published.ts';
import { completeCounts } from './quantities/complete-counts.ts';
import { findQuantities } from './quantities/find-quantities.ts';
import { pairQuotations } from './quotations.ts';
import type { Reading } from './reading.ts';
import { findRegions } from './regions.ts';
import { sentenceSpans } from './sentence-spans.ts';

/**
 * What one article says, who says it and through whom. A pure function of article and lexicon: the same input
 * gives the same bytes. Odd text never throws; what is odd is noted in `diagnostics`.
 */
export function analyse(article: Article, lexicon: Lexicon): Analysis {
  const { text } = article;
  const diagnostics: Diagnostic[] = [];
  const scanned = scan(text, lexicon);
  const cut = sentences(scanned);
  const { regions, ignored, proseFrom, title, outlet } = findRegions(article, scanned, cut);
  const quotations = pairQuotations(scanned, cut, diagnostics);
  const reading: Reading = {
    article,
    text,
    scan: scanned,
    sentences: cut,
    proseFrom,
    quotations,
    regions,
    ignored,
    diagnostics,
  };
  const published = publicationTime(reading);
  const dates = findDates(reading, published);
  const quantities = findQuantities(reading, dates);
  const { claims, ...sources } = attribute(reading, title);
  const { entities, mentions } = findNames(reading, sources);
  const spans = sentenceSpans(reading);
  const counts = completeCounts(quantities, { claims, entities, mentions, sentences: spans });
  const events = findEvents(reading, { claims, entities, mentions, dates, quantities: counts });
  return {
    schema: ANALYSIS_SCHEMA,
    article: {
      id: article.id,
      url: article.url,
      language: article.language ?? 'ar',
      outlet,
      title,
      text,
      publishedAt: published,
    },
    regions,
    sentences: spans,
    entities,
    mentions,
    dates,
    quantities: counts,
    claims,
    events,
    diagnostics,
  };
}
