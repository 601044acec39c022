import { Cat, endOf, Form, has, isVerbalNounShape, phraseHas, phraseIn, wordIn } from '../../arabic/index.ts';
import type { Reading } from '../reading.ts';
import type { Run } from './cue.ts';
import { namesBody, nounPhraseEnd } from './noun-phrase.ts';
import { canSpeak, describeSource, isUnknownName, type SourcePhrase } from './source-phrase.ts';
import {
  hasConjunction,
  isCircumstance,
  isColon,
  isComma,
  isDash,
  isDateWord,
  isDefinite,
  isEventNoun,
  isNameWord,
  isOutletName,
  isSourceWord,
  isWord,
  prefixedBy,
} from './words.ts';

/** How a reporting verb attaches its content, and what stands between them. */
export interface Frame {
  readonly kind: 'an' | 'noun' | 'colon' | 'quote' | 'saying' | 'object' | 'describe';
  /** The written subject behind the verb, or null. */
  readonly subject: Run | null;
  readonly content: readonly Run[];
  readonly complementizer: boolean;
  /** The words of بقوله، قائلا between verb and content, or null. */
  readonly saying: Run | null;
  readonly outlet: Run | null;
  readonly document: Run | null;
  /** «نقلا عن» between subject and content: the original speaker. */
  readonly via: Run | null;
  readonly viaCue: Run | null;
}

/** Tokens between a verb and its content before the search is given up (GRAMMAR §3). */
const REACH = 45;

const PREPOSITIONS: Readonly<Record<string, string>> = {
  الي: 'ila',
  علي: 'ala',
  من: 'min',
  عن: 'an',
  في: 'fi',
};

/**
 * Finds the content of the reporting verb that ends before token `from`: walks over subject, recipient,
 * venue, date and anonymity clause to the first sign that the verb takes. `frames` are those of its table row;
 * `subjectKnown` says that the subject stands before the verb, so that what follows is its object. Null when the verb governs no content here.
 */
export function findFrame(
  reading: Reading,
  from: number,
  limit: number,
  frames: ReadonlySet<string>,
  verbClass: string,
  hasObjectPronoun: boolean,
  subjectKnown = false,
): Frame | null {
  const { scan, quotations } = reading;
  const { tokens } = scan;
  const end = Math.min(limit, from + REACH);
  let subjectFrom = -1;
  let subjectTo = -1;
  let outlet: Run | null = null;
  let document: Run | null = null;
  let saying: Run | null = null;
  let via: Run | null = null;
  let viaCue: Run | null = null;
  let inRelative = false;
  const build = (
    kind: Frame['kind'],
    content: readonly Run[],
    complementizer: boolean,
    subject: Run | null,
  ): Frame => ({
    kind,
    subject,
    content,
    complementizer,
    saying,
    outlet,
    document,
    via,
    viaCue,
  });

  let j = from;
  while (j < end) {
    const q = quotations.of[j];
    if (q >= 0 && quotations.open[q] === j) {
      if (isShortQuotation(reading, q) && subjectFrom < 0 && namesSubject(reading, q)) {
        subjectFrom = j + 1;
        subjectTo = quotations.close[q];
        j = quotations.close[q] + 1;
        continue;
      }
      if (isNameQuotation(reading, q)) {
        if (subjectFrom >= 0 && subjectTo < 0) j = quotations.close[q] + 1;
        else j = quotations.close[q] + 1;
        continue;
      }
      // A short quotation in the middle of a sentence is a name or a scare quote, not what was said.
      if (isShortQuotation(reading, q) && goesOnAfter(reading, q)) {
        j = quotations.close[q] + 1;
        continue;
      }
      if (!frames.has('quote') && !saying && !frames.has('an')) return null;
      return build('quote', quotedRuns(reading, q), false, closeSubject(j));
    }
    if (isColon(scan, j)) {
      if (!frames.has('colon') && saying === null) return null;
      if (
        j > from &&
        tokens.mark[j - 1] !== 0 &&
        tokens.spaced[j] === 0 &&
        !isComma(scan, j - 1) &&
        quotations.of[j - 1] < 0 &&
        tokens.mark[j - 1] !== 0x29
      )
        return null;
      return build(saying === null ? 'colon' : 'saying', contentAfter(j + 1), false, closeSubject(j));
    }
    if (!isWord(scan, j)) {
      if (isComma(scan, j) || isDash(scan, j)) {
        inRelative = false;
        if (subjectFrom >= 0 && subjectTo < 0 && !startsApposition(reading, subjectFrom, j + 1))
          subjectTo = j;
      }
      j++;
      continue;
    }
    if (has(scan, j, Cat.comp)) {
      if (frames.has('describe') && !hasConjunction(scan, j)) return describeFrom(j);
      if (verbClass === 'accuse' && frames.has('obj-b') && !hasConjunction(scan, j)) return accuseAt(j);
      if (isGuardedComplementizer(reading, j, from)) {
        j++;
        continue;
      }
      const preposition = j > from ? PREPOSITIONS[letters(reading, j - 1)] : undefined;
      const wanted = preposition === undefined ? 'an' : `${preposition}-an`;
      const accepted =
        frames.has(wanted) ||
        saying !== null ||
        (frames.has('an') && (preposition === undefined || !isGoverned(preposition))) ||
        (preposition !== undefined && frames.has(`${preposition}-vn`));
      if (accepted && !hasConjunction(scan, j)) {
        const before = preposition === undefined ? j : j - 1;
        return build(saying === null ? 'an' : 'saying', contentAfter(j + 1), true, closeSubject(before));
      }
      return null;
    }
    const sayingEnd = j > from || !has(scan, j, Cat.bySayingPart) ? endOf(scan, j, Cat.bySaying) : j + 1;
    const sayingPart =
      has(scan, j, Cat.bySayingPart) || (j > from && frames.has('an') && has(scan, j, Cat.sayNoun))
        ? j + 1
        : -1;
    if (sayingEnd > 0 || sayingPart > 0) {
      const to = Math.max(sayingEnd, sayingPart);
      const open = closeSubject(j);
      subjectFrom = open === null ? -1 : open.from;
      subjectTo = open === null ? -1 : open.to;
      saying = { from: j, to };
      j = to;
      // Without a sign behind it the content follows at once: «بالقول نحن نلاحظ».
      const next = skipAdjuncts(reading, j, end);
      if (isColon(scan, next) || has(scan, next, Cat.comp) || isOpening(reading, next)) j = next;
      else return build('saying', contentAfter(j), false, open);
      continue;
    }
    const from_ = endOf(scan, j, Cat.accordFrom);
    if (from_ > 0) {
      const open = closeSubject(j);
      subjectFrom = open === null ? -1 : open.from;
      subjectTo = open === null ? -1 : open.to;
      viaCue = { from: j, to: from_ };
      const to = nounPhraseEnd(reading, from_, end);
      via = { from: from_, to };
      j = Math.max(to, from_ + 1);
      continue;
    }
    // «طلب عدم الكشف عن هويته»: the anonymity clause is no content.
    if (phraseHas(scan, j, Cat.anon)) {
      if (subjectFrom >= 0 && subjectTo < 0) subjectTo = j;
      j = adjunctEnd(reading, j, end);
      continue;
    }
    // The verb's own frames that need no أن.
    const noun = nounFrame(j);
    if (noun !== null) return noun === GIVE_UP ? null : noun;
    if (has(scan, j, Cat.say) && j > from && (subjectFrom < 0 || hasConjunction(scan, j))) return null;
    // «…، واصفا تلك التصريحات بأنها»: a participle of speech set off by a comma has a content of its own.
    if (
      has(scan, j, Cat.participle) &&
      !phraseHas(scan, j, Cat.anon) &&
      j > from &&
      isComma(scan, j - 1) &&
      startsOwnSpeech(reading, j)
    )
      return null;
    if (
      subjectFrom >= 0 &&
      subjectTo < 0 &&
      prefixedBy(scan, j, 'li') &&
      recipientAt(reading, j, end) === null &&
      !isBodyWord(reading, j)
    )
      subjectTo = j;
    if (has(scan, j, Cat.break) || phraseHas(scan, j, Cat.break) || phraseHas(scan, j, Cat.gloss))
      return null;
    if (has(scan, j, Cat.link) && j > from && subjectFrom >= 0 && subjectTo < 0) subjectTo = j;
    if (has(scan, j, Cat.rel)) {
      inRelative = true;
      if (subjectFrom >= 0 && subjectTo < 0) subjectTo = j;
      j++;
      continue;
    }
    const recipient = recipientAt(reading, j, end);
    if (recipient !== null && (outlet === null || subjectFrom >= 0)) {
      if (subjectFrom >= 0 && subjectTo < 0) subjectTo = j;
      outlet = recipient;
      j = recipient.to;
      continue;
    }
    if (isCarrierHere(reading, j, from)) {
      document = { from: j, to: j + 1 };
      if (subjectFrom >= 0 && subjectTo < 0) subjectTo = prefixedBy(scan, j, 'bi') ? j : j - 1;
      j++;
      // «في بيان أصدره المكتب»: what describes the document is not the subject.
      if (subjectFrom < 0) j = skipToBoundary(reading, j, end);
      continue;
    }
    const broadcaster = broadcasterAt(reading, j, end);
    if (broadcaster !== null) {
      if (subjectFrom >= 0 && subjectTo < 0) subjectTo = j;
      outlet = broadcaster;
      j = broadcaster.to;
      continue;
    }
    const skip =
      has(scan, j, Cat.participle) || isCircumstance(scan, j)
        ? skipToBoundary(reading, j + 1, end)
        : adjunctEnd(reading, j, end);
    if (skip > j) {
      if (subjectFrom >= 0 && subjectTo < 0) subjectTo = j;
      j = skip;
      continue;
    }
    if (subjectFrom < 0) {
      if (canSpeak(reading, j) && !inRelative && !afterPreposition(reading, j, from)) subjectFrom = j;
      j++;
      continue;
    }
    j++;
  }
  return null;

  function closeSubject(at: number): Run | null {
    if (subjectFrom < 0) return null;
    let to = subjectTo < 0 ? at : subjectTo;
    while (to > subjectFrom + 1 && (!isWord(scan, to - 1) || has(scan, to - 1, Cat.prep))) {
      if (tokens.mark[to - 1] === 0x29 || quotations.of[to - 1] >= 0) break;
      to--;
    }
    return { from: subjectFrom, to };
  }

  function contentAfter(at: number): readonly Run[] {
    let k = at;
    while (k < tokens.length && (isColon(scan, k) || isComma(scan, k))) k++;
    if (isColon(scan, at - 1) && isWord(scan, k) && has(scan, k, Cat.comp) && scan.clitics[k] === 0) k++;
    const q = quotations.of[k];
    if (
      q >= 0 &&
      quotations.open[q] === k &&
      quotations.unclosed[q] === 0 &&
      !isShortQuotation(reading, q) &&
      !opensPredicate(reading, q)
    )
      return quotedRuns(reading, q);
    return [{ from: k, to: -1 }];
  }

  /** Frames of a verbal noun or an object, at token k; null when token k opens none. */
  function nounFrame(k: number): Frame | null {
    const preposition = PREPOSITIONS[letters(reading, k)];
    if (preposition !== undefined && k + 1 < end) {
      const n = k + 1;
      // «المبعوث الخاص إلى اليمن»: part of an office, not the verb's complement.
      if (preposition === 'ila' && (has(scan, n, Cat.place) || phraseHas(scan, n, Cat.place))) return null;
      const q = quotations.of[n];
      const quoted = q >= 0 && quotations.open[q] === n;
      const tail = has(scan, n, Cat.comp) || phraseHas(scan, n, Cat.comp);
      if (tail) return null;
      if (frames.has(`${preposition}-quote`) && quoted && !isShortQuotation(reading, q)) {
        return build('noun', quotedRuns(reading, q), false, closeSubject(k));
      }
      // «أعرب عن أمله أن»، «عبّر عن اعتقاده بأن»: the feeling stands between verb and proposition.
      if (preposition === 'an' && frames.has('an-hope')) {
        const comp = has(scan, n + 1, Cat.comp)
          ? n + 1
          : has(scan, n + 1, Cat.prep) && has(scan, n + 2, Cat.comp)
            ? n + 2
            : -1;
        if (comp > 0 && comp < end) return build('an', contentAfter(comp + 1), true, closeSubject(k));
        return null;
      }
      if (frames.has(`obj-${preposition}`)) {
        const split = splitObject(from, k);
        if (verbClass === 'call' && split.object === null) {
          // «ودعت القراء إلى الإبلاغ»: who is no source is the one called upon.
          const called =
            split.subject !== null &&
            !subjectKnown &&
            !isSourceWord(scan, split.subject.from) &&
            scan.form[split.subject.from] >= 0;
          if ((subjectKnown || called) && split.subject !== null)
            return build('object', [{ from: split.subject.from, to: -1 }], false, null);
          return build('object', contentAfter(n), false, split.subject);
        }
        if (split.object !== null)
          return build('object', [{ from: split.object, to: -1 }], false, split.subject);
        if (verbClass === 'warn' && isWord(scan, n))
          return build('object', contentAfter(n), false, split.subject);
        if (verbClass === 'attribute') return build('object', [{ from: k, to: -1 }], false, split.subject);
        if (subjectKnown && split.subject !== null)
          return build('object', [{ from: split.subject.from, to: -1 }], false, null);
      }
      if (frames.has(`${preposition}-vn`) && (quoted ? !isShortQuotation(reading, q) : eventAt(n))) {
        return build('noun', contentAfter(n), false, closeSubject(k));
      }
      // «أعلنت عن أرقام المقبولين»: the preposition the verb takes, with a plain thing behind it.
      if (
        frames.has(`${preposition}-vn`) &&
        preposition !== 'min' &&
        preposition !== 'fi' &&
        !quoted &&
        !inRelative
      )
        return GIVE_UP;
      if (preposition === 'ila' && frames.has('ila-ma') && has(scan, n, Cat.ma)) {
        return build('noun', contentAfter(n), false, closeSubject(k));
      }
      return null;
    }
    if (prefixedBy(scan, k, 'bi')) {
      if (frames.has('obj-b')) {
        const split = splitObject(from, k);
        if (verbClass === 'accuse') return accuseAt(k);

        if (subjectKnown && split.subject !== null)
          return build('object', [{ from: split.subject.from, to: -1 }], false, null);
        if (split.object !== null)
          return build('object', [{ from: split.object, to: -1 }], false, split.subject);
        if (eventAt(k)) return build('object', [{ from: k, to: -1 }], false, split.subject);
        return null;
      }
      if (frames.has('describe')) return describeFrom(k);
      if (frames.has('b-vn') && eventAt(k)) return build('noun', contentAfter(k), false, closeSubject(k));
      return null;
    }
    if (frames.has('obj-masuliya') && isResponsibility(letters(reading, k))) {
      const split = splitObject(from, k);
      const object = split.object ?? (hasObjectPronoun ? k : (split.subject?.from ?? null));
      const speaker = split.object !== null || hasObjectPronoun ? split.subject : null;
      return object === null ? null : build('object', [{ from: object, to: -1 }], false, speaker);
    }
    if (frames.has('obj-li') && isPurpose(k)) {
      const split = splitObject(from, k);
      const at = (subjectKnown ? split.subject?.from : split.object) ?? k;
      return build('object', [{ from: at, to: -1 }], false, subjectKnown ? null : split.subject);
    }
    if (
      frames.has('obj-vn') &&
      !hasConjunction(scan, k) &&
      isEventNoun(scan, k) &&
      (k === from || isComplete(k - 1)) &&
      isNearSubject(k)
    ) {
      return build('noun', contentAfter(k), false, closeSubject(k));
    }
    if (
      frames.has('obj-vn') &&
      k > from &&
      subjectFrom >= 0 &&
      !hasConjunction(scan, k) &&
      isDefiniteEvent(k) &&
      isComplete(k - 1) &&
      isNearSubject(k)
    ) {
      return build('noun', contentAfter(k), false, closeSubject(k));
    }
    if (frames.has('hal') && (has(scan, k, Cat.question) || phraseHas(scan, k, Cat.question))) {
      return build('an', [{ from: k, to: -1 }], false, closeSubject(k));
    }
    return null;
  }

  /** An object follows its subject at once, or behind adjuncts that have closed it. */
  function isNearSubject(k: number): boolean {
    if (k > from && has(scan, k - 1, Cat.lightVerb)) return false;
    if (subjectFrom < 0) return k - from <= 4;
    if (subjectTo >= 0) return true;
    return k <= nounPhraseEnd(reading, subjectFrom, k + 1) + 1;
  }

  /** اتهم X بـY: the accused and the accusation. */
  function accuseAt(k: number): Frame | null {
    const split = splitObject(from, k);
    const single = split.subject?.from ?? null;
    const accused = subjectKnown ? single : (split.object ?? (hasObjectPronoun ? null : single));
    if (accused === null && !hasObjectPronoun) return null;
    const speaker = !subjectKnown && (split.object !== null || hasObjectPronoun) ? split.subject : null;
    return build('object', [{ from: accused ?? k, to: -1 }], false, speaker);
  }

  function eventAt(k: number): boolean {
    // «تحدث عن العدوان»: a topic; only an indefinite verbal noun tells something
    if (verbClass === 'talk' && isDefinite(scan, k)) return false;
    return (
      isEventNoun(scan, k, true) ||
      isDefiniteEvent(k) ||
      has(scan, k, Cat.must) ||
      has(scan, k, Cat.mustNoun) ||
      has(scan, k, Cat.negNoun)
    );
  }

  function isDefiniteEvent(k: number): boolean {
    if (
      !isWord(scan, k) ||
      !isDefinite(scan, k) ||
      isLamLam(k) ||
      has(scan, k, Cat.head) ||
      has(scan, k, Cat.title) ||
      isNameWord(scan, k)
    )
      return false;
    // «أشرف القدرة»: behind a name it is a surname.
    if (
      k > from &&
      (has(scan, k - 1, Cat.givenName) || isUnknownName(reading, k - 1)) &&
      !prefixedBy(scan, k, 'bi')
    )
      return false;
    if (has(scan, k, Cat.eventNoun) || has(scan, k, Cat.masdar)) return true;
    return prefixedBy(scan, k, 'bi') && scan.form[k] < 0 && isVerbalNounShape(tokens, k, scan.cut[k] + 3);
  }

  /** للتخزين: the preposition hides in the doubled lam. */
  function isLamLam(k: number): boolean {
    return (
      tokens.letters[tokens.letterFrom[k]] === 0x644 && tokens.letters[tokens.letterFrom[k] + 1] === 0x644
    );
  }

  /** «للابتعاد عن …»، «لتجديد …»: ل with a verbal noun. */
  function isPurpose(k: number): boolean {
    if (prefixedBy(scan, k, 'li') && (has(scan, k, Cat.eventNoun) || has(scan, k, Cat.masdar))) return true;
    if (scan.form[k] >= 0 && !has(scan, k, Cat.head)) return false;
    const first = tokens.letterFrom[k];
    if (tokens.letters[first] !== 0x644) return false;
    return isVerbalNounShape(tokens, k, tokens.letters[first + 1] === 0x644 ? 2 : 1);
  }

  /** وصف X بأنه Y: the described and the description. */
  function describeFrom(k: number): Frame | null {
    const split = splitObject(from, k);
    const parts: Run[] = [];
    const described = subjectKnown
      ? (split.subject?.from ?? null)
      : (split.object ?? (hasObjectPronoun ? null : (split.subject?.from ?? null)));
    if (described !== null) parts.push({ from: described, to: withoutAside(described, trimmed(k)) });
    parts.push(...descriptionAt(k));
    const speaker = !subjectKnown && (split.object !== null || hasObjectPronoun) ? split.subject : null;
    return build('describe', parts, false, speaker);
  }

  /** An aside between dashes (– وهي أول رد –) is the narrator's. */
  function withoutAside(a: number, to: number): number {
    for (let t = a + 1; t < to; t++) if (isDash(scan, t) && tokens.spaced[t] === 1) return trimmed(t);
    return to;
  }

  /** Whether the words up to k can stand as a finished noun phrase, so that an object may follow. */
  function isComplete(k: number): boolean {
    if (!isWord(scan, k)) return true;
    if (has(scan, k, Cat.head) && !isDefinite(scan, k)) return false;
    if (has(scan, k, Cat.title) && !isDefinite(scan, k)) return false;
    return !has(scan, k, Cat.prep);
  }

  /** Cuts what stands between verb and complement into subject and object. */
  function splitObject(a: number, k: number): { subject: Run | null; object: number | null } {
    let start = a;
    while (start < k && (!canSpeak(reading, start) || afterPreposition(reading, start, a))) {
      if (isOpening(reading, start) && namesBody(reading, start - 1) === false) break;
      start++;
    }
    if (start >= k) return { subject: null, object: null };
    let to = nounPhraseEnd(reading, start, k);
    // An apposition between commas belongs to the subject.
    while (to < k && isComma(scan, to) && startsApposition(reading, start, to + 1)) {
      const after = nounPhraseEnd(reading, to + 1, k);
      if (after <= to + 1) break;
      to = after;
    }
    let next = to;
    while (next < k && !isWord(scan, next)) next++;
    if (isDash(scan, to)) {
      // «-في بيان-»: an aside between subject and object
      for (let t = to + 1; t < Math.min(k, to + 9); t++) if (isDash(scan, t)) next = t + 1;
      while (next < k && !isWord(scan, next)) next++;
    }
    while (next < k && adjunctEnd(reading, next, k) > next) {
      next = adjunctEnd(reading, next, k);
      while (next < k && !isWord(scan, next) && !isOpening(reading, next)) next++;
    }
    if (next < k && has(scan, next, Cat.rel)) {
      // relative clause: the object, if any, stands behind its comma
      while (next < k && !isComma(scan, next)) next++;
      while (next < k && !isWord(scan, next)) next++;
    }
    if (hasObjectPronoun || next >= k || has(scan, next, Cat.prep))
      return { subject: { from: start, to }, object: null };
    return { subject: { from: start, to }, object: next };
  }

  function trimmed(k: number): number {
    let to = k;
    while (to > from && !isWord(scan, to - 1) && quotations.of[to - 1] < 0) to--;
    return to;
  }

  /** The description behind بأنه or بـ. */
  function descriptionAt(k: number): readonly Run[] {
    if (has(scan, k, Cat.comp)) return contentAfter(k + 1);
    const q = quotations.of[k + 1];
    if (q >= 0 && quotations.open[q] === k + 1) return quotedRuns(reading, q);
    return [{ from: k, to: -1 }];
  }
}

function goesOnAfter(reading: Reading, q: number): boolean {
  const next = reading.quotations.close[q] + 1;
  return next < reading.scan.tokens.length && (isWord(reading.scan, next) || isComma(reading.scan, next));
}

/** «وبيّن «المسلم» أن»: a short quotation behind the verb with the content still to come is its subject. */
function namesSubject(reading: Reading, q: number): boolean {
  const { scan, quotations } = reading;
  const next = quotations.close[q] + 1;
  if (next >= scan.tokens.length || quotations.unclosed[q] === 1) return false;
  return has(scan, next, Cat.comp) || has(scan, next, Cat.prep) || isColon(scan, next);
}

function startsOwnSpeech(reading: Reading, j: number): boolean {
  const verb = wordIn(reading.scan, j, 'verb');
  return (
    verb !== null &&
    verb.entry.cells.class !== 'talk' &&
    verb.entry.cells.class !== 'ask' &&
    verb.entry.id !== 'خاطب'
  );
}

function isBodyWord(reading: Reading, i: number): boolean {
  const { scan } = reading;
  return has(scan, i, Cat.head) || isNameWord(scan, i);
}

/** A frame that says: this verb governs no content here. */
const GIVE_UP: Frame = {
  kind: 'an',
  subject: null,
  content: [],
  complementizer: false,
  saying: null,
  outlet: null,
  document: null,
  via: null,
  viaCue: null,
};

/** «بعد أن»، «بمعنى أنها»، «رغم أن»: أن behind such a word opens no content of the verb. */
function isGuardedComplementizer(reading: Reading, j: number, from: number): boolean {
  return j > from && isWord(reading.scan, j - 1) && has(reading.scan, j - 1, Cat.compGuard);
}

function isResponsibility(word: string): boolean {
  return word.startsWith('مسؤولي') || word.startsWith('مسئولي');
}

/** «بثّته قناة …»، «نشرته وكالة …»: the outlet that carried the words; null when there is none. */
function broadcasterAt(reading: Reading, i: number, limit: number): Run | null {
  const { scan } = reading;
  const verb = wordIn(scan, i, 'verb');
  if (verb === null || (verb.form & Form.pronoun) === 0 || i + 1 >= limit) return null;
  if (!BROADCAST.has(verb.entry.id)) return null;
  if (isOutletHead(reading, i + 1)) return { from: i + 1, to: outletEnd(reading, i + 1, limit) };
  if (isOutletName(scan, i + 1)) return { from: i + 1, to: Math.max(i + 2, scan.phraseEnd[i + 1]) };
  return null;
}

const BROADCAST = new Set(['بث', 'نشر', 'أورد', 'نقل', 'تداول', 'تناقل', 'أذاع']);

/** The letters of word i without its clitics, folded. */
export function letters(reading: Reading, i: number): string {
  const { tokens } = reading.scan;
  let out = '';
  for (let k = tokens.letterFrom[i] + reading.scan.cut[i]; k < tokens.letterFrom[i + 1]; k++) {
    out += String.fromCharCode(tokens.letters[k]);
  }
  return out;
}

/** Prepositions that belong to the verb when it stands right before أن. */
function isGoverned(preposition: string): boolean {
  return preposition === 'min' || preposition === 'fi' || preposition === 'an';
}

function isOpening(reading: Reading, i: number): boolean {
  const q = reading.quotations.of[i];
  return q !== undefined && q >= 0 && reading.quotations.open[q] === i;
}

/** A quotation of up to three words: a name or a scare quote (GRAMMAR §2.4). */
export function isShortQuotation(reading: Reading, q: number): boolean {
  return wordCount(reading, q) <= 3;
}

function wordCount(reading: Reading, q: number): number {
  const { quotations, scan } = reading;
  let words = 0;
  for (let i = quotations.open[q] + 1; i < quotations.close[q] && words < 8; i++)
    if (scan.tokens.kind[i] <= 3) words++;
  return words;
}

/** «أن "لهجة الرئيس الساخرة من القضاء" يجب أن تتغير»: a few quoted words open a clause that goes on behind them. */
function opensPredicate(reading: Reading, q: number): boolean {
  const { scan, sentences, quotations } = reading;
  const next = quotations.close[q] + 1;
  if (wordCount(reading, q) > 6 || next >= scan.tokens.length || !isWord(scan, next)) return false;
  return (
    sentences.of[next] === sentences.of[next - 1] &&
    !hasConjunction(scan, next) &&
    (has(scan, next, Cat.must) || has(scan, next, Cat.neg) || isComplementizer(reading, next))
  );
}

function isComplementizer(reading: Reading, i: number): boolean {
  return has(reading.scan, i, Cat.comp) && reading.scan.clitics[i] === 0;
}

/** A quoted name behind a head: وكالة "فارس"، لـ"إرم نيوز". */
function isNameQuotation(reading: Reading, q: number): boolean {
  return wordCount(reading, q) <= 5 && namesBody(reading, reading.quotations.open[q] - 1);
}

/** The inside of a quotation, and of those that «و» joins to it. */
export function quotedRuns(reading: Reading, q: number): readonly Run[] {
  const { quotations, scan } = reading;
  const runs: Run[] = [{ from: quotations.open[q] + 1, to: quotations.close[q] }];
  let close = quotations.close[q];
  while (close + 2 < scan.tokens.length) {
    const wa = close + 1;
    const single = isWord(scan, wa) && scan.tokens.letterFrom[wa + 1] - scan.tokens.letterFrom[wa] === 1;
    const next = single ? quotations.of[wa + 1] : -1;
    if (next < 0 || quotations.open[next] !== wa + 1) break;
    runs.push({ from: wa + 2, to: quotations.close[next] });
    close = quotations.close[next];
  }
  return runs;
}

/** «لـ"إرم نيوز"»، «لوكالة رويترز»، «للجزيرة نت»، «مع قناة …»: the outlet spoken to; null when there is none. */
export function recipientAt(reading: Reading, i: number, limit: number): Run | null {
  const { scan, quotations } = reading;
  const single = scan.tokens.letterFrom[i + 1] - scan.tokens.letterFrom[i] === 1;
  if (single && scan.tokens.letters[scan.tokens.letterFrom[i]] === 0x644 && i + 1 < limit) {
    const q = quotations.of[i + 1];
    if (q >= 0 && quotations.open[q] === i + 1) return { from: i + 1, to: quotations.close[q] + 1 };
    if (isOutletName(scan, i + 1)) return { from: i + 1, to: Math.max(i + 2, scan.phraseEnd[i + 1]) };
    return null;
  }
  if (prefixedBy(scan, i, 'li')) {
    if (isOutletName(scan, i) && !isPlaceRather(reading, i)) {
      let to = Math.max(i + 1, scan.phraseEnd[i]);
      if (to < limit && hasConjunction(scan, to) && isOutletName(scan, to))
        to = Math.max(to + 1, scan.phraseEnd[to]);
      return { from: i, to };
    }
    if (isOutletHead(reading, i)) return { from: i, to: Math.max(i + 1, outletEnd(reading, i, limit)) };
    return null;
  }
  const preposition = letters(reading, i);
  if ((preposition === 'مع' || preposition === 'معه' || preposition === 'معها') && i + 1 < limit) {
    if (isOutletHead(reading, i + 1)) return { from: i + 1, to: outletEnd(reading, i + 1, limit) };
    if (isOutletName(scan, i + 1)) return { from: i + 1, to: Math.max(i + 2, scan.phraseEnd[i + 1]) };
    const q = quotations.of[i + 1];
    if (preposition !== 'مع' && q >= 0 && quotations.open[q] === i + 1 && isShortQuotation(reading, q)) {
      return { from: i + 1, to: quotations.close[q] + 1 };
    }
  }
  return null;
}

/** «للشرق الأوسط»، «للحياة»: an outlet's name that is an ordinary word counts only where the phrase ends. */
function isPlaceRather(reading: Reading, i: number): boolean {
  const { scan } = reading;
  // «وكالة دوغان التركية للأنباء»: the tail of an agency's own name
  for (let p = i - 1; p >= Math.max(0, i - 3); p--)
    if (wordIn(scan, p, 'head')?.entry.cells.type === 'outlet') return true;
  const place = has(scan, i, Cat.place) || phraseHas(scan, i, Cat.place);
  if (!place && (has(scan, i, Cat.outlet) || phraseHas(scan, i, Cat.outlet))) return false;
  const next = Math.max(i + 1, scan.phraseEnd[i]);
  if (next >= scan.tokens.length) return false;
  return !(
    isComma(scan, next) ||
    isColon(scan, next) ||
    has(scan, next, Cat.comp) ||
    hasConjunction(scan, next) ||
    isOpening(reading, next)
  );
}

function isOutletHead(reading: Reading, i: number): boolean {
  return (
    wordIn(reading.scan, i, 'head')?.entry.cells.type === 'outlet' ||
    phraseIn(reading.scan, i, 'outlet') !== null
  );
}

function outletEnd(reading: Reading, i: number, limit: number): number {
  return Math.max(i + 1, nounPhraseEnd(reading, i, limit));
}

/** «في بيان»، «عبر تغريدة»، «ببيان»: a document that carries the words. */
function isCarrierHere(reading: Reading, i: number, from: number): boolean {
  const { scan } = reading;
  const type = wordIn(scan, i, 'head')?.entry.cells.type;
  if (!has(scan, i, Cat.carrier) && type !== 'document' && type !== 'social_media') return false;
  if (prefixedBy(scan, i, 'bi')) return true;
  return i > from && (has(scan, i - 1, Cat.prep) || has(scan, i - 1, Cat.prepTime));
}

/** The token after a date, venue, topic or anonymity clause that starts at i; i when there is none. */
export function adjunctEnd(reading: Reading, i: number, limit: number): number {
  const { scan } = reading;
  if (phraseHas(scan, i, Cat.turn) || phraseHas(scan, i, Cat.time)) return Math.min(limit, scan.phraseEnd[i]);
  if (isDateWord(scan, i)) return Math.max(i + 1, phraseHas(scan, i, Cat.month) ? scan.phraseEnd[i] : i + 1);
  if (has(scan, i, Cat.prepTime) || has(scan, i, Cat.prepTopic) || phraseHas(scan, i, Cat.prepTopic)) {
    return skipToBoundary(reading, i + 1, limit);
  }
  if (has(scan, i, Cat.anon) || phraseHas(scan, i, Cat.anon)) return skipToBoundary(reading, i + 1, limit);
  if (has(scan, i, Cat.prep) && i + 1 < limit && has(scan, i + 1, Cat.venue))
    return skipToBoundary(reading, i + 2, limit);
  if (has(scan, i, Cat.prep) && i + 1 < limit && (has(scan, i + 1, Cat.time) || phraseHas(scan, i, Cat.time)))
    return Math.min(limit, i + 2);
  if (has(scan, i, Cat.adverb)) return i + 1;
  if (has(scan, i, Cat.turn)) return i + 1;
  return i;
}

/** Over a clause to the sign that may open the content, or a comma. */
function skipToBoundary(reading: Reading, from: number, limit: number): number {
  const { scan } = reading;
  let i = from;
  while (i < limit) {
    if (
      isComma(scan, i) ||
      isColon(scan, i) ||
      isDash(scan, i) ||
      has(scan, i, Cat.comp) ||
      isOpening(reading, i)
    )
      return i;
    if (recipientAt(reading, i, limit) !== null || broadcasterAt(reading, i, limit) !== null) return i;
    if (has(scan, i, Cat.bySaying) || has(scan, i, Cat.bySayingPart)) return i;
    if (letters(reading, i) === 'علي' || letters(reading, i) === 'الي') {
      if (i + 1 < limit && (has(scan, i + 1, Cat.comp) || has(scan, i + 1, Cat.must))) return i;
    }
    i++;
  }
  return i;
}

export function skipAdjuncts(reading: Reading, from: number, limit: number): number {
  const { scan } = reading;
  let i = from;
  while (i < limit) {
    if (isComma(scan, i) || isDash(scan, i)) {
      i++;
      continue;
    }
    const next = isWord(scan, i) ? adjunctEnd(reading, i, limit) : i;
    if (next === i) return i;
    i = next;
  }
  return i;
}

function afterPreposition(reading: Reading, i: number, from: number): boolean {
  if (i <= from) return false;
  const p = has(reading.scan, i - 1, Cat.dem) && i - 1 > from ? i - 2 : i - 1;
  return has(reading.scan, p, Cat.prep);
}

/** Whether the words behind a comma go on naming the source: its office behind a name, its name behind an office. */
export function startsApposition(reading: Reading, subject: number, i: number): boolean {
  const { scan } = reading;
  if (i >= scan.tokens.length || !isWord(scan, i) || hasConjunction(scan, i)) return false;
  if (has(scan, i, Cat.time) || has(scan, i, Cat.prep) || phraseHas(scan, i, Cat.turn)) return false;
  if (has(scan, i, Cat.title) || phraseHas(scan, i, Cat.title)) return true;
  const titled =
    has(scan, subject, Cat.title) ||
    phraseHas(scan, subject, Cat.title) ||
    isDefinite(scan, subject) ||
    has(scan, subject, Cat.head);
  if (!titled) return false;
  return (
    has(scan, i, Cat.givenName) ||
    has(scan, i, Cat.person) ||
    phraseHas(scan, i, Cat.person) ||
    (scan.form[i] < 0 && !isDefinite(scan, i))
  );
}

/** The document that carries the words, described; a post on a social network is one of its own kind. */
export function documentOf(reading: Reading, run: Run | null): SourcePhrase | null {
  if (run === null) return null;
  const described = describeSource(reading, run.from, run.to);
  if (described.type === 'document' || described.type === 'social_media') return described;
  const post = ['تغريد', 'منشور', 'تدوين'].some((stem) => letters(reading, run.from).startsWith(stem));
  return { ...described, type: post ? 'social_media' : 'document' };
}

/** The source phrase of a run, described. */
export function sourceOf(reading: Reading, run: Run | null): SourcePhrase | null {
  return run === null ? null : describeSource(reading, run.from, run.to);
}
