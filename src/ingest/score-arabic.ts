/**
 * How much a string looks like Arabic prose, from -1 to 1: the share of the twenty most frequent letters
 * among its non-ASCII characters, less the share of what Arabic prose does not hold. Separates windows-1256,
 * ISO-8859-6 and UTF-8 read in one another's place, which general detectors take for Hebrew or Latin.
 * Plain ASCII scores 0.
 */
export function scoreArabic(text: string): number {
  let good = 0;
  let odd = 0;
  let all = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    all++;
    if (code >= 0x621 && code <= 0x64a) {
      if (FREQUENT.has(code)) good++;
    } else if (!HARMLESS.has(code)) odd++;
  }
  return all === 0 ? 0 : (good - odd) / all;
}

/** The letters that make up nine tenths of Arabic news text. */
const FREQUENT: ReadonlySet<number> = new Set(
  [...'اليمنرتوبةعدسفهكقحجأإشطصخى'].map((letter) => letter.charCodeAt(0)),
);

/** Punctuation and marks that stand in Arabic prose and say nothing of the encoding. */
const HARMLESS: ReadonlySet<number> = new Set(
  [...'،؛؟ـ«»“”‘’–—… \u200b\u200c\u200d\u200e\u200f\ufeffًٌٍَُِّْ٠١٢٣٤٥٦٧٨٩٪پچژگ'].map((letter) =>
    letter.charCodeAt(0),
  ),
);
