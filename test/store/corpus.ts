import { writeFile } from 'node:fs/promises';

/** Texts about invented affairs, different for every number; some come twice and some in two versions. */
export function corpusLines(from: number, to: number): string[] {
  const lines: string[] = [];
  for (let n = from; n < to; n++) {
    lines.push(JSON.stringify(corpusItem(n, 1)));
    if (n % 10 === 3) lines.push(JSON.stringify(corpusItem(n, 1)));
    if (n % 15 === 4) lines.push(JSON.stringify(corpusItem(n, 2)));
  }
  return lines;
}

function corpusItem(n: number, version: number): object {
  const places = ['ميناء الرملة', 'سوق النحاسين', 'جسر الوادي', 'محطة المرفأ', 'حي البساتين'];
  const speakers = [
    'مدير الميناء',
    'وزير النقل',
    'نقيب العمال',
    'المتحدث باسم البلدية',
    'مصدر في الدفاع المدني',
  ];
  const place = places[n % places.length];
  const speaker = speakers[(n >> 2) % speakers.length];
  const sentences = Array.from(
    { length: 3 + (n % 5) },
    (_, i) =>
      `وقال ${speaker} إن ${place} سيغلق ${n + i} ساعة بسبب أعمال الصيانة رقم ${n * 7 + i}. وأضاف أن ${i + 2} شاحنات تنتظر.`,
  );
  if (version > 1) sentences.push(`تصحيح: الرقم الصحيح هو ${n * 3}.`);
  return {
    url: `https://news.example/${n}`,
    title: `${speaker}: ${place} يغلق ${n} ساعة`,
    outlet: n % 2 ? 'صحيفة الساحل' : 'وكالة المرفأ',
    publishedAt: `2024-0${1 + (n % 9)}-1${n % 10}`,
    text: sentences.join('\n'),
  };
}

export async function writeCorpus(path: string, from: number, to: number): Promise<void> {
  await writeFile(path, `${corpusLines(from, to).join('\n')}\n`);
}
