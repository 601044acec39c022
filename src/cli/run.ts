import { endQuietlyOnBrokenPipe, reportOwnError } from './ending.ts';

/**
 * Runs one command line (without `node` and the program's name) and sets the exit code: 0 when all went well,
 * 1 when something could not be read or done, 2 when the command line itself is wrong. `read`, the command
 * that has to start fastest, goes past the library that parses the other command lines.
 */
export async function run(words: readonly string[]): Promise<void> {
  endQuietlyOnBrokenPipe(process.stdout);
  endQuietlyOnBrokenPipe(process.stderr);
  try {
    if (words[0] === 'read') {
      const { runRead } = await import('./read.ts');
      await runRead(words.slice(1));
    } else {
      const { dispatch } = await import('./dispatch.ts');
      await dispatch(words);
    }
  } catch (error) {
    reportOwnError(error);
  }
}
