import type { LimitName } from './limits.ts';

/** Something that could not be read, or not whole, said once in one clear sentence. */
export interface Problem {
  readonly kind: 'problem';
  /** Name of the file, or the address, as the user knows it; `-` for standard input. */
  readonly file: string;
  /** 1-based line of the file, or null where a line means nothing. */
  readonly line: number | null;
  /** One sentence for people, without file and line. */
  readonly message: string;
  /** The guard that fired, or null. */
  readonly limit: LimitName | null;
  /** refused: nothing of it was read; cut: it was read in part. */
  readonly effect: 'refused' | 'cut';
}

/** A problem that refuses the whole of what it names, or with `effect: 'cut'` a part. */
export function problem(
  file: string,
  message: string,
  more: { line?: number | null; limit?: LimitName; effect?: 'refused' | 'cut' } = {},
): Problem {
  return {
    kind: 'problem',
    file,
    line: more.line ?? null,
    message,
    limit: more.limit ?? null,
    effect: more.effect ?? 'refused',
  };
}

/** Whether an item of a reader is a problem and not an article. */
export function isProblem(item: object): item is Problem {
  return (item as { kind?: unknown }).kind === 'problem';
}

/** `file:line: message` as it is printed on standard error. */
export function problemLine(item: Problem): string {
  return `${item.file}${item.line === null ? '' : `:${item.line}`}: ${item.message}`;
}
