import type { SourceType, Span } from '../../../model/index.ts';
import type { Reading } from '../../reading.ts';
import { startWithoutClitics } from '../content/start-without-clitics.ts';
import type { SourcePhrase } from '../source/source-phrase.ts';
import { byRole, castOf, type Member, namedLike } from './cast.ts';
import { findSpeaker } from './find-speaker.ts';
import { isPersonal } from './is-personal.ts';
import { isSelf } from './is-self.ts';
import { mentionSpan } from './mention-span.ts';
import { sharesName } from './shares-name.ts';
import type { Speaker, SpeakerMention } from './speaker.ts';
import { GENERIC_HEADS } from './title-groups.ts';
import { wordsOf } from './words-of.ts';

/** Sources that a phrase can still mean: the last ones that spoke. */
const REMEMBERED = 100;

/** Who has spoken in this article: resolves names, roles, definite heads and dropped subjects to one source. */
export class Speakers {
  readonly all: Speaker[] = [];
  private readonly reading: Reading;
  private clock = 0;
  /** The speaker of the last claim at the level of the outlet. */
  last: Speaker | null = null;
  private recent: Speaker[] = [];
  /** The sources that a phrase can mean, the last speaker first; those that have not spoken yet at the end. */
  private byRecency: Speaker[] = [];

  constructor(reading: Reading) {
    this.reading = reading;
  }

  /** The source a phrase names, found again or new, with the mention. */
  resolve(phrase: SourcePhrase): SpeakerMention {
    const span = mentionSpan(this.reading, phrase);
    const words = wordsOf(this.reading, phrase.from, phrase.to);
    const name = wordsOf(this.reading, phrase.nameFrom, phrase.nameTo);
    const known = findSpeaker(this.reading, this.byRecency, phrase, words, name);
    const speaker = known ?? this.fromCast(phrase, words, name, span) ?? this.create(phrase, span);
    this.enrich(speaker, phrase, words, name, span);
    return { speaker, span };
  }

  /** Whom the report names with a title, read when the first person speaks. */
  private cast: readonly Member[] | null = null;

  /** A person who has not spoken yet, with what the report calls him elsewhere: «الرئيس الفرنسي» is «إيمانويل ماكرون». */
  private fromCast(
    phrase: SourcePhrase,
    words: readonly string[],
    name: readonly string[],
    span: Span,
  ): Speaker | null {
    if (phrase.type !== 'official' && phrase.type !== 'person') return null;
    this.cast ??= castOf(this.reading);
    const member = name.length > 0 ? undefined : byRole(this.reading, this.cast, phrase, words);
    if (member === null) return null;
    const own = member === undefined ? name : [...member.name];
    const called = namedLike(this.cast, own);
    if (member === undefined && called.length === 0) return null;
    const known = this.byRecency.find((s) => isPersonal(s) && sharesName(s, own));
    const speaker = known ?? this.create(phrase, span);
    let longest = '';
    for (const { words: more, name: whole, head, official, canonical } of called) {
      for (const word of more) speaker.words.add(word);
      for (const word of whole) speaker.name.add(word);
      speaker.heads.add(head);
      speaker.type = moreSpecific(speaker.type, official ? 'official' : 'person');
      if (canonical.length > longest.length) longest = canonical;
    }
    // A role is called by the name; a surname by the whole name.
    if (member !== undefined || longest.length > speaker.canonical.length) speaker.canonical = longest;
    return speaker;
  }

  /** The source of a verb without a written subject: the last speaker that agrees with it. */
  continued(feminine: boolean | null): Speaker | null {
    if (this.last === null) return null;
    if (feminine === null || agrees(this.last, feminine)) return this.last;
    for (let i = this.recent.length - 1; i >= Math.max(0, this.recent.length - 6); i--) {
      if (agrees(this.recent[i], feminine)) return this.recent[i];
    }
    return this.last;
  }

  /** The person who spoke last: «سموه»، «معاليه». */
  honoured(): Speaker | null {
    const until = Math.max(0, this.recent.length - REMEMBERED);
    for (let i = this.recent.length - 1; i >= until; i--)
      if (isPersonal(this.recent[i])) return this.recent[i];
    return null;
  }

  /** The institution or person whose statement goes on when only «البيان» speaks. */
  issuer(): Speaker | null {
    const until = Math.max(0, this.recent.length - REMEMBERED);
    for (let i = this.recent.length - 1; i >= until; i--) {
      const s = this.recent[i];
      if (s.document !== null) return s;
    }
    return this.last;
  }

  /** Sentence of the last claim at the level of the outlet. */
  lastSentence = -1;

  spoke(speaker: Speaker, paragraph: number, sentence: number): void {
    this.lastSentence = sentence;
    speaker.lastSpoke = ++this.clock;
    speaker.paragraph = paragraph;
    this.last = speaker;
    this.recent.push(speaker);
    const at = this.byRecency.indexOf(speaker);
    if (at >= 0) this.byRecency.splice(at, 1);
    this.byRecency.unshift(speaker);
    if (this.byRecency.length > REMEMBERED) this.byRecency.pop();
  }

  private create(phrase: SourcePhrase, span: Span): Speaker {
    const speaker: Speaker = {
      id: `e${this.all.length + 1}`,
      // «الشاب», «المحلل» whom nobody has named
      type: phrase.type === 'person' && phrase.nameTo <= phrase.nameFrom ? 'anonymous_source' : phrase.type,
      canonical: this.canonicalOf(phrase, span),
      words: new Set(),
      name: new Set(),
      heads: new Set(),
      feminine: phrase.feminine,
      plural: phrase.plural,
      mentions: [],
      lastSpoke: 0,
      outlet: null,
      document: null,
      paragraph: -1,
    };
    this.all.push(speaker);
    this.byRecency.push(speaker);
    if (this.byRecency.length > REMEMBERED) this.byRecency.splice(REMEMBERED - 2, 1);
    return speaker;
  }

  private enrich(
    speaker: Speaker,
    phrase: SourcePhrase,
    words: readonly string[],
    name: readonly string[],
    span: Span,
  ): void {
    for (const word of words) speaker.words.add(word);
    for (const word of name) speaker.name.add(word);
    speaker.heads.add(phrase.head);
    if (!speaker.mentions.some((m) => m.start === span.start && m.end === span.end))
      speaker.mentions.push(span);
    const surface = this.canonicalOf(phrase, span);
    if (surface.length > speaker.canonical.length && (name.length > 0 || speaker.name.size === 0)) {
      if (
        name.length > 0 ||
        phrase.definite === false ||
        phrase.type === 'institution' ||
        phrase.type === 'outlet'
      )
        speaker.canonical = surface;
    }
    // «المتحدث ذاته»: whoever spoke, not a spokesman.
    if (!(speaker.mentions.length > 1 && (isSelf(this.reading, phrase) || GENERIC_HEADS.has(phrase.head))))
      speaker.type = moreSpecific(speaker.type, phrase.type);
  }

  /** The name when there is one, else the phrase. */
  private canonicalOf(phrase: SourcePhrase, span: Span): string {
    const { tokens } = this.reading.scan;
    if (phrase.nameTo > phrase.nameFrom && NAMED.has(phrase.type)) {
      return plain(
        this.reading.text.slice(
          startWithoutClitics(this.reading, phrase.nameFrom),
          tokens.end[phrase.nameTo - 1],
        ),
      );
    }
    return plain(this.reading.text.slice(span.start, span.end));
  }
}

/** Types whose bearer is called by the name alone. */
const NAMED: ReadonlySet<SourceType> = new Set(['official', 'person', 'eyewitness']);

/** A name without the marks of a network: #الشرطة_النيوزيلندية. */
function plain(name: string): string {
  return /[#_]/.test(name) ? name.replaceAll('#', '').replaceAll('_', ' ') : name;
}

function agrees(s: Speaker, feminine: boolean): boolean {
  if (s.plural) return true;
  return s.feminine === feminine;
}

/** An unnamed source that is described further down keeps the most specific type. */
function moreSpecific(a: SourceType, b: SourceType): SourceType {
  if (a === b) return a;
  if (a === 'anonymous_source' && b === 'anonymous_official') return b;
  if (a === 'anonymous_source' && (b === 'person' || b === 'official')) return b;
  if (a === 'person' && b === 'official') return b;
  if (a === 'anonymous_official' && b === 'official') return b;
  return a;
}
