import { phraseIn, wordIn } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';

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

export function hasOffice(reading: Reading, from: number, to: number): boolean {
  const { scan } = reading;
  for (let i = from; i < to; i++) {
    const title = phraseIn(scan, i, 'title') ?? wordIn(scan, i, 'title');
    if (title !== null && OFFICIAL_KINDS.has(title.entry.cells.kind)) return true;
  }
  return false;
}
