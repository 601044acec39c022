import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse/index.ts';
import { claimItems, figureTable } from '../../src/match/index.ts';
import type { FigureTable } from '../../src/model/index.ts';
import { testLexicon } from '../lexicon.ts';
import { testMatchLexicon } from './match-lexicon.ts';

/** The table of invented reports, an hour apart, on one fire in Tadmur. */
function table(...texts: readonly string[]): FigureTable {
  const items = texts.flatMap((text, n) => {
    const analysis = analyse(
      {
        id: `r${n}`,
        url: null,
        outlet: `الصحيفة ${n}`,
        title: { start: 0, end: 16 },
        publishedAt: `2025-03-03T0${n}:00:00Z`,
        byline: null,
        section: null,
        language: 'ar',
        text: `حريق سوق في تدمر\n\n${text}`,
      },
      testLexicon(),
    );
    return claimItems(analysis, testMatchLexicon());
  });
  return figureTable(items);
}

const figures = (found: FigureTable, what: string, whom: string | null = null) =>
  found.rows
    .filter(({ cell }) => cell.what === what && cell.whom === whom)
    .flatMap((row) =>
      row.figures.map((figure) => [figure.counter, figure.value, row.cell.area, row.cell.scope]),
    );

const kinds = (found: FigureTable) => found.links.map(({ kind, reason }) => `${kind} ${reason}`);

describe('the table of figures', () => {
  it('takes its numbers from the analysis: percentages, ages and times count nobody', () => {
    const found = table(
      'قال قائد الإطفاء سامر الحلاق إن رجاله سيطروا على تسعين بالمئة من الحريق وإن ستة أشخاص قتلوا، أكبرهم عمره سبعون عاما.',
    );
    expect(figures(found, 'killed')).toEqual([['قائد الإطفاء سامر الحلاق', 6, null, 'incident']]);
  });

  it('calls a later figure of a counter an update, also from who speaks for it', () => {
    const found = table(
      'أعلن الدفاع المدني مقتل ثلاثة أشخاص في الحريق.',
      'قال المتحدث باسم الدفاع المدني العقيد سعد البنا إن حصيلة الحريق ارتفعت إلى خمسة قتلى.',
    );
    expect(kinds(found)).toEqual([expect.stringMatching(/^update .*ثلاثة أشخاص → خمسة قتلى/)]);
  });

  it('sets figures of two counters against each other only within one cell', () => {
    const found = table(
      'قالت الشرطة إن أربعة مدنيين قتلوا في الحريق.',
      'أعلن المستشفى الوطني مقتل تسعة مدنيين في الحريق.',
      'قالت النقابة إن طفلين قتلا في الحريق.',
      'قال المحافظ إن 300 شخص قتلوا في الحرائق منذ بدء الصيف.',
    );
    expect(kinds(found)).toEqual([expect.stringMatching(/^contradicts .*أربعة مدنيين · .*تسعة مدنيين/)]);
    expect(figures(found, 'killed').map((figure) => figure[3])).toContain('cumulative');
  });

  it('keeps another place apart from the one the report is about', () => {
    const found = table(
      'قالت الشرطة إن أربعة أشخاص قتلوا في تدمر.',
      'قالت النقابة إن 20 شخصا قتلوا في حريق في درعا.',
    );
    expect(figures(found, 'killed').map((figure) => figure[2])).toEqual([null, 'درعا']);
    expect(found.links).toEqual([]);
  });

  it('counts whose people they are, and takes some of the dead for no toll', () => {
    const found = table('أعلنت الشرطة مقتل تسعة أشخاص بينهم أربعة إيرانيين وضابط في الحريق.');
    expect(figures(found, 'killed')).toEqual([['الشرطة', 9, null, 'incident']]);
    expect(figures(found, 'killed', '~iran').map((figure) => figure[1])).toEqual([4]);
  });

  it('keeps vague words as words', () => {
    const found = table(
      'قالت الشرطة إن عشرات الأشخاص قتلوا في الحريق.',
      'أعلن المستشفى مقتل 300 شخص في الحريق.',
    );
    expect(found.links).toEqual([]);
    expect(found.rows[0].figures[0]).toMatchObject({ value: null, min: 20, max: 99 });
  });

  it('gives the figure to who is quoted, not to who passes the words on', () => {
    const found = table('قال النائب فادي الصقر إن الدفاع المدني أعلن مقتل سبعة أشخاص في الحريق.');
    expect(figures(found, 'killed').map((figure) => figure[0])).toEqual(['الدفاع المدني']);
  });
});
