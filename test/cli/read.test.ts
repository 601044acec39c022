import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/analyse/index.ts';
import { isProblem, readSource } from '../../src/ingest/index.ts';
import type { Analysis } from '../../src/model/index.ts';
import { testLexicon } from '../lexicon.ts';
import { isnad } from './built-program.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-read-'));
const REPORT = 'قال وزير النقل سامر قنبري إن الميناء سيفتح أبوابه يوم السبت.\n';

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function analyses(out: string): Analysis[] {
  return out
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Analysis);
}

describe('isnad read --json', () => {
  test('prints one analysis per report with the text as it is', async () => {
    const path = file('report.txt', REPORT);
    const { code, out, err } = await isnad([
      'read',
      path,
      '--json',
      '--outlet',
      'بريد بلسانيا',
      '--published=2025-10-15',
      '--url',
      'https://example.org/1',
    ]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [analysis, ...more] = analyses(out);
    expect(more).toEqual([]);
    expect(analysis.schema).toBe('isnad-analysis/1');
    expect(analysis.article).toMatchObject({
      text: REPORT,
      outlet: { name: 'بريد بلسانيا', basis: 'given' },
      publishedAt: { value: '2025-10-15', basis: 'given' },
      url: 'https://example.org/1',
    });
    expect(analysis.claims).toHaveLength(1);
  });

  test('reads standard input, gzip, HTML and several files in their order', async () => {
    const json = JSON.stringify({ id: 'a', title: 'خبر', text: REPORT });
    const page = 'examples/04-hospital-and-medical-source.html';
    const packed = file('two.jsonl.gz', gzipSync(`${json}\n${json}\n`));
    const { code, out } = await isnad(['read', '-', packed, page, '--json'], REPORT);
    expect(code).toBe(0);
    const texts = analyses(out).map(({ article }) => article.text);
    expect(texts.slice(0, 3)).toEqual([REPORT, `خبر\n\n${REPORT}`, `خبر\n\n${REPORT}`]);
    expect(texts[3].startsWith('تضارب في حصيلة ضحايا حريق مرسى القرنفل')).toBe(true);
  });

  test('gives the same bytes every time', async () => {
    const words = ['read', 'examples/13-follow-up.json', '--json'];
    const [one, other] = await Promise.all([isnad(words), isnad(words)]);
    expect(one.out).toBe(other.out);
    expect(one.out.length).toBeGreaterThan(1000);
  });

  test('says what the sources say: the script that starts fast is the same analysis', async () => {
    for (const name of ['13-follow-up.json', '03-eyewitnesses.txt']) {
      const { out } = await isnad(['read', `examples/${name}`, '--json']);
      for await (const item of readSource({ kind: 'path', path: `examples/${name}` })) {
        if (!isProblem(item)) expect(out).toBe(`${JSON.stringify(analyse(item, testLexicon()))}\n`);
      }
    }
    expect(existsSync('dist/analyse.cache')).toBe(true);
  });

  test('writes to a file where asked', async () => {
    const target = join(folder, 'written.jsonl');
    const { code, out } = await isnad(['read', file('w.txt', REPORT), '--json', '-o', target]);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(analyses(readFileSync(target, 'utf8'))).toHaveLength(1);
    const bad = await isnad(['read', 'examples/13-follow-up.json', '-o', join(folder, 'no', 'such')]);
    expect(bad.code).toBe(1);
    expect(bad.err).toMatch(/^isnad: .*cannot be written \(there is no such folder\)\n$/);
  });
});

describe('bad input: one clear message, the rest goes on, exit code 1', () => {
  const bad: ReadonlyArray<readonly [string, string | Uint8Array | null, RegExp]> = [
    ['an empty file', '', /^isnad: .*empty\.txt: the file is empty\n$/],
    ['a missing file', null, /^isnad: .*: there is no such file\n$/],
    [
      'binary data',
      new Uint8Array([0, 1, 2, 3, 0, 255, 0, 9]),
      /^isnad: .*: this is binary data, not text\n$/,
    ],
    ['text without Arabic', 'The port will open on Saturday, the minister said.\n', /no Arabic/],
  ];
  test.each(bad)('%s', async (name, content, message) => {
    const path =
      content === null
        ? join(folder, 'missing.txt')
        : file(name === 'an empty file' ? 'empty.txt' : `${name}.txt`, content);
    const { code, out, err } = await isnad(['read', path, file('good.txt', REPORT), '--json']);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at /);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(1);
    expect(analyses(out)).toHaveLength(1);
  });

  test('invalid UTF-8 is read with U+FFFD and said with its line', async () => {
    const path = file(
      'invalid.txt',
      Buffer.concat([Buffer.from(REPORT), Buffer.from([0xd8, 0x20]), Buffer.from(REPORT)]),
    );
    const { code, out, err } = await isnad(['read', path, '--json']);
    expect(code).toBe(1);
    expect(err).toMatch(/^isnad: .*invalid\.txt:2: .*not UTF-8/);
    expect(analyses(out)[0].article.text).toContain('\ufffd');
  });

  test('a broken line of JSONL is named with its line', async () => {
    const good = JSON.stringify({ text: REPORT });
    const foreign = JSON.stringify({ text: 'Nothing but English here.' });
    const path = file('broken.jsonl', `${good}\n{"text": "قال\n${good}\n${foreign}\n[1]\n${good}\n`);
    const { code, out, err } = await isnad(['read', path, '--json']);
    expect(code).toBe(1);
    expect(analyses(out)).toHaveLength(3);
    const lines = err.trim().split('\n');
    expect(lines.map((line) => /broken\.jsonl:(\d+): /.exec(line)?.[1])).toEqual(['2', '4', '5']);
  });

  test('a text of 50 MB is cut and said so', async () => {
    const path = file('huge.txt', REPORT.repeat(Math.ceil(50_000_000 / Buffer.byteLength(REPORT))));
    const { code, out, err } = await isnad(['read', path, '--json', '-o', join(folder, 'huge.json')]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^isnad: .*huge\.txt: the text is longer than 2 MB and is cut there\n$/);
  });

  test('a reader that goes away ends the program quietly', async () => {
    const { spawn } = await import('node:child_process');
    const { PROGRAM } = await import('./built-program.ts');
    const good = JSON.stringify({ text: REPORT.repeat(40) });
    const path = file('many.jsonl', `${good}\n`.repeat(300));
    const child = spawn(process.execPath, [PROGRAM, 'read', path, '--json']);
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString('utf8');
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});

describe('the command line itself', () => {
  const wrong: ReadonlyArray<readonly [string, readonly string[], RegExp]> = [
    ['an unknown option', ['read', 'x.txt', '--jsn'], /no option "--jsn"; did you mean --json\?/],
    ['two forms', ['read', 'x.txt', '--json', '--html'], /exclude each other/],
    ['an option without its value', ['read', 'x.txt', '--outlet'], /--outlet needs a value/],
    ['a time that is none', ['read', 'x.txt', '--published', '2024-02-31'], /--published takes a time/],
    ['an address that is none', ['read', 'x.txt', '--url', 'example'], /--url takes/],
    ['an unknown command', ['raed', 'x.txt'], /no command "raed"\nDid you mean "read"\?/],
    ['a file as command', ['examples/13-follow-up.json'], /is a file, not a command\nTo read it: isnad read/],
  ];
  test.each(wrong)('%s: one line, a hint, exit code 2', async (_, words, message) => {
    const { code, out, err } = await isnad(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(err.trim().split('\n')).toHaveLength(2);
  });

  test('help, version and the help of every command', async () => {
    const { COMMANDS } = await import('../../src/cli/commands.ts');
    const help = await isnad(['help']);
    expect(help.code).toBe(0);
    for (const { name } of COMMANDS) expect(help.out).toContain(`\n  ${name}`);
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(await isnad(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
    for (const { name } of COMMANDS) {
      const { code, out } = await isnad(['help', name]);
      expect({ name, code }).toEqual({ name, code: 0 });
      expect(out).toMatch(/Usage: isnad /);
      expect(out).toMatch(/Examples?:/);
    }
  });
});
