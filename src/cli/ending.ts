/** A reader that goes away (`| head`) ends the program without a word. */
export function endQuietlyOnBrokenPipe(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') process.exit(process.exitCode ?? 0);
    throw error;
  });
}

/** A mistake of this program in one line; the stack only where ISNAD_DEBUG asks for it. */
export function reportOwnError(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  const stack = process.env.ISNAD_DEBUG && error instanceof Error ? `${error.stack}\n` : '';
  process.stderr.write(`isnad: ${message.split('\n', 1)[0]}\n${stack}`);
  process.exitCode = 1;
}

/** A command line that makes no sense: one line, a hint, exit code 2. */
export function reportUsage(message: string, hint: string): void {
  process.stderr.write(`isnad: ${message}\n${hint}\n`);
  process.exitCode = 2;
}
