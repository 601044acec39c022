import { wordIn } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import type { Run, VerbTraits } from '../cue.ts';
import { isWord } from '../words.ts';

export function traits(cells: Readonly<Record<string, string>>): VerbTraits {
  return { class: cells.class, force: cells.force ?? 'statement', stance: cells.stance ?? '' };
}

/** «حذر من اختبار عزيمتها»: a warning with a verbal noun is about what may come (ANNOTATION I4). */
export function withoutProposition(verb: VerbTraits): VerbTraits {
  return verb.class === 'warn' ? { ...verb, stance: 'conditional_future' } : verb;
}

/** «أعرب عن أمله أن»: a hope; «عن اعتقاده أن»: a belief. */
export function ofFeeling(reading: Reading, content: Run, verb: VerbTraits): VerbTraits {
  for (let j = content.from - 2; j >= Math.max(0, content.from - 4); j--) {
    const feeling = isWord(reading.scan, j) ? wordIn(reading.scan, j, 'verb') : null;
    if (feeling !== null && (feeling.entry.cells.stance ?? '') !== '')
      return { ...verb, stance: feeling.entry.cells.stance };
  }
  return verb;
}
