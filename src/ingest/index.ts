export { articleId, versionId } from './article-id.ts';
export { canonicalUrl } from './canonical-url.ts';
export { FORMATS, type Format } from './format.ts';
export { describeLimit, LIMITS, type Limit, type LimitName, type LimitValues } from './limits.ts';
export { isProblem, type Problem, problemLine } from './problem.ts';
export type { ReadOptions } from './read-options.ts';
export { readSource } from './read-source.ts';
export { inputNamed, type SourceInput } from './source-input.ts';
