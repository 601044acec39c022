import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isnad } from '../cli/built-program.ts';

const TEXT = 'قال وزير النقل إن الميناء سيفتح أبوابه غدا. وأضافت الشركة أن الخسائر كبيرة.';
const span = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const node = (words: string, type: string) => ({ mention: span(words), canonical: words, type });

function goldFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-gold-'));
  mkdirSync(join(folder, 'part'));
  writeFileSync(join(folder, 'part', 'a.txt'), TEXT);
  const claims = [
    {
      id: 'c1',
      cue: { ...span('قال'), kind: 'verb_vso' },
      content: { parts: [span('الميناء سيفتح أبوابه غدا')] },
      chain: [node('وزير النقل', 'official')],
      stance: 'conditional_future',
      quote: 'indirect',
    },
    {
      id: 'c2',
      cue: { ...span('أضافت'), kind: 'verb_vso' },
      content: { parts: [span('الخسائر')] },
      chain: [node('الشركة', 'document')],
      stance: 'denied',
      quote: 'indirect',
    },
    {
      id: 'c3',
      cue: { ...span('كبيرة'), kind: 'nominal' },
      content: { parts: [span('كبيرة')] },
      chain: [node('الشركة', 'institution')],
      stance: 'asserted',
      quote: 'indirect',
    },
  ];
  writeFileSync(join(folder, 'part', 'a.json'), JSON.stringify({ claims, dates: [], quantities: [] }));
  return folder;
}

describe('isnad eval', () => {
  test('scores a folder of folders, per document and in total', async () => {
    const { code, out, err } = await isnad(['eval', goldFolder()]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^a +3 +2 /m);
    expect(out).toMatch(/^cue_F1 +0\.800$/m);
    expect(out).toMatch(/^speaker_acc +1\.000$/m);
  });

  test('lists every difference with the rule that fired', async () => {
    const { out } = await isnad(['eval', goldFolder(), '--errors', '--json']);
    const { documents, total } = JSON.parse(out) as {
      documents: { errors: { kind: string; gold: string; rule: string | null }[] }[];
      total: Record<string, number>;
    };
    expect(total.pred).toBe(2);
    expect(documents[0].errors.map(({ kind, gold, rule }) => [kind, gold, rule])).toEqual([
      ['content', 'c2', 'attribution/verb-anna'],
      ['type', 'c2', 'attribution/verb-anna'],
      ['stance', 'c2', 'attribution/verb-anna'],
      ['missed', 'c3', null],
    ]);
    const words = (await isnad(['eval', goldFolder(), '--errors'])).out;
    expect(words).toMatch(/missed +c3/);
    expect(words).toMatch(
      /content +c2 +attribution\/verb-anna +\u2068أضافت\u2069\n +gold +\u2068الخسائر\u2069/,
    );
  });

  test('says in one line what is wrong with a folder', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'isnad-gold-'));
    expect(await isnad(['eval', join(empty, 'no')])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^isnad: .*no such folder\n$/),
    });
    expect(await isnad(['eval', empty])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/no gold in it/),
    });
    writeFileSync(join(empty, 'b.txt'), TEXT);
    writeFileSync(join(empty, 'b.json'), '{');
    expect(await isnad(['eval', empty])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^isnad: .*b\.json: it is not JSON.*\n$/),
    });
  });
});
