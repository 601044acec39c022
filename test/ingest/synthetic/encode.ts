/** Encodings that the synthetic pages are written in. */
export type PageEncoding = 'utf-8' | 'windows-1256' | 'iso-8859-6';

/** Text as bytes of an encoding; what it does not hold becomes a numeric reference. */
export function encode(text: string, encoding: PageEncoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const table = tableOf(encoding);
  const bytes: number[] = [];
  for (const letter of text) {
    const byte = table.get(letter);
    if (byte !== undefined) bytes.push(byte);
    else for (const unit of `&#${letter.codePointAt(0)};`) bytes.push(unit.charCodeAt(0));
  }
  return Uint8Array.from(bytes);
}

const tables = new Map<PageEncoding, ReadonlyMap<string, number>>();

function tableOf(encoding: PageEncoding): ReadonlyMap<string, number> {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) {
    const letter = decoder.decode(Uint8Array.of(byte));
    if (letter !== '\ufffd') table.set(letter, byte);
  }
  tables.set(encoding, table);
  return table;
}
