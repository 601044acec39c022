import { Cat, Clitic, has, phraseHas, phraseIn, TokenKind, wordIn } from '../../arabic/index.ts';
import type { Reading } from '../reading.ts';
import { hasArticle } from './name-words.ts';

/** How much a title before a word says that it is a name. */
export type TitleBefore = 'none' | 'weak' | 'strong';

/** Words that may stand between a title and its name. */
const REACH = 6;

/** Kinds of titles that stand without article before a name as they are: جنرال، شيخ، دكتور. */
const BARE = new Set(['rank', 'honorific', 'royal', 'religious', 'spokesperson']);

/**
 * The title before word i: «الرئيس …»، «وزير الدفاع الأمريكي …»، «السيد …». It is strong where a name must follow: behind a definite
 * title or a title with its complement; weak behind an indefinite one, whose complement may be what follows («مدرب …»،
 * «زعيم …»), and behind a lay word («شاهد»، «متهم»).
 */
export function titleBefore(reading: Reading, i: number): TitleBefore {
  const { scan } = reading;
  for (let p = i - 1; p >= Math.max(0, i - REACH); p--) {
    if (scan.tokens.kind[p] !== TokenKind.word) {
      const mark = scan.tokens.mark[p];
      if (mark === 0x60c && p === i - 1) continue;
      const doctor = mark === 0x2e && p === i - 1 && p > 0 && has(scan, p - 1, Cat.abbreviation);
      return doctor ? 'strong' : 'none';
    }
    const long = phraseHas(scan, p, Cat.title);
    if (long || has(scan, p, Cat.title)) {
      const end = long ? Math.min(scan.phraseEnd[p], i) : p + 1;
      if (!onlyComplements(reading, end, i)) return 'none';
      return strengthOf(reading, p, end, i, long);
    }
    if (!isTitleComplement(reading, p)) return 'none';
  }
  return 'none';
}

function strengthOf(reading: Reading, p: number, end: number, i: number, long: boolean): TitleBefore {
  const { scan } = reading;
  const found = long ? phraseIn(scan, p, 'title') : wordIn(scan, p, 'title');
  const kind = found?.entry.cells.kind ?? '';
  if (kind === 'lay') return 'weak';
  if (long || end < i || hasArticle(reading, p)) return 'strong';
  if ((scan.clitics[p] & Clitic.al) !== 0) return 'strong';
  return BARE.has(kind) ? 'strong' : 'weak';
}

/** Between a title and its name only its complement may stand: a body, a nationality, adjectives. */
function onlyComplements(reading: Reading, from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    if (reading.scan.tokens.kind[k] === TokenKind.word && !isTitleComplement(reading, k)) return false;
  }
  return true;
}

function isTitleComplement(reading: Reading, i: number): boolean {
  const { scan } = reading;
  if ((scan.clitics[i] & (Clitic.wa | Clitic.fa)) !== 0 && scan.form[i] >= 0) return has(scan, i, Cat.title);
  if (hasArticle(reading, i)) return true;
  return (
    has(scan, i, Cat.demonym) ||
    has(scan, i, Cat.head) ||
    has(scan, i, Cat.place) ||
    has(scan, i, Cat.organization) ||
    has(scan, i, Cat.prepIn) ||
    has(scan, i, Cat.adjective) ||
    has(scan, i, Cat.title)
  );
}
