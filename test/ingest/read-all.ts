import { isProblem, type Problem, type ReadOptions, readSource } from '../../src/ingest/index.ts';
import type { Article } from '../../src/model/index.ts';

/** Everything a reader gives for these bytes. */
export async function readAll(
  bytes: Uint8Array | string,
  options: ReadOptions = {},
): Promise<{ articles: readonly Article[]; problems: readonly Problem[] }> {
  const articles: Article[] = [];
  const problems: Problem[] = [];
  const input = {
    kind: 'bytes',
    name: 'input',
    bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
  } as const;
  for await (const item of readSource(input, options)) {
    if (isProblem(item)) problems.push(item);
    else articles.push(item);
  }
  return { articles, problems };
}
