import { existsSync } from 'node:fs';
import { COMMANDS } from './commands.ts';
import { reportUsage } from './ending.ts';
import { helpText } from './help.ts';
import { nearestWord } from './nearest-word.ts';

/** Finds the command a line asks for and runs it; only that command's module is loaded. */
export async function dispatch(words: readonly string[]): Promise<void> {
  const [name = 'help', ...rest] = words;
  if (name === '--version' || name === '-V' || name === 'version') {
    process.stdout.write(`${await version()}\n`);
    return;
  }
  if (name === 'help' || name === '--help' || name === '-h') {
    if (rest.length === 0) process.stdout.write(helpText());
    else if (rest[0] === 'read') await (await import('./read.ts')).runRead(['--help']);
    else await runCommand(rest[0], ['--help']);
    return;
  }
  await runCommand(name, rest);
}

async function runCommand(name: string, rest: readonly string[]): Promise<void> {
  const entry = COMMANDS.find((command) => command.name === name);
  if (entry === undefined || entry.load === null) {
    unknown(name);
    return;
  }
  const [{ Command, CommanderError }, register] = await Promise.all([import('commander'), entry.load()]);
  const program = new Command('isnad');
  program.exitOverride().configureOutput({
    outputError: (text, write) => write(text.replace(/^error: /, 'isnad: ')),
  });
  register(program);
  for (const command of program.commands) {
    command.exitOverride().showHelpAfterError(`"isnad help ${name}" shows how it is used`);
    command.configureOutput(program.configureOutput());
  }
  try {
    await program.parseAsync([name, ...rest], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) process.exitCode = 2;
  }
}

function unknown(name: string): void {
  const near = nearestWord(
    name,
    COMMANDS.map((command) => command.name),
  );
  if (near === null && existsSync(name)) {
    reportUsage(
      `"${name}" is a file, not a command`,
      `To read it: isnad read ${/\s/.test(name) ? `"${name}"` : name}`,
    );
    return;
  }
  const hint = near === null ? '' : `Did you mean "${near}"? `;
  reportUsage(`there is no command "${name}"`, `${hint}"isnad help" lists the commands`);
}

async function version(): Promise<string> {
  const { default: manifest } = await import('../../package.json', { with: { type: 'json' } });
  return manifest.version;
}
