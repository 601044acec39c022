import { analyse } from '../../src/analyse/index.ts';
import type { Analysis } from '../../src/model/index.ts';
import { testLexicon } from '../lexicon.ts';
import { articleOf } from './news.ts';

const PLACES = [
  'القنيطرة',
  'السويداء',
  'تلعفر',
  'سنجار',
  'الفلوجة',
  'الرطبة',
  'منبج',
  'تدمر',
  'القائم',
  'الحسكة',
];
const SPEAKERS = [
  'وزارة الدفاع العراقية',
  'المرصد السوري لحقوق الإنسان',
  'مصدر أمني',
  'وزارة الخارجية الروسية',
  'وكالة الأنباء السورية الرسمية',
];
const ACTORS = ['إسرائيلية', 'أميركية', 'روسية', 'تركية'];

/** A small made-up archive: reports on a few attacks, some in the same words, some denying, some with other numbers. */
export function dispatches(count: number, days = 6): readonly Analysis[] {
  return Array.from({ length: count }, (_, n) => {
    const place = PLACES[n % PLACES.length];
    const day = 1 + ((n * 5) % days);
    const published = `2021-03-${String(day).padStart(2, '0')}T0${n % 9}:15:00Z`;
    const speaker = SPEAKERS[(n * 3) % SPEAKERS.length];
    const actor = ACTORS[(n * 7) % ACTORS.length];
    const dead = 3 + (n % 4);
    const bodies = [
      `قالت ${speaker} إن طائرات ${actor} قصفت مدينة ${place} وقتلت ${dead} مدنيين.`,
      `أعلنت ${speaker} أن غارة ${actor} استهدفت مدينة ${place} وأسفرت عن مقتل ${dead} أشخاص.`,
      `نفت ${speaker} أن تكون طائرات ${actor} قصفت مدينة ${place}.`,
      `أكدت ${speaker} أن ${dead} مدنيين قتلوا في قصف على مدينة ${place}.`,
    ];
    const title = `قصف على ${place}`;
    const text = `${bodies[n % bodies.length]}\n${bodies[(n + 1) % bodies.length]}`;
    return analyse(
      articleOf({ id: `a${n}`, outlet: `صحيفة ${n % 7}`, title, text, publishedAt: published }),
      testLexicon(),
    );
  });
}
