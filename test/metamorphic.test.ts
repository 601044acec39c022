import { describe, expect, test } from 'vitest';
import { analyse } from '../src/analyse/index.ts';
import { normalisedKey } from '../src/arabic/index.ts';
import type { Analysis, Article, Span } from '../src/model/index.ts';
import { testLexicon } from './lexicon.ts';
import { EXPECTED, sampleArticle } from './sample-cases.ts';
import { malformed } from './well-formed.ts';

/** What an analysis says, without offsets and spelling. */
function said(analysis: Analysis): readonly string[] {
  const { text } = analysis.article;
  const words = ({ start, end }: Span): string => normalisedKey(text.slice(start, end));
  return analysis.claims.map((claim) =>
    [
      words(claim.cue) || text.slice(claim.cue.start, claim.cue.end),
      claim.chain.map(({ canonical, type }) => `${normalisedKey(canonical)} (${type})`).join(' < '),
      claim.content.parts.map(words).join(' … '),
      claim.stance,
      claim.polarity,
      claim.quote,
    ].join(' | '),
  );
}

/** Another way to write the same report. */
interface Change {
  readonly name: string;
  readonly to: (text: string) => string;
  /** How many of the claims of all samples stay the same at least; 1 where spelling must not matter at all. */
  readonly floor: number;
}

const HARAKAT = ['\u064e', '\u064f', '\u0650', '\u0652'];

const CHANGES: readonly Change[] = [
  { name: 'other quotation marks', to: (text) => text.replace(/"([^"\n]*)"/g, '«$1»'), floor: 1 },
  { name: 'curly quotation marks', to: (text) => text.replace(/"([^"\n]*)"/g, '“$1”'), floor: 1 },
  {
    name: 'curly quotation marks the wrong way round',
    to: (text) => text.replace(/"([^"\n]*)"/g, '”$1“'),
    floor: 1,
  },
  {
    name: 'Arabic-Indic digits',
    to: (text) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x660 + Number(digit))),
    floor: 1,
  },
  {
    name: 'Persian digits',
    to: (text) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x6f0 + Number(digit))),
    floor: 1,
  },
  { name: 'no hamza on alif', to: (text) => text.replace(/[أإآ]/g, 'ا'), floor: 1 },
  { name: 'Persian yeh and kaf', to: (text) => text.replaceAll('ي', 'ی').replaceAll('ك', 'ک'), floor: 0.99 },
  { name: 'vowel marks', to: vocalised, floor: 1 },
  {
    name: 'tatweel',
    to: (text) => text.replace(/(?<=[بتسشصضطعفقكلمنهي])(?=[\u0621-\u064a]{2})/g, 'ـ'),
    floor: 1,
  },
  { name: 'line ends of Windows', to: (text) => text.replaceAll('\n', '\r\n'), floor: 1 },
  { name: 'an empty line between paragraphs', to: (text) => text.replaceAll('\n', '\n\n'), floor: 0.97 },
  { name: 'no-break spaces', to: (text) => text.replaceAll(' ', '\u00a0'), floor: 1 },
  {
    name: 'scraped joiners between sentences',
    to: (text) => text.replace(/\. (?=[\u0621-\u064a])/g, '., '),
    floor: 0.97,
  },
  { name: 'letters in the shape they have in a word', to: shaped, floor: 0.98 },
  { name: 'bidi marks around everything', to: (text) => text.replace(/ /g, ' \u200f'), floor: 1 },
];

/** A vowel mark on every third letter, always the same ones. */
function vocalised(text: string): string {
  let n = 0;
  return text.replace(/[\u0621-\u064a](?=[\u0621-\u064a])/g, (letter) =>
    n++ % 3 === 0 ? letter + HARAKAT[n % 4] : letter,
  );
}

/** Presentation forms as old page makers write them: isolated shapes, and the ligatures of ل and alif. */
function shaped(text: string): string {
  return text.replace(
    /لا|لأ|لإ|لآ|[\u0621-\u063a\u0641-\u064a]/g,
    (letters) => PRESENTED.get(letters) ?? letters,
  );
}

const PRESENTED: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 0xfefc - 0xfe80 + 1 }, (_, i) => String.fromCharCode(0xfefc - i)).map((shape) => [
    shape.normalize('NFKC'),
    shape,
  ]),
);

function changed(article: Article, to: (text: string) => string): Article {
  const text = to(article.text);
  const title =
    article.title === null ? null : { start: 0, end: to(article.text.slice(0, article.title.end)).length };
  return { ...article, text, title };
}

describe('the same report written differently says the same', async () => {
  const articles = await Promise.all(Object.keys(EXPECTED).map(sampleArticle));
  const originals = articles.map((article) => said(analyse(article, testLexicon())));
  const total = originals.reduce((sum, { length }) => sum + length, 0);

  test.each(CHANGES)('$name', ({ name, to, floor }) => {
    const lost: string[] = [];
    const formless: string[] = [];
    articles.forEach((article, i) => {
      const analysis = analyse(changed(article, to), testLexicon());
      const now = said(analysis);
      for (const claim of originals[i])
        if (!now.includes(claim)) lost.push(`${article.givenId ?? i}: ${claim}`);
      formless.push(...malformed(analysis));
    });
    expect(total).toBeGreaterThan(100);
    const kept = 1 - lost.length / total;
    if (lost.length > 0)
      console.info(`${name}: ${lost.length} of ${total} claims change:\n  ${lost.join('\n  ')}`);
    expect(formless).toEqual([]);
    expect(kept).toBeGreaterThanOrEqual(floor);
  });

  test('read twice, the same bytes', () => {
    const [article] = articles;
    const once = JSON.stringify(analyse(article, testLexicon()));
    for (const other of articles) analyse(other, testLexicon());
    expect(JSON.stringify(analyse({ ...article }, testLexicon()))).toBe(once);
  });
});
