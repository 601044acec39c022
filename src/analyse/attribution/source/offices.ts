import {
  Cat,
  type Found,
  findForm,
  has,
  phraseIn,
  readingOf,
  TokenKind,
  wordIn,
} from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import { isDefinite } from '../words.ts';

/** Kinds of titles that make their bearer an official (ANNOTATION F4). */
export const OFFICIAL_KINDS = new Set(['office', 'rank', 'commander', 'spokesperson', 'royal', 'religious']);

/** Words of the role column of `data/entities/persons.tsv` that tell of an office; whoever has another role is a person. */
const OFFICES =
  /\b(president|prime minister|minister|king|queen|emir|sultan|prince|crown|sheikh|ruler|monarch|commander|general|chief|marshal|spokes(man|woman|person)|envoy|ambassador|diplomat|governor|mayor|speaker|leader|chancellor|secretary|senator|deputy|member of parliament|lawmaker|MP|judge|prosecutor|pope|patriarch|grand mufti|mufti|ayatollah|marja|imam|grand imam|top cleric|senior cleric|highest|supreme|religious authority|head|director|commissioner|adviser|chairman|chair|vice|official|politician|coach of the national)\b/i;

export function isOfficeRole(role: string | undefined): boolean {
  return (
    role !== undefined &&
    OFFICES.test(role) &&
    !/\b(film|music|art|theatre|television) director\b/i.test(role)
  );
}

/** Ways to address who holds an office: «معالي الدكتور …». */
const OFFICIAL_HONORIFICS = new Set(['معالي', 'سعادة', 'فخامة', 'عطوفة', 'سيادة', 'جلالة', 'سمو']);

export function hasOffice(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (isOfficeAt(reading, i) && !(i > from && isInsideName(reading, i))) return true;
  return false;
}

/** Whether a title that makes its bearer an official begins at word i, with a pronoun or without (ورئيسها التنفيذي). */
export function isOfficeAt(reading: Reading, i: number): boolean {
  const { scan } = reading;
  const title = phraseIn(scan, i, 'title') ?? wordIn(scan, i, 'title') ?? possessed(reading, i);
  if (title === null || isTeam(reading, i, title)) return false;
  return OFFICIAL_KINDS.has(title.entry.cells.kind) || OFFICIAL_HONORIFICS.has(title.entry.id);
}

/** «نجم الفريق الأول», «مدرب الفريق حسين»: a team; the rank stands before a name and behind no calling. */
function isTeam({ scan }: Reading, i: number, { entry }: Found): boolean {
  if (!/^(?:ال)?فريق/.test(entry.id)) return false;
  if (i > 0 && has(scan, i - 1, Cat.title)) return true;
  const next = Math.max(i + 1, scan.phraseEnd[i]);
  return !(
    next < scan.tokens.length &&
    (has(scan, next, Cat.givenName) || has(scan, next, Cat.person) || has(scan, next, Cat.title))
  );
}

const HA = 0x647;
const ALIF = 0x627;
const MIM = 0x645;

/** The title at a word that the lexicon does not know, without its pronoun: رئيسها، مديره، وزيرهم. */
function possessed({ scan }: Reading, i: number): Found | null {
  const { tokens, lexicon } = scan;
  if (scan.form[i] >= 0 || tokens.kind[i] !== TokenKind.word) return null;
  const from = tokens.letterFrom[i] + scan.cut[i];
  const to = tokens.letterFrom[i + 1];
  const last = tokens.letters[to - 1];
  const long = (last === ALIF || last === MIM) && tokens.letters[to - 2] === HA;
  const end = long ? to - 2 : last === HA ? to - 1 : to;
  if (end === to || end - from < 3) return null;
  const form = findForm(lexicon, tokens.letters, from, end);
  return form < 0 ? null : readingOf(lexicon, form, 'title');
}

/** «حسن شيخ محمود»: a title without article right behind a given name is part of the name. */
function isInsideName({ scan }: Reading, i: number): boolean {
  return (
    has(scan, i - 1, Cat.givenName) &&
    scan.phrase[i] < 0 &&
    !isDefinite(scan, i) &&
    i + 1 < scan.tokens.length &&
    (has(scan, i + 1, Cat.givenName) || scan.form[i + 1] < 0) &&
    !isDefinite(scan, i + 1)
  );
}
