import { Buffer } from 'node:buffer';
import { joinBytes } from '../byte-source.ts';

/** One object cut out of a JSON document, unparsed. */
export interface JsonRecord {
  /** Null when the object is larger than the limit. */
  readonly bytes: Uint8Array | null;
  /** 1-based line it begins on. */
  readonly line: number;
  /** The `name` of the nearest enclosing objects that have one, outermost first. */
  readonly names: readonly string[];
  /** The `type` of the nearest enclosing object that has one. */
  readonly type: string | null;
}

/** How a JSON document ended. */
export interface JsonEnd {
  /** Line on which an object or array begins that never ends, or null. */
  readonly openSince: number | null;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const COLON = 0x3a;
/** Longest key or name looked at, in bytes. */
const SHORT = 512;
/** Deepest nesting followed; deeper documents are no reports. */
const DEPTH = 1_000;

interface Level {
  readonly object: boolean;
  readonly records: boolean;
  readonly line: number;
  name: string | null;
  type: string | null;
}

/**
 * Cuts a JSON document of any size into its records while it streams by: the elements of the outermost
 * array, of arrays under one of `keys`, or the one object that the document is. Only one record is held at
 * a time. Records are not checked to be sound JSON; parsing them is the caller's part.
 */
export async function* jsonRecords(
  chunks: AsyncIterable<Uint8Array>,
  keys: ReadonlySet<string>,
  limit: number,
): AsyncGenerator<JsonRecord, JsonEnd> {
  const levels: Level[] = [];
  let inString = false;
  let escaped = false;
  let line = 1;
  /** Level count at which the record being held began, or -1. */
  let recordAt = -1;
  let recordLine = 0;
  let tentative = false;
  let held: Uint8Array[] = [];
  let heldLength = 0;
  let overLimit = false;
  let stringBytes: number[] = [];
  let lastString = '';
  let lastKey = '';

  for await (const chunk of chunks) {
    let from = 0;
    const out: JsonRecord[] = [];
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i];
      if (byte === 10) line++;
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === BACKSLASH) escaped = true;
        else if (byte === QUOTE) {
          inString = false;
          if (recordAt === -1 || tentative) {
            lastString = stringBytes.length > SHORT ? '' : decodeString(stringBytes);
            const top = levels[levels.length - 1];
            if (top !== undefined && lastKey === 'name') top.name ??= lastString;
            if (top !== undefined && lastKey === 'type') top.type ??= lastString;
          }
          continue;
        }
        if ((recordAt === -1 || tentative) && stringBytes.length <= SHORT) stringBytes.push(byte);
        continue;
      }
      switch (byte) {
        case QUOTE:
          inString = true;
          stringBytes = [];
          break;
        case COLON:
          if (recordAt === -1 || tentative) lastKey = lastString;
          break;
        case 0x2c:
          lastKey = '';
          break;
        case OPEN_OBJECT:
        case OPEN_ARRAY: {
          const object = byte === OPEN_OBJECT;
          const top = levels[levels.length - 1];
          const open = recordAt === -1 || tentative;
          const records = open && !object && (top === undefined || (top.object && keys.has(lastKey)));
          if (records && tentative) {
            // The object is only the envelope of its records.
            tentative = false;
            recordAt = -1;
            held = [];
            heldLength = 0;
          }
          if (object && recordAt === -1 && (top === undefined || top.records)) {
            recordAt = levels.length;
            recordLine = line;
            tentative = top === undefined;
            from = i;
            overLimit = false;
          }
          levels.push({ object, records, line, name: null, type: null });
          if (levels.length > DEPTH) return { openSince: levels[0].line };
          lastKey = '';
          break;
        }
        case CLOSE_OBJECT:
        case CLOSE_ARRAY:
          levels.pop();
          if (recordAt !== -1 && levels.length === recordAt) {
            const part = chunk.subarray(from, i + 1);
            const tooLong = overLimit || heldLength + part.length > limit;
            const names = levels.flatMap((level) => (level.name === null ? [] : [level.name]));
            const type = levels.findLast((level) => level.type !== null)?.type ?? null;
            const bytes = tooLong ? null : joinBytes([...held, part]);
            out.push({ bytes, line: recordLine, names, type });
            recordAt = -1;
            tentative = false;
            held = [];
            heldLength = 0;
          }
          break;
        default:
          break;
      }
    }
    if (recordAt !== -1 && !overLimit) {
      const rest = chunk.subarray(from);
      if (heldLength + rest.length > limit) {
        // An envelope may be large as a whole; it is no record until it ends without inner ones.
        overLimit = true;
        held = [];
        heldLength = 0;
      } else {
        held.push(rest);
        heldLength += rest.length;
      }
    }
    yield* out;
  }
  return { openSince: recordAt !== -1 ? recordLine : (levels[0]?.line ?? null) };
}

function decodeString(bytes: readonly number[]): string {
  const text = Buffer.from(bytes).toString('utf8');
  if (!text.includes('\\')) return text;
  try {
    return JSON.parse(`"${text}"`) as string;
  } catch {
    return text;
  }
}
