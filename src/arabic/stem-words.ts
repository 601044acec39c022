/**
 * Words the light stemmer must be told about, one family per line: the first word stands for all of them in
 * the search index. Broken plurals, and names and words that newspapers spell in more than one way. Without
 * the article; hamza seats, ة/ه, ى/ي and digits are folded before comparing, so such variants need no entry.
 */
const FAMILIES = `
وزير وزراء
رئيس رؤساء
زعيم زعماء
سفير سفراء
شهيد شهداء
خبير خبراء
عضو أعضاء
قائد قادة قواد
نائب نواب
حزب أحزاب
قتيل قتلى
جريح جرحى
مريض مرضى
أسير أسرى
ضحية ضحايا
جندي جنود
ضابط ضباط
عنصر عناصر
مقاتل مقاتلين
مواطن مواطنين
طفل أطفال
رجل رجال
امرأة نساء
شخص أشخاص
شاهد شهود
مصدر مصادر
وكالة وكالات
صاروخ صواريخ
قنبلة قنابل
سلاح أسلحة
هجوم هجمات
معركة معارك
غارة غارات
ضربة ضربات
قذيفة قذائف
لغم ألغام
مدينة مدن
قرية قرى
دولة دول
بلد بلاد بلدان
منطقة مناطق
محافظة محافظات
ولاية ولايات
شارع شوارع
حي أحياء
طريق طرق
حدود
معبر معابر
ميناء موانئ
مطار مطارات
قاعدة قواعد
مركز مراكز
مكتب مكاتب
مجلس مجالس
محكمة محاكم
قانون قوانين
حكم أحكام
قرار قرارات
تقرير تقارير
خبر أخبار
بيان بيانات
وثيقة وثائق
رسالة رسائل
صحيفة صحف
قناة قنوات
موقع مواقع
حساب حسابات
سبب أسباب
هدف أهداف
عمل أعمال
مشروع مشاريع
شركة شركات
بنك بنوك
سعر أسعار
سوق أسواق
مال أموال
برنامج برامج
مشكلة مشاكل
أزمة أزمات
حادث حوادث
حريق حرائق
زلزال زلازل
فيضان فيضانات
جثة جثث
مستشفى مستشفيات
مدرسة مدارس
طالب طلاب طلبة
طبيب أطباء
عامل عمال
عالم علماء
حاكم حكام
ملك ملوك
أمير أمراء
شيخ شيوخ مشايخ
حليف حلفاء
عدو أعداء
عميل عملاء
لاجئ لاجئين
نازح نازحين
يوم أيام
شهر أشهر شهور
سنة سنوات سنين
أسبوع أسابيع
ساعة ساعات
عام أعوام
حرب حروب
حق حقوق
حل حلول
خط خطوط
جبهة جبهات
فصيل فصائل
ميليشيا ميليشيات مليشيا مليشيات
لواء ألوية
فوج أفواج
كتيبة كتائب
سجن سجون
سجين سجناء
معتقل معتقلين
متهم متهمين
مسؤول مسئول مسؤولين مسئولين
شؤون شئون
أمريكا أميركا امريكا
أمريكي أميركي أمريكية أميركية أمريكيين أميركيين أمريكيون أميركيون أمريكان أميركان
ترامب ترمب
قاآني قآني قاني
سوريا سورية
غوغل جوجل قوقل
فيسبوك فيس
تويتر تويترر
إنجلترا إنكلترا انجلترة
إنجليزي إنكليزي إنجليزية إنكليزية
بلجيكا
واشنطن
موسكو
تلفزيون تليفزيون تلفاز
برلمان
نتنياهو نتانياهو
بوتين بوتن
ماكرون
ميركل
أردوغان إردوغان أردوجان
سليماني
البغدادي
داعش
أوبك
يونيسف اليونيسيف يونيسيف
نيويورك
لوس
بريكست
هيئة هيئات
مئة مائة
مئات مآت
مئتين مائتين مئتان مائتان
`;

/** Endings of these are part of the word: stripping them would make another word of it. */
const WHOLE = `
البحرين
الصين
حسين
حنين
جنين
برلين
الأردن
بنين
ياسين
أمين
معين
ولاية
`;

/** Words whose first و, ف, ب, ك or ل is their own although what follows looks like a word. */
const OWN_FIRST = `
وزير وزراء وزارة وزارات وزاري وزارية وكالة وكالات وكيل ولاية ولايات ولادة وفاة وفيات وقود وقائع وقوع وصول
وثيقة وثائق وثيق وطني وطنية وطنيين وحدة وحدات واشنطن واحد واحدة واضح واضحة وسائل وسيط وساطة وسطاء وسيلة وجود
وجهة وجوه وظيفة وظائف وادي والد والدة والدين واقع واقعة واسع واسعة وراء ورقة أوراق ورشة وشيك وعود وفود وقفة
ولي ويلات ويلز وصاية وصفة وضعية وطأة وعكة وقاية ووزير واردات وارد واجب واجبات واجهة وافد وافدين ودائع
`;

/** Words that say nothing about what a text is about; the index leaves them out, phrases keep their places. */
const STOP = `
في من على إلى عن أن إن أنه إنه أنها إنها أنهم بأن لأن التي الذي الذين اللذين هذا هذه ذلك تلك هؤلاء
كان كانت قد لم لن لا ما أو ثم كما مع هو هي هم حتى إذا إذ بل كي لكن ولكن منه منها فيه فيها عليه عليها
له لها لهم به بها بهم عنه عنها إليه إليها كل بعض غير أي أيضا هناك هنا حيث عند عندما منذ لدى سوى
`;

export interface StemWords {
  /** Folded word to the folded word that stands for its family. */
  readonly family: ReadonlyMap<string, string>;
  readonly whole: ReadonlySet<string>;
  readonly ownFirst: ReadonlySet<string>;
  readonly stop: ReadonlySet<string>;
}

/** The lists above with `fold` applied to every word; without the article where `bare` takes it off. */
export function buildStemWords(fold: (word: string) => string, bare: (word: string) => string): StemWords {
  const family = new Map<string, string>();
  for (const line of FAMILIES.split('\n')) {
    const words = line
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => bare(fold(word)));
    for (const word of words) family.set(word, words[0]);
  }
  const set = (list: string) => list.split(/\s/).filter((word) => word !== '');
  const stop = new Set<string>();
  for (const word of set(STOP)) {
    for (const first of ['', 'و', 'ف']) stop.add(first + fold(word));
  }
  return {
    family,
    whole: new Set(set(WHOLE).map((word) => bare(fold(word)))),
    ownFirst: new Set(set(OWN_FIRST).map(fold)),
    stop,
  };
}
