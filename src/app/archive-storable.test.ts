import { expect, test } from 'vitest';
import { testLexicon } from '../../test/lexicon.ts';
import { analyse } from '../analyse/index.ts';
import { restoredAnalysis, storable, storableAnalysis } from './archive-storable.ts';

test('an analysis of a text with U+0000 holds none where it is kept', () => {
  const text = 'قال وزير النقل سامر\0 قنبري إن "الميناء\ud800 سيفتح".';
  const analysis = analyse(
    {
      id: 'a',
      url: null,
      outlet: null,
      title: null,
      publishedAt: null,
      byline: null,
      section: null,
      language: null,
      text,
    },
    testLexicon(),
  );
  const body = storableAnalysis(analysis).toString('utf8');
  expect(body).not.toMatch(/\\u0000|\\ud800/u);
  const back = restoredAnalysis(body, storable(text));
  expect(back.claims.map((claim) => claim.content)).toEqual(analysis.claims.map((claim) => claim.content));
  expect(back.mentions).toEqual(analysis.mentions);
  expect(JSON.stringify(back)).toContain('\ufffd');
});
