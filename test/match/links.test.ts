import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse/index.ts';
import {
  type ClaimItem,
  type ClaimRelation,
  carriersOf,
  claimItems,
  decideClaims,
  originsOf,
  transmission,
  withoutOwnership,
} from '../../src/match/index.ts';
import { testLexicon } from '../lexicon.ts';
import { testMatchLexicon } from './match-lexicon.ts';

const title = 'قصف مخزن سلاح في القائم';

/** The first claim of an invented report on one event. */
function claim(text: string, n = 0): ClaimItem {
  const analysis = analyse(
    {
      id: `r${n}`,
      url: null,
      outlet: `الصحيفة ${n}`,
      title: { start: 0, end: title.length },
      publishedAt: `2021-03-01T0${n}:00:00Z`,
      byline: null,
      section: null,
      language: 'ar',
      text: `${title}\n\n${text}`,
    },
    testLexicon(),
  );
  return claimItems(analysis, testMatchLexicon())[0];
}

function relation(a: string, b: string): ClaimRelation | null {
  return decideClaims(claim(a, 0), claim(b, 1), testMatchLexicon());
}

const told = 'قالت وزارة الدفاع العراقية إن طائرات إسرائيلية قصفت مخزن السلاح في مدينة القائم.';

describe('who did it', () => {
  it('is at odds when two say that two others did one act in one place', () => {
    expect(
      relation(told, 'قالت وزارة الدفاع الروسية إن طائرات أميركية قصفت مخزن السلاح في مدينة القائم.'),
    ).toMatchObject({ kind: 'contradicts', aspect: 'actor' });
  });

  it('is not the one that was struck, nor a partner', () => {
    for (const other of [
      'قالت وزارة الدفاع الروسية إن القصف في مدينة القائم استهدف مواقع إيرانية.',
      'قالت وزارة الدفاع الروسية إن طائرات إسرائيلية وأميركية قصفت مخزن السلاح في مدينة القائم.',
      'قالت وزارة الدفاع الروسية إن طائرات أميركية قد تقصف مخزن السلاح في مدينة القائم.',
      'قالت وزارة الدفاع الروسية إن طائرات أميركية قصفت مخزن السلاح في مدينة دير الزور.',
    ]) {
      expect(relation(told, other)?.kind, other).not.toBe('contradicts');
    }
  });
});

describe('numbers', () => {
  it('are at odds within one cell only', () => {
    const six = 'قالت وزارة الدفاع العراقية إن ستة مدنيين قتلوا في قصف مخزن السلاح في مدينة القائم.';
    const nine = (whom: string): string =>
      `أعلن محافظ الأنبار سعد الدليمي مقتل تسعة ${whom} في قصف مخزن السلاح في مدينة القائم.`;
    expect(relation(six, nine('مدنيين'))).toMatchObject({ kind: 'contradicts', aspect: 'number' });
    expect(relation(six, nine('مقاتلين'))?.kind).not.toBe('contradicts');
    expect(
      relation(
        six,
        'قال محافظ الأنبار سعد الدليمي إن ستين بالمئة من مخزن السلاح في مدينة القائم دمرت في القصف.',
      )?.kind,
    ).not.toBe('contradicts');
  });
});

describe('a denial', () => {
  it('is aimed at what it denies', () => {
    expect(
      relation(told, 'نفى الجيش الإسرائيلي أن تكون طائرات إسرائيلية قصفت مخزن السلاح في مدينة القائم.'),
    ).toMatchObject({ kind: 'denies', by: 'r1#c1', aim: 'whole' });
    expect(
      relation(told, 'قال الجيش الإسرائيلي إن طائراته لم تقصف مخزن السلاح في مدينة القائم.'),
    ).toMatchObject({ kind: 'denies', by: 'r1#c1' });
  });

  it('of one’s own part leaves open that another did it', () => {
    expect(
      relation(told, 'نفت وزارة الدفاع الأميركية أن تكون طائرات أميركية قصفت مخزن السلاح في مدينة القائم.'),
    ).toBeNull();
  });

  it('is no negation that counts, doubts or says who does not know', () => {
    const toll = 'قالت وزارة الدفاع العراقية إن ستة أشخاص قتلوا في قصف مخزن السلاح في مدينة القائم.';
    for (const other of [
      'قال محافظ الأنبار سعد الدليمي إن ما لا يقل عن ستة أشخاص قتلوا في قصف مخزن السلاح في مدينة القائم.',
      'قال محافظ الأنبار سعد الدليمي إنه لم يعلن عن قتلى في قصف مخزن السلاح في مدينة القائم.',
      'قال محافظ الأنبار سعد الدليمي إن المخزن في مدينة القائم لا يزال يحترق بعد القصف الذي قتل فيه أشخاص.',
    ]) {
      expect(relation(toll, other)?.kind, other).not.toBe('denies');
    }
  });

  it('is not what a speaker goes on to say in the same report', () => {
    const a = { ...claim(told, 0) };
    const b = { ...a, id: 'other', stance: 'denied' as const, words: 'other' };
    expect(decideClaims(a, b, testMatchLexicon())).toBeNull();
  });
});

describe('a claim that reports another', () => {
  it('is neither at odds with it nor the same', () => {
    const analysis = analyse(
      {
        id: 'nested',
        url: null,
        outlet: 'الصحيفة',
        title: { start: 0, end: title.length },
        publishedAt: '2021-03-01',
        byline: null,
        section: null,
        language: 'ar',
        text: `${title}\n\nقال النائب فادي الصقر إن وزارة الدفاع العراقية نفت قصف مخزن السلاح في مدينة القائم.`,
      },
      testLexicon(),
    );
    const items = claimItems(analysis, testMatchLexicon()).filter(({ content }) =>
      content.includes('مخزن السلاح'),
    );
    expect(items.length).toBe(2);
    expect(decideClaims(items[0], items[1], testMatchLexicon())).toBeNull();
  });
});

describe('origins', () => {
  const named = (...texts: readonly string[]): readonly string[] => {
    const carriers = carriersOf(texts.map((text, n) => claim(text, n)));
    return originsOf(carriers, transmission(carriers, withoutOwnership()), withoutOwnership()).named.map(
      ({ name }) => name,
    );
  };

  it('are one for a name written in fuller and shorter ways, and for who speaks for a body', () => {
    expect(
      named(
        'قال الجيش الإسرائيلي إن طائرات قصفت مخزنا في مدينة القائم.',
        'قال المتحدث باسم الجيش الإسرائيلي يوسي مزراحي إن المخزن في القائم قصف من الجو.',
        'قال الجنرال يوسي مزراحي إن طائرات أصابت المخزن في مدينة القائم.',
      ),
    ).toHaveLength(1);
  });

  it('are one where the words are the same, whomever the later report names', () => {
    expect(
      named(
        'قال مصدر طبي إن سيارات الإسعاف نقلت ستة جرحى من حي الميناء إلى مستشفى القائم قبل منتصف الليل.',
        'قالت نقابة المسعفين إن سيارات الإسعاف نقلت ستة جرحى من حي الميناء إلى مستشفى القائم قبل منتصف الليل.',
      ),
    ).toEqual([]);
  });

  it('are one for a state and who holds office in it', () => {
    expect(
      named(
        'قال وزير الدفاع الإسرائيلي يوسي مزراحي إن طائرات قصفت مخزنا في مدينة القائم.',
        'أعلنت إسرائيل أن المخزن في القائم قصف من الجو.',
      ),
    ).toHaveLength(1);
  });

  it('are two for two bodies', () => {
    expect(
      named(
        'قالت وزارة الدفاع العراقية إن طائرات قصفت مخزنا في مدينة القائم.',
        'أعلنت هيئة الحشد الشعبي أن المخزن في القائم أصيب بصواريخ من الجو.',
      ),
    ).toHaveLength(2);
  });
});
