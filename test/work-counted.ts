import { Session } from 'node:inspector/promises';

/**
 * How much work a piece of code does in the files of `src/`: the number of times its blocks are run, as the
 * engine counts them for coverage. The same on every machine, so that growth can be tested without a clock.
 */
export async function workOf(code: () => void): Promise<number> {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    await session.post('Profiler.takePreciseCoverage');
    code();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    await session.post('Profiler.stopPreciseCoverage');
    let sum = 0;
    for (const { url, functions } of result) {
      if (!url.includes('/src/')) continue;
      for (const { ranges } of functions) for (const { count } of ranges) sum += count;
    }
    return sum;
  } finally {
    session.disconnect();
  }
}
