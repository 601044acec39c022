import { Buffer, isUtf8 } from 'node:buffer';
import { scoreArabic } from './score-arabic.ts';

/** Encodings that Arabic news is met in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256' | 'iso-8859-6' | 'windows-1252';

/** Text, the encoding it was read in, and how many bad stretches became U+FFFD. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  readonly replaced: number;
  /** Offset of the first byte that does not fit the encoding, or null. */
  readonly badOffset: number | null;
}

/** Encodings to choose among when nothing says which. */
const CANDIDATES: readonly Encoding[] = ['windows-1256', 'iso-8859-6'];
/** Bytes looked at to choose. */
const SAMPLE = 262_144;
/** Below this a reading is not believed to be Arabic text. */
const BELIEVED = 0.45;

/**
 * Decodes bytes to text: byte order mark, then `declared` (from a header or `<meta>`) where it fits, then
 * UTF-8, then the encoding whose reading looks most like Arabic. Null when no reading makes sense (binary
 * data). A byte order mark stays in the text, as U+FEFF.
 */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded | null {
  const marked = byteOrderMark(bytes);
  if (marked === 'utf-8') return utf8(bytes, countBad(bytes));
  if (marked !== null) return decodeAs(bytes, marked);
  const bare = wideWithoutMark(bytes);
  if (bare !== null) return decodeAs(bytes, bare);
  if (looksBinary(bytes)) return null;
  if (isUtf8(bytes)) return utf8(bytes, 0);

  // Not UTF-8, whatever it says of itself: believe a single-byte label that gives a sensible reading, else score.
  const sample = bytes.subarray(0, SAMPLE);
  const bad = countBad(bytes);
  const lossy = scoreArabic(new TextDecoder('utf-8').decode(sample));
  const label = encodingOf(declared);
  let best: Encoding = 'utf-8';
  let bestScore = lossy;
  for (const encoding of CANDIDATES) {
    const bonus = encoding === label ? 0.1 : 0;
    const score = scoreArabic(new TextDecoder(encoding).decode(sample)) + bonus;
    if (score > bestScore) {
      best = encoding;
      bestScore = score;
    }
  }
  if (best !== 'utf-8' && bestScore >= BELIEVED) return decodeAs(bytes, best);
  // Mostly sound UTF-8 with a few bad bytes: a cut file, or a stray byte.
  if (bad <= 8 + bytes.length / 200) return utf8(bytes, bad);
  if (label !== null && label !== 'utf-8') return decodeAs(bytes, label);
  return mostlyPrintable(sample) ? decodeAs(bytes, 'windows-1252') : null;
}

/** Decodes in one named encoding, bad bytes becoming U+FFFD. */
function decodeAs(bytes: Uint8Array, encoding: Encoding): Decoded {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  return { text, encoding, replaced: 0, badOffset: null };
}

function utf8(bytes: Uint8Array, replaced: number): Decoded {
  // Buffer is faster than TextDecoder and keeps the mark.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  return { text, encoding: 'utf-8', replaced, badOffset: replaced === 0 ? null : firstBad(bytes) };
}

/** The encoding a label means, or null for one that Arabic is not written in. */
export function encodingOf(label: string | null): Encoding | null {
  if (label === null) return null;
  const name = label
    .trim()
    .toLowerCase()
    .replace(/^["']|["']$/g, '')
    .replace(/_/g, '-');
  if (name === 'utf-8' || name === 'utf8') return 'utf-8';
  if (name === 'utf-16' || name === 'utf-16le') return 'utf-16le';
  if (name === 'utf-16be') return 'utf-16be';
  if (name === 'windows-1256' || name === 'cp1256' || name === 'cp-1256' || name === 'x-cp1256')
    return 'windows-1256';
  if (name.startsWith('iso-8859-6') || name === 'arabic' || name === 'asmo-708' || name === 'ecma-114')
    return 'iso-8859-6';
  if (name === 'windows-1252' || name === 'iso-8859-1' || name === 'latin1' || name === 'us-ascii')
    return 'windows-1252';
  return null;
}

function byteOrderMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: every second byte is 00 (Latin) or 06 (Arabic). */
function wideWithoutMark(bytes: Uint8Array): Encoding | null {
  const length = Math.min(bytes.length, 4_096) & ~1;
  if (length < 16) return null;
  let even = 0;
  let odd = 0;
  let zeros = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0 || bytes[i] === 6) even++;
    if (bytes[i + 1] === 0 || bytes[i + 1] === 6) odd++;
    if (bytes[i] === 0) zeros++;
    if (bytes[i + 1] === 0) zeros++;
  }
  const half = length / 2;
  if (zeros === 0 || zeros > half) return null;
  if (odd > half * 0.9 && even < half * 0.3) return 'utf-16le';
  if (even > half * 0.9 && odd < half * 0.3) return 'utf-16be';
  return null;
}

/** NUL bytes, or many control bytes: no text in any encoding here. */
export function looksBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, 8_192);
  let controls = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i];
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12) controls++;
  }
  return controls > 4 && controls > length / 20;
}

function mostlyPrintable(bytes: Uint8Array): boolean {
  let ascii = 0;
  for (const byte of bytes) if (byte >= 32 && byte < 127) ascii++;
  return ascii >= bytes.length * 0.6;
}

/** Number of bad stretches; the scan is a plain UTF-8 automaton, linear in the bytes. */
function countBad(bytes: Uint8Array): number {
  let bad = 0;
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes, i);
    if (length === 0) {
      bad++;
      i++;
    } else i += length;
  }
  return bad;
}

function firstBad(bytes: Uint8Array): number | null {
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes, i);
    if (length === 0) return i;
    i += length;
  }
  return null;
}

/** Length of the well-formed UTF-8 sequence at `i`, or 0. */
function sequenceLength(bytes: Uint8Array, i: number): number {
  const lead = bytes[i];
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  if (length === 0 || i + length > bytes.length) return 0;
  for (let k = 1; k < length; k++) if ((bytes[i + k] & 0xc0) !== 0x80) return 0;
  const second = bytes[i + 1];
  if (lead === 0xe0 && second < 0xa0) return 0;
  if (lead === 0xed && second >= 0xa0) return 0;
  if (lead === 0xf0 && second < 0x90) return 0;
  if (lead === 0xf4 && second >= 0x90) return 0;
  return length;
}
