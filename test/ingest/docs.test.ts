import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { registerFetch } from '../../src/cli/fetch.ts';
import { registerWatch } from '../../src/cli/watch.ts';
import { FORMATS } from '../../src/ingest/index.ts';

const page = readFileSync('docs/ingest.md', 'utf8');

describe('docs/ingest.md', () => {
  it('has every flag of fetch and watch', () => {
    const program = new Command();
    registerFetch(program);
    registerWatch(program);
    const flags = program.commands.flatMap((command) => command.options.map((option) => option.flags));
    expect(flags.length).toBeGreaterThan(10);
    expect(
      flags.filter((flag) => !page.includes(`\`${flag}\``) && !page.includes(`\`${flag.split(' ')[0]}\``)),
    ).toEqual([]);
  });

  it('has a line for every format', () => {
    const rows = page.split('\n').filter((line) => line.startsWith('| ') && line.includes(' | ')).length;
    expect(rows).toBeGreaterThan(FORMATS.length);
  });
});
