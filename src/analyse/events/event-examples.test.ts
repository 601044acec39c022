import { describe, expect, test } from 'vitest';
import { analysePlain } from '../../../test/analyse-plain.ts';
import type { Event } from '../../model/index.ts';

interface Example {
  readonly text: string;
  /** The trigger as it stands in the text, and what must hold of its event. */
  readonly trigger: string;
  readonly is?: Partial<Pick<Event, 'type' | 'status'>> & { readonly rule?: string };
}

/** Rule → sentences with an event, and sentences whose word evokes none. */
const TABLE: Readonly<Record<string, { yes: readonly Example[]; no: readonly Omit<Example, 'is'>[] }>> = {
  'a weapon makes an attack': {
    yes: [
      { text: 'انفجرت عبوة ناسفة قرب حلب.', trigger: 'انفجرت', is: { type: 'strike', rule: 'events/armed' } },
      { text: 'سيارة مفخخة متوقفة قرب السوق انفجرت في حمص.', trigger: 'انفجرت', is: { type: 'strike' } },
      { text: 'أطلقت السفينة صاروخا على الميناء.', trigger: 'أطلقت', is: { type: 'strike' } },
      { text: 'سقطت قذيفة على قرية حدودية.', trigger: 'سقطت', is: { type: 'strike' } },
      { text: 'فجر انتحاري نفسه في سوق بحلب.', trigger: 'فجر', is: { type: 'strike', rule: 'events/armed' } },
    ],
    no: [
      { text: 'أطلقت الحكومة مبادرة جديدة في حلب.', trigger: 'أطلقت' },
      { text: 'نفذت البلدية مشروعا في حمص.', trigger: 'نفذت' },
      { text: 'سقطت الأمطار على حلب.', trigger: 'سقطت' },
    ],
  },
  'a trigger of the same type beside it': {
    yes: [
      { text: 'شنت إسرائيل غارات على غزة.', trigger: 'شنت', is: { type: 'strike' } },
      { text: 'تعرضت القاعدة لهجوم في بغداد.', trigger: 'تعرضت', is: { type: 'strike' } },
    ],
    no: [{ text: 'وقع الحادث قرب دمشق.', trigger: 'وقع' }],
  },
  'a blast without a weapon is a disaster': {
    yes: [
      { text: 'انفجر أنبوب غاز في حمص.', trigger: 'انفجر', is: { type: 'disaster', rule: 'events/verb' } },
    ],
    no: [],
  },
  'figures of speech': {
    yes: [{ text: 'ضرب الجيش مواقع في حلب.', trigger: 'ضرب', is: { type: 'strike' } }],
    no: [
      { text: 'ضرب الوزير مثلا من تاريخ دمشق.', trigger: 'ضرب' },
      { text: 'شن النائب هجوما لفظيا على الحكومة في دمشق.', trigger: 'هجوما' },
    ],
  },
  'dawn is no explosion': {
    yes: [{ text: 'فجر مسلحون جسرا في الموصل.', trigger: 'فجر', is: { type: 'strike' } }],
    no: [{ text: 'وصل الوفد إلى دمشق فجر أمس.', trigger: 'فجر' }],
  },
  'what has not happened': {
    yes: [
      { text: 'قتل جنديان في حلب.', trigger: 'قتل', is: { type: 'casualties', status: 'occurred' } },
      { text: 'أخلي المبنى خشية قصف جديد على حلب.', trigger: 'قصف', is: { status: 'feared' } },
      { text: 'لم يقتل أحد في حلب.', trigger: 'يقتل', is: { status: 'negated' } },
    ],
    no: [],
  },
  'what is named and not told': {
    yes: [
      { text: 'يحقق القضاء في اغتيال الوزير في حلب.', trigger: 'اغتيال', is: { status: 'mentioned' } },
      { text: 'ناقش المجلس الهجمات على حلب.', trigger: 'الهجمات', is: { status: 'mentioned' } },
      { text: 'تحدث عن القصف الذي دمر حلب أمس.', trigger: 'دمر', is: { status: 'mentioned' } },
      { text: 'هذه أزمة تضرب سكان حلب.', trigger: 'تضرب', is: { status: 'mentioned' } },
      { text: 'أسفر الحادث عن مقتل جنديين في حلب.', trigger: 'مقتل', is: { status: 'occurred' } },
      { text: 'وقع هجوم على مقر الشرطة في حلب.', trigger: 'هجوم', is: { status: 'occurred' } },
      { text: 'قام مسلحون بخطف نائب الرئيس.', trigger: 'خطف', is: { status: 'occurred' } },
      { text: 'اغتال مسلحون قائد الشرطة.', trigger: 'اغتال', is: { status: 'occurred' } },
    ],
    no: [],
  },
  'a verb that is written like its noun': {
    yes: [
      { text: 'قصف الطيران مواقع في حلب.', trigger: 'قصف', is: { rule: 'events/verb' } },
      { text: 'وقعت جرائم قتل وخطف في حلب.', trigger: 'خطف', is: { rule: 'events/noun' } },
      { text: 'تلقت الشركة ضربة من المنافسين في حلب.', trigger: 'ضربة', is: { rule: 'events/noun' } },
    ],
    no: [{ text: 'عاد إلى بيته عند الثالثة فجرا في حلب.', trigger: 'فجرا' }],
  },
  protests: {
    yes: [
      { text: 'تظاهر الآلاف في حلب.', trigger: 'تظاهر', is: { type: 'protest', status: 'occurred' } },
      { text: 'خرج المئات في مسيرة في حلب.', trigger: 'خرج', is: { type: 'protest' } },
      {
        text: 'قطعوا الطريق احتجاجا على الغلاء.',
        trigger: 'احتجاجا',
        is: { type: 'protest', status: 'occurred' },
      },
      {
        text: 'اعتقلت الشرطة عددا من المتظاهرين في حلب.',
        trigger: 'المتظاهرين',
        is: { status: 'mentioned' },
      },
    ],
    no: [{ text: 'خرج الفريق من البطولة في حلب.', trigger: 'خرج' }],
  },
};

for (const [rule, { yes, no }] of Object.entries(TABLE)) {
  describe(rule, () => {
    test.each(yes)('$text', ({ text, trigger, is }) => {
      const { rule: id, ...fields } = is ?? {};
      const because = id === undefined ? {} : { because: expect.objectContaining({ rule: id }) };
      expect(eventsAt(text, trigger)).toContainEqual(expect.objectContaining({ ...fields, ...because }));
    });
    if (no.length > 0)
      test.each(no)('not: $text', ({ text, trigger }) => {
        expect(eventsAt(text, trigger)).toEqual([]);
      });
  });
}

test('who did it to whom', () => {
  const text = 'قصفت إسرائيل حزب الله في لبنان.';
  const { events, entities } = analysePlain(text);
  const name = (id: string): string | undefined => entities.find((entity) => entity.id === id)?.name;
  const [event] = events;
  expect(event.targets.map(name)).toEqual(['حزب الله']);
  expect(event.actors.map(name)).toEqual(['إسرائيل']);
  expect(event.places.map(name)).toEqual(['لبنان']);
});

describe('participants without a name', () => {
  test.each([
    ['قتل أربعة جنود في حلب.', 'قتل', [], ['أربعة جنود']],
    ['خطف مسلحون مدير المدرسة.', 'خطف', ['مسلحون'], ['مدير المدرسة']],
    ['قتلت القوات 11 مسلحا في حلب.', 'قتلت', ['القوات'], ['11 مسلحا']],
    ['قال إن مسلحين هاجموا مقر الشرطة.', 'هاجموا', ['مسلحين'], ['مقر الشرطة']],
    ['قُتل ضابط على أيدي مسلحين في حلب.', 'قُتل', ['مسلحين'], ['ضابط']],
    ['أعلنت الوزارة مقتل خمسة من رجال الشرطة في حلب.', 'مقتل', [], ['خمسة من رجال الشرطة']],
    ['الهجوم استهدف نقطة تفتيش في حلب.', 'استهدف', [], ['نقطة تفتيش']],
  ])('%s', (text, trigger, by, to) => {
    const [event] = eventsAt(text, trigger);
    const words = (spans: readonly { start: number; end: number }[]): string[] =>
      spans.map(({ start, end }) => text.slice(start, end).replace(/ في حلب$/, ''));
    expect({ by: words(event.actorSpans), to: words(event.targetSpans) }).toEqual({ by, to });
  });
});

test('triggers alone, repeated and at the edges never fail', () => {
  for (const text of ['قصف', 'فجر', 'انفجر عبوة', 'هجوم '.repeat(300), 'عبوة ناسفة', 'شن شن شن', 'ضرب مثلا'])
    expect(() => analysePlain(text)).not.toThrow();
});

function eventsAt(text: string, trigger: string): readonly Event[] {
  return analysePlain(text).events.filter(
    (event) => text.slice(event.trigger.start, event.trigger.end) === trigger,
  );
}
