/**
 * The library: everything another program may rely on. `test/public-api.test.ts` repeats this list.
 *
 *     import { analyse, loadLexicon, readSource, isProblem } from 'isnad';
 *     for await (const item of readSource({ kind: 'path', path: 'report.txt' }))
 *       if (!isProblem(item)) console.log(analyse(item, loadLexicon()).claims);
 */
export { analyse } from './analyse/index.ts';
export { loadLexicon } from './app/lexicon.ts';
export { type Lexicon, openLexicon } from './arabic/lexicon.ts';
export {
  isProblem,
  type Problem,
  problemLine,
  type ReadOptions,
  readSource,
  type SourceInput,
} from './ingest/index.ts';
export { ANALYSIS_SCHEMA, type Analysis, type Article, type Claim, type Span } from './model/index.ts';
