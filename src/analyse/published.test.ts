import { describe, expect, test } from 'vitest';
import { testLexicon } from '../../test/lexicon.ts';
import type { PublicationTime } from '../model/index.ts';
import { analyse } from './pipeline.ts';

const BODY =
  'افتتح وزير النقل جسرا جديدا في المدينة، وقال إن العمل فيه استغرق سنوات طويلة وإن الحركة ستعود إلى طبيعتها.';

function published(text: string, publishedAt: string | null = null): PublicationTime {
  const { article } = analyse(
    {
      id: 'example',
      url: null,
      outlet: null,
      title: null,
      publishedAt,
      byline: null,
      section: null,
      language: null,
      text,
    },
    testLexicon(),
  );
  return article.publishedAt;
}

describe('a dateline', () => {
  test.each([
    ['22 يناير 2024، 6:26 م', '2024-01-22T18:26'],
    ['16-01-2024, 18:38', '2024-01-16T18:38'],
    ['الثلاثاء ٠٢ سبتمبر ٢٠٢٥', '2025-09-02'],
    ['تم النشر في: 12 مايو 2021', '2021-05-12'],
    ['نشر في 2021/05/12 الساعة 14:20', '2021-05-12T14:20'],
    ['الأحد، 17 نوفمبر 2019 - 10:45', '2019-11-17T10:45'],
    ['بتاريخ: 05/07/2018', '2018-07-05'],
    ['01/25/2023 - 10:00', '2023-01-25T10:00'],
    ['الجمعة 14 ذو الحجة 1442هـ - 23 يوليو 2021م', '2021-07-23'],
    ['الاثنين 4 نوفمبر/ تشرين الثاني 2024 14:05 (بتوقيت القدس)', '2024-11-04T14:05'],
    ['بغداد - 3 آذار 2022', '2022-03-03'],
  ])('%s', (line, value) => {
    expect(published(`جسر جديد في المدينة\n${line}\n${BODY}`)).toMatchObject({ value, basis: 'stated' });
  });

  test('at the head of the first paragraph, with place and agency', () => {
    const text = 'بغداد/ 12 أيار 2018 (رويترز) – قال مسؤول إن الجسر افتتح صباح اليوم وإن الحركة عادت إليه.';
    expect(published(text)).toMatchObject({ value: '2018-05-12', basis: 'stated' });
  });

  test('is not a date that the report speaks of', () => {
    expect(published(`جسر جديد\nحرب 6 أكتوبر 1973\n${BODY}`).basis).not.toBe('stated');
  });
});

describe('the words of the report', () => {
  test('tie a full date to the day of writing', () => {
    expect(published('قال مسؤول اليوم الثلاثاء (8 تموز 2025) إن الجسر الجديد افتتح.').value).toBe(
      '2025-07-08',
    );
    expect(published('قال مسؤول أمس الاثنين 3 مارس 2025 إن الجسر الجديد افتتح.').value).toBe('2025-03-04');
  });

  test('leave a day of the week after a day that lies behind', () => {
    const text = 'قال مسؤول اليوم الجمعة إن الجسر الذي بدأ بناؤه في 3 يناير 2020 افتتح.';
    expect(published(text)).toMatchObject({
      value: null,
      earliest: '2020-01-03',
      latest: null,
      basis: 'implied',
      weekday: 5,
    });
  });

  test('may tell nothing, and then nothing is guessed', () => {
    expect(published(BODY)).toMatchObject({ value: null, earliest: null, latest: null, basis: 'unknown' });
  });
});

describe('the metadata', () => {
  test('is taken as given, and the local day counts', () => {
    expect(published(BODY, '2018-04-12T01:47:31+04:00')).toMatchObject({
      value: '2018-04-12T01:47:31+04:00',
      earliest: '2018-04-12',
      basis: 'given',
    });
  });

  test('that is no date is left aside with a diagnostic', () => {
    expect(published(BODY, 'قبل قليل').basis).toBe('unknown');
  });
});
