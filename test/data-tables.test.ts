import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkData } from '../src/app/check-data/check-data.ts';
import { compileLexicon } from '../src/arabic/compile-lexicon.ts';
import { categoryNumber, openLexicon, readTable } from '../src/arabic/index.ts';
import { isnad } from './cli/built-program.ts';
import { readTables } from './lexicon.ts';

describe('the tables in data/', () => {
  test('are all well: explained, complete, without repeated lines and unknown classes', () => {
    const { tables, problems } = checkData();
    expect(problems).toEqual([]);
    expect(tables.length).toBeGreaterThan(15);
  });

  test('compile to a lexicon that opens', () => {
    const lexicon = openLexicon(compileLexicon(readTables('data')));
    expect(lexicon.formCount).toBeGreaterThan(20_000);
  });

  test('use only classes of words that the rules know', () => {
    const rows = readTable('data/lexicon/words.tsv', readFileSync('data/lexicon/words.tsv', 'utf8'));
    const unknown = rows.flatMap(({ line, cells }) =>
      cells.class
        .split(' ')
        .filter((name) => categoryNumber(name) < 0)
        .map((name) => `${line}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });

  test('use only frames that some rule asks for', () => {
    const text = readFileSync('data/lexicon/reporting-verbs.tsv', 'utf8');
    const source = readdirSync('src/analyse/attribution', { recursive: true })
      .map(String)
      .filter((path) => path.endsWith('.ts'))
      .map((path) => readFileSync(join('src/analyse/attribution', path), 'utf8'))
      .join('\n');
    const frames = new Set(
      readTable('data/lexicon/reporting-verbs.tsv', text).flatMap(({ cells }) =>
        (cells.frames ?? '').split(' '),
      ),
    );
    const behindPrepositions = ['ila', 'ala', 'min', 'an', 'fi'].flatMap((name) => [
      `${name}-an`,
      `${name}-vn`,
      `${name}-quote`,
      `obj-${name}`,
    ]);
    const asked = (frame: string): boolean =>
      source.includes(`frames.has('${frame}')`) || behindPrepositions.includes(frame);
    expect([...frames].filter((frame) => frame !== '' && !asked(frame))).toEqual([]);
  });
});

describe('a bad line', () => {
  const HEADER =
    '# جدول للتجربة. A table for trying.\n# name الاسم the name\n# class say | tell الصنف\n# country الدولة two letters\nname\tclass\tcountry\n';
  const cases: ReadonlyArray<readonly [string, string, RegExp]> = [
    ['a tab too many', 'أ\tsay\tIQ\tx', /4 cells, but there are 3 columns/],
    ['a line twice', 'أ\tsay\tIQ\nأ\tsay\tIQ', /stands already at line 6/],
    ['a class of its own', 'أ\tshout\tIQ', /there is no class "shout"/],
    ['an invisible character', 'أ\u200fب\tsay\tIQ', /invisible character/],
    ['a country that is none', 'أ\tsay\tIraq', /no two-letter country code/],
    ['an empty form', 'أ||ب\tsay\tIQ', /an empty form between two \|/],
    ['an empty key', '\tsay\tIQ', /the first cell is empty/],
    ['bytes of another encoding', 'أ\ufffd\tsay\tIQ', /not UTF-8/],
  ];
  test.each(cases)('%s is named with file and line', async (_, lines, message) => {
    const folder = mkdtempSync(join(tmpdir(), 'isnad-data-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    mkdirSync(join(folder, 'lexicon'));
    writeFileSync(join(folder, 'lexicon', 'trial.tsv'), `${HEADER}${lines}\n`);
    const { problems } = checkData(folder);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      file: 'data/lexicon/trial.tsv',
      message: expect.stringMatching(message),
    });
    expect(problems[0].line).toBe(lines.includes('\n') ? 7 : 6);
    if (_ !== 'a tab too many') return;
    const { code, out, err } = await isnad(['check-data', folder]);
    expect({ code, out }).toEqual({ code: 1, out: '1 table: 1 line is wrong\n' });
    expect(err).toMatch(/^data\/lexicon\/trial\.tsv:6: 4 cells/);
  });

  test('of the tables as they are compiled is named too', () => {
    const texts = { 'lexicon/words.tsv': '# x\nword\tclass\nكلمة\tnothing\n' };
    expect(() => compileLexicon(texts)).toThrow('data/lexicon/words.tsv:3: there is no class "nothing"');
  });
});
