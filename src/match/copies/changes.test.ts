import { describe, expect, it } from 'vitest';
import { changesBetween } from './changes.ts';

function changes(a: string, b: string): readonly (readonly [string, string])[] {
  const whole = (text: string) => ({ text, span: { start: 0, end: text.length } });
  return changesBetween(whole(a), whole(b)).map(({ here, there }) => [
    a.slice(here.start, here.end),
    b.slice(there.start, there.end),
  ]);
}

describe('changesBetween', () => {
  it('gives the words exchanged, added and left out', () => {
    expect(
      changes('قتل أربعة مدنيين في القصف على المدينة', 'قتل سبعة مدنيين في قصف عنيف على المدينة'),
    ).toEqual([
      ['أربعة', 'سبعة'],
      ['القصف', 'قصف عنيف'],
    ]);
    expect(changes('قال المتحدث إن الحريق كبير', 'قال إن الحريق كبير')).toEqual([['المتحدث', '']]);
  });

  it('sees no change in typing', () => {
    expect(changes('قال: «إنّ الحريق كبير».', 'قال إن الحريق كبير')).toEqual([]);
  });

  it('takes empty and long texts', () => {
    expect(changes('', '')).toEqual([]);
    expect(changes('', 'كلمة')).toEqual([['', 'كلمة']]);
    expect(changes('كلمة '.repeat(2000), 'أخرى '.repeat(2000)).length).toBe(1);
  });
});
