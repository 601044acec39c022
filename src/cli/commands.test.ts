import { readdirSync, readFileSync } from 'node:fs';
import { Command } from 'commander';
import { expect, test } from 'vitest';
import { COMMANDS } from './commands.ts';

test('every module that adds a command is in the list, under its name', () => {
  const modules = readdirSync('src/cli').filter(
    (file) =>
      file.endsWith('.ts') &&
      /^export function register\w*\(program: Command\)/m.test(readFileSync(`src/cli/${file}`, 'utf8')),
  );
  const listed = COMMANDS.filter(({ load }) => load !== null).map(({ name }) => `${name}.ts`);
  expect(listed.sort()).toEqual(modules.sort());
});

test('every command adds itself with the summary of the list, a description and examples', async () => {
  for (const { name, summary, load } of COMMANDS) {
    if (load === null) continue;
    const program = new Command();
    (await load())(program);
    const [command, ...more] = program.commands;
    expect(more).toEqual([]);
    expect(command.name()).toBe(name);
    expect(command.summary()).toBe(summary);
    expect(command.description().length).toBeGreaterThan(summary.length);
  }
});
