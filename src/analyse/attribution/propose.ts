import { type CategorySet, categorySet, hasAny, phraseHasAny } from '../../arabic/index.ts';
import type { Span } from '../../model/index.ts';
import type { Reading } from '../reading.ts';
import type { Cue } from './cue.ts';
import { ATTRIBUTION_RULES } from './rules.ts';
import { isColon } from './words.ts';

const wantedBy = ATTRIBUTION_RULES.map((rule) => categorySet(rule.on));
const wanted = categorySet(ATTRIBUTION_RULES.flatMap((rule) => rule.on));

/**
 * All cues of an article in the order of their words. Each token asks the rules that want one of its
 * categories; the first answer stands. Nothing is proposed inside boilerplate or subheadings.
 */
export function proposeCues(reading: Reading, title: Span | null): readonly Cue[] {
  const { scan } = reading;
  const { tokens } = scan;
  const cues: Cue[] = [];
  const silent = silentTokens(reading);
  // Words that name the source of a cue are no cue themselves (تسريبات إعلامية).
  const spent = new Uint8Array(tokens.length);
  let next = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (silent[i] === 1 || i < next) continue;
    const sign = isColon(scan, i) ? 'colon' : isOpeningMark(reading, i) ? 'opening' : null;
    if (sign === null && !meets(reading, i, wanted)) continue;
    for (let r = 0; r < ATTRIBUTION_RULES.length; r++) {
      const rule = ATTRIBUTION_RULES[r];
      if (rule.at !== undefined ? rule.at !== sign : sign !== null || !meets(reading, i, wantedBy[r]))
        continue;
      const cue = rule.propose(reading, i, title);
      if (cue === null) continue;
      if (rule.id === 'attribution/noun-of-speech' && (spent[i] === 1 || repeats(cue, cues))) continue;
      cues.push(cue);
      for (const source of [cue.source, cue.relay, cue.document])
        if (source !== null) spent.fill(1, source.from, source.to);
      // The words between a relay verb and its قوله are spent.
      // «قائلا» and «نقلا عن» between a verb and its content are spent with it.
      const spentUpTo = cue.rule === 'attribution/verb-saying' || cue.relay !== null;
      next = Math.max(next, spentUpTo ? cue.content[0].from : cue.words.to, cue.spentTo ?? 0);
      break;
    }
  }
  return cues.sort((a, b) => a.words.from - b.words.from);
}

/** «أعربت ماي عن اعتقادها بأن»: the noun hands on what the verb before it has handed on. */
function repeats(cue: Cue, cues: readonly Cue[]): boolean {
  return cue.source === null && cues.at(-1)?.content[0].from === cue.content[0].from;
}

function isOpeningMark(reading: Reading, i: number): boolean {
  const q = reading.quotations.of[i];
  return q >= 0 && reading.quotations.open[q] === i;
}

function meets({ scan }: Reading, i: number, set: CategorySet): boolean {
  return hasAny(scan, i, set) || phraseHasAny(scan, i, set);
}

/** 1 for tokens of boilerplate, subheadings and datelines: nobody speaks there. */
function silentTokens(reading: Reading): Uint8Array {
  const silent = reading.ignored.slice();
  const { tokens } = reading.scan;
  let i = 0;
  for (const region of reading.regions) {
    if (region.kind !== 'subheading' && region.kind !== 'dateline') continue;
    while (i < tokens.length && tokens.start[i] < region.start) i++;
    while (i < tokens.length && tokens.end[i] <= region.end) silent[i++] = 1;
  }
  return silent;
}
