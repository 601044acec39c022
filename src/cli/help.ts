import { COMMANDS } from './commands.ts';

/** What `isnad help` prints. */
export function helpText(): string {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length));
  return [
    'Isnad reads Arabic news and shows who says what, and through whom it reached us.',
    '',
    'Usage: isnad <command> …',
    '',
    ...COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'isnad help <command>   how a command is used, with examples',
    'isnad --version',
    '',
    'Examples:',
    '  isnad read report.txt',
    '  isnad read report.html --html > report.page.html',
    '  isnad read archive.jsonl.gz --json | head -1',
    '',
  ].join('\n');
}
