import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { isnad } from '../cli/built-program.ts';

const DOCUMENTS = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

const read = (path: string): string => readFileSync(path, 'utf8');

describe('the documents', () => {
  test.each(DOCUMENTS)('%s: its links lead somewhere', (path) => {
    const text = read(path).replace(/```[\s\S]*?```/g, '');
    const broken = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target]) => target)
      .filter((target) => !/^[a-z]+:/.test(target))
      .filter((target) => {
        const [file, anchor] = target.split('#');
        const place = file === '' ? path : join(dirname(path), file);
        if (!existsSync(place)) return true;
        return anchor !== undefined && place.endsWith('.md') && !anchorsOf(read(place)).includes(anchor);
      });
    expect(broken).toEqual([]);
  });

  test.each(DOCUMENTS)('%s: the files of this repository it names exist', (path) => {
    const named = [...read(path).matchAll(/`((?:src|test|data|scripts|examples|docs|bin)\/[\w./-]+)`/g)].map(
      ([, file]) => file,
    );
    // A name in capitals stands for any name (RULE.examples.ts).
    expect(named.filter((file) => !/[A-Z]{3}/.test(file) && !existsSync(file))).toEqual([]);
  });

  test('the README is short and has exactly two set-up commands', () => {
    const text = read('README.md');
    expect(text.split('\n').length).toBeLessThanOrEqual(200);
    const [, setUp] = /## Set up[\s\S]*?```\n([\s\S]*?)```/.exec(text)!;
    expect(setUp.trim().split('\n')).toEqual(['npm ci && npm start', 'npm ci && npm test']);
  });

  test('the README shows what the program prints', async () => {
    const [, file, claim] = /```\n\$ npx isnad read (\S+)\n…\n([\s\S]*?)```/.exec(read('README.md'))!;
    const { out } = await isnad(['read', file]);
    const bare = (text: string): string => text.replace(/[\u2068\u2069]/g, '').replace(/\bc\d+ */g, 'c ');
    expect(bare(out)).toContain(bare(claim.trim()));
  });

  test('docs/cli.md has a section for every command', () => {
    const sections = [...read('docs/cli.md').matchAll(/^## (.+)$/gm)].flatMap(([, names]) =>
      names.split(', '),
    );
    expect(COMMANDS.map(({ name }) => name).filter((name) => !sections.includes(name))).toEqual([]);
  });

  test('docs/dependencies.md says why each package is there, and of no other', () => {
    const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
    const packages = Object.keys({
      ...manifest.dependencies,
      ...manifest.optionalDependencies,
      ...manifest.devDependencies,
    });
    const listed = [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)` \| .{5,} \|$/gm)].map(
      ([, name]) => name,
    );
    expect(listed.sort()).toEqual(packages.sort());
  });
});

/** Anchors of a page as its headings make them. */
function anchorsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
