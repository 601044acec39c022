import { Session } from 'node:inspector/promises';

/** Tells how much work a piece of code does. */
export type WorkOf = (code: () => void) => Promise<number>;

/**
 * Begins to count work: the number of times the blocks of files in `src/` are run, as the engine counts them for
 * coverage. The same on every machine, so that growth can be tested without a clock. What is to be counted
 * must be imported after this: blocks of code that is compiled already have no counters.
 */
export async function startCounting(): Promise<WorkOf> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return async (code) => {
    await session.post('Profiler.takePreciseCoverage');
    code();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    let sum = 0;
    for (const { url, functions } of result) {
      if (!url.includes('/src/')) continue;
      for (const { ranges } of functions) for (const { count } of ranges) sum += count;
    }
    return sum;
  };
}
