import { describe, expect, test } from 'vitest';
import { analysePlain } from '../../../../test/analyse-plain.ts';
import type { Force, Stance } from '../../../model/index.ts';

/** Sentences with the stance and, where it matters, the force of their first claim. All are invented. */
const CASES: Readonly<Record<string, readonly (readonly [text: string, stance: Stance, force?: Force])[]>> = {
  'what lies ahead': [
    ['قال المدير: "سأغادر المنصب في الصيف".', 'conditional_future'],
    ['قال المدير: "سألت الموظفين عن رأيهم".', 'asserted'],
    ['قالت الشركة إن المصنع توقف، لكن الإدارة ستدفع الرواتب.', 'asserted'],
    ['قالت الشركة: "الأسبوع المقبل، عندما ينتهي الجرد، سنعلن النتائج".', 'conditional_future'],
    ['قال المدرب: "الفريق لعب جيدا اليوم. سنفوز في المباراة القادمة".', 'asserted'],
    ['قال الوزير إن الاتفاق يرفض الحرب ولن يسمح بها.', 'asserted'],
    ['رأى الوزير أن عدم التدخل كان سيؤدي إلى أزمة.', 'conditional_future'],
  ],
  'duty and commitment': [
    ['قال الوزير إن على الدول الغنية دفع المزيد.', 'conditional_future', 'directive'],
    ['قال الوزير: "علينا أن ننجح".', 'conditional_future', 'directive'],
    ['قال الوزير إنه يتوجب على الشركات دفع الضرائب.', 'conditional_future', 'directive'],
    ['قال الوزير إن على الأرجح تأخر القطار.', 'hedged'],
    ['قال الوزير إن الزيارة تذكر الجميع بضرورة العمل.', 'asserted'],
    ['أعلن رجل الأعمال استعداده لتمويل المدرسة.', 'conditional_future', 'commitment'],
    ['أعلن رجل الأعمال شراء المدرسة.', 'asserted', 'announcement'],
  ],
  'the speaker’s own belief, wish, denial, question': [
    ['قال المحلل: "لا أعتقد أن الاتفاق قريب".', 'hedged'],
    ['قال المحلل: "نرى جهودا كبيرة في الميناء".', 'asserted'],
    ['قال المحلل: "نرى أن الجهود كافية".', 'hedged'],
    ['قال الحزب إنه ينفي الاتهامات التي وجهت إليه.', 'denied', 'denial'],
    ['قال المحتج: "نتساءل لماذا أغلقت المدرسة".', 'question'],
    ['قال المخرج: "ما الذي سبق هذا العنف؟ أي طريق أوصلنا إليه؟".', 'question'],
    ['قال الوزير: "طلبنا الاطلاع على الوثائق".', 'asserted'],
    ['قال الوزير: "إنهم يطالبون بالمزيد".', 'asserted'],
    ['قال الوزير إن الحكومة تعهدت بأن تعيد القطع.', 'conditional_future'],
  ],
  'hedges and denials beside the main predicate': [
    ['قالت الوزيرة إن الشحنة كانت موجهة إلى المرفأ وربما إلى المطار.', 'asserted'],
    ['قالت الوزيرة إنها تواصلت مع ستانوف بعد الحادث.', 'asserted'],
    ['قالت الوزيرة إن بلادها ستتواصل مع ستانوف بعد الحادث.', 'conditional_future'],
    ['قالت الوزيرة إن المملكة قد تشهد أمطارا.', 'hedged'],
    ['قالت الوزيرة إن الجيش قد تمكن من العبور.', 'asserted'],
    ['قال الخبير إن النوم مبكرا من غير المرجح أن يكفي.', 'hedged'],
    ['قال الموظف إن تلك الاتهامات كاذبة.', 'denied', 'denial'],
    ['قال الموظف إن الموقع نشر أنباء كاذبة.', 'asserted'],
    ['قال الوزير إن بلاده ترفض التهم، التي لا أساس لها.', 'asserted'],
  ],
};

for (const [group, cases] of Object.entries(CASES))
  describe(group, () => {
    for (const [text, stance, force] of cases)
      test(`${text} → ${stance}`, () => {
        const claim = analysePlain(text).claims[0];
        expect(claim).toMatchObject(force === undefined ? { stance } : { stance, force });
      });
  });
