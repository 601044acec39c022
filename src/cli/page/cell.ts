/** First Strong Isolate and Pop Directional Isolate: what stands between does not move what stands around. */
const FSI = '\u2068';
const PDI = '\u2069';

/**
 * Text of a report as it may go to a terminal: on one line, control characters shown as pictures (an escape
 * sequence in a report must not steer the terminal) and bidi controls left out.
 */
export function harmless(text: string): string {
  return text
    .replace(/[\s\u2028\u2029]+/g, ' ')
    .replace(/[\u0000-\u001f]/g, (c) => String.fromCharCode(0x2400 + c.charCodeAt(0)))
    .replace(/[\u007f-\u009f]/g, '\ufffd')
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .trim();
}

/** Arabic for a line of mixed text, isolated so that the line keeps its order. */
export function cell(text: string): string {
  return `${FSI}${harmless(text)}${PDI}`;
}

/** Long Arabic as isolated lines of about `width` characters, broken between words. */
export function cellLines(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of harmless(text).split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(`${FSI}${line}${PDI}`);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(`${FSI}${line}${PDI}`);
  return lines;
}
