import type { Span } from '../model/index.ts';
import type { ArticleSummary } from '../store/read-articles.ts';
import type { ReportLine, SourceKind, Words } from './api-schema-words.ts';

/** Words shown in a list are cut in the middle beyond this; the report holds them whole. */
const mostShown = 1200;

/** The words of a span, for showing and for leading to them. */
export function wordsOf(article: string, text: string, span: Span): Words {
  const whole = text.slice(span.start, span.end);
  const shown =
    whole.length <= mostShown
      ? whole
      : `${whole.slice(0, mostShown * 0.7)} … ${whole.slice(whole.length - mostShown * 0.3)}`;
  return { article, start: span.start, end: span.end, text: shown };
}

export function reportLine(summary: ArticleSummary): ReportLine {
  return {
    id: summary.id,
    title: summary.title,
    outlet: summary.outlet,
    url: safeAddress(summary.url),
    published: summary.published,
    publishedBasis: summary.publishedBasis,
    claims: summary.claimCount,
  };
}

/** Addresses come from outside: only those a browser may be led to. */
function safeAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) ? url : null;
}

const UNNAMED: ReadonlySet<string> = new Set([
  'anonymous_official',
  'anonymous_source',
  'eyewitness',
  'leak',
]);

/** The kind of a source as readers see it: named, a document, or without a name. */
export function kindOfSource(type: string | null, key: string | null): SourceKind {
  if (type === 'document') return 'document';
  if (type === null || UNNAMED.has(type) || (key === null && type === 'social_media')) return 'unnamed';
  return type === 'outlet' ? 'reporter' : 'named';
}
