import { normalisedKey } from '../../arabic/index.ts';

/** Words that name an office, a kind of outlet or a kind of paper, but nobody and nothing in particular. */
const VAGUE = new Set(
  (
    'رءيس رءيسه وزير وزيره متحدث متحدثه ناطق ناطقه باسم باسمها باسمه باسمهم رسمي رسميه مسءول مسءوله مسءولون مسءولين قاءد ' +
    'قياده قادة قاده مدير مديره عام عامه امين نائب ناءب سفير سفيره مبعوث مندوب مستشار خارجيه داخليه دفاع وزاره وزراء جيش ' +
    'قوات شرطه حكومه برلمان مجلس هيءه لجنه منظمه حزب حركه جماعه تحالف قصر بيت محكمه نيابه ' +
    'بيان بيانات تقرير تقارير وثيقه وثاءق دراسه تغريده منشور رساله خطاب كلمه موتمر مءتمر صحفي صحافي مقابله ' +
    'وساءل اعلام اعلاميه وكاله وكالات انباء صحيفه صحف جريده قناه قنوات موقع مواقع شبكه شبكات اذاعه تلفزيون محطه ' +
    'محلي محليه دولي دوليه عالمي عالميه غربي غربيه عربي عربيه اجنبي اجنبيه حكومي حكوميه عسكري عسكريه سياسي سياسيه ' +
    'رجل سيده شخص كاتب محلل خبير باحث ناشط مصدر مصادر جهه جهات طرف اطراف جانب غير محدد هو هي هم مشترك'
  ).split(' '),
);

/** Whether a name could be anybody's of a kind (المتحدث، الوزارة، وسائل إعلام محلية): it says who only in its own report. */
export function isVagueName(name: string): boolean {
  const words = normalisedKey(name)
    .split(' ')
    .map((word) => word.replaceAll(/[ئؤ]/g, 'ء').replace(/^[وبل]?(?:ال|لل)/, ''))
    .filter((word) => word !== '');
  return words.length === 0 || words.every((word) => VAGUE.has(word) || word.length < 2);
}
