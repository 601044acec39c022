import type { PublicationTime } from '../../model/index.ts';
import { type Prints, printsOf } from './prints.ts';
import { type WordRun, wordRun } from './words.ts';

/** What matching keeps of an article's text, to find copies of it without reading the text again. */
export interface TextRecord {
  readonly article: string;
  readonly outlet: string | null;
  /** Earliest and latest moment of publication, ISO 8601 in any granularity; null: unknown. */
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly prints: Prints;
}

/** What `textRecord` needs of an analysed article. */
export interface TextSource {
  readonly id: string;
  readonly outlet: string | null;
  readonly publishedAt: PublicationTime;
  readonly text: string;
}

/** Makes the record of an article's text; linear. */
export function textRecord(source: TextSource, run: WordRun = wordRun(source.text)): TextRecord {
  const { publishedAt } = source;
  return {
    article: source.id,
    outlet: source.outlet,
    earliest: publishedAt.basis === 'unknown' ? null : (publishedAt.value ?? publishedAt.earliest),
    latest: publishedAt.basis === 'unknown' ? null : (publishedAt.value ?? publishedAt.latest),
    prints: printsOf(run),
  };
}

/** The keys to look candidates up by: each fingerprint of the text once, in rising order. */
export function textKeys(record: TextRecord): readonly number[] {
  const sorted = Float64Array.from(record.prints.hash).sort();
  const out: number[] = [];
  for (const hash of sorted) if (out.length === 0 || out[out.length - 1] !== hash) out.push(hash);
  return out;
}
