import { ANALYSER_VERSION, analyse } from '../analyse/index.ts';
import { versionId } from '../ingest/index.ts';
import type { Article } from '../model/index.ts';
import type { Decision } from '../store/decisions.ts';
import type { PreparedArticle } from '../store/prepared-article.ts';
import { StoreError } from '../store/store-error.ts';
import { correctedAnalysis, correctedArticle } from './archive-corrections.ts';
import { prepareArticle, type RawDocument } from './archive-prepare.ts';
import { loadLexicon } from './lexicon.ts';

/** An article that waits to be analysed for the archive. */
export interface AnalysisTask {
  readonly article: Article;
  readonly origin: string | null;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly decisions: readonly Decision[];
  readonly raw?: RawDocument;
}

/** Opens the lexicon before there is work for it, so that its absence is said once and not for every article. */
export function readyToAnalyse(): void {
  try {
    loadLexicon();
  } catch (cause) {
    throw new StoreError('request', `Nothing can be analysed: ${(cause as Error).message}.`, { cause });
  }
}

/** Analyses an article, puts people's corrections on top, and makes its rows. */
export function analyseForArchive(task: AnalysisTask): PreparedArticle {
  const { article, decisions, origin, at, raw } = task;
  const analysis = analyse(correctedArticle(article, decisions), loadLexicon());
  const shown = correctedAnalysis(analysis, versionId(article.text), decisions).analysis;
  const provenance = { origin, at, analyser: ANALYSER_VERSION, ...(raw === undefined ? {} : { raw }) };
  return prepareArticle(article, analysis, provenance, shown);
}
