/** A source that gives nothing for so long (ms) lets what it gave before be written. */
const longestWait = 200;

/**
 * The items of a source, `pause` whenever the next one takes a while (what there is is to be written then), and
 * `stopped` once the signal has come, even in the middle of a wait.
 */
export async function* withPauses<T>(
  items: AsyncIterable<T>,
  signal: AbortSignal | undefined,
): AsyncGenerator<T | 'pause' | 'stopped'> {
  const iterator = items[Symbol.asyncIterator]();
  let paused = true;
  let next = iterator.next();
  for (;;) {
    const result = await firstOf(next, signal, paused ? null : longestWait);
    if (result === 'stopped') {
      // Not awaited: a source that waits for input would keep us with it.
      next.catch(() => undefined);
      void iterator.return?.().catch(() => undefined);
    }
    if (typeof result === 'string') {
      yield result;
      paused = true;
      continue;
    }
    if (result.done) return;
    yield result.value;
    paused = false;
    next = iterator.next();
  }
}

/** What `next` gives, or `pause` after `wait` ms, or `stopped` when the signal comes first. */
function firstOf<T>(
  next: Promise<T>,
  signal: AbortSignal | undefined,
  wait: number | null,
): Promise<T | 'pause' | 'stopped'> {
  if (signal?.aborted) {
    next.catch(() => undefined);
    return Promise.resolve('stopped');
  }
  return new Promise((resolve, reject) => {
    const timer = wait === null ? undefined : setTimeout(() => settle(() => resolve('pause')), wait);
    const stop = (): void => settle(() => resolve('stopped'));
    const settle = (end: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      end();
    };
    signal?.addEventListener('abort', stop);
    next.then(
      (value) => settle(() => resolve(value)),
      (error) => settle(() => reject(error)),
    );
  });
}
