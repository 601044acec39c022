/** A piece of HTML that is safe to write: made by the `html` tag alone. */
export interface Html {
  readonly markup: string;
}

type Value = string | number | Html | readonly Html[] | null;

/**
 * HTML from a template: everything put into it is escaped, unless the tag itself made it. For text and for
 * attribute values in double quotes.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  let markup = parts[0];
  for (let i = 0; i < values.length; i++) markup += written(values[i]) + parts[i + 1];
  return { markup };
}

/** Pieces one after another. */
export function joined(pieces: readonly Html[]): Html {
  return { markup: pieces.map((piece) => piece.markup).join('') };
}

function written(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return joined(value as readonly Html[]).markup;
  return (value as Html).markup;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// Control characters are shown as pictures: they would make the page invalid, and hide what a report holds.
function escaped(text: string): string {
  return text
    .replace(/[&<>"']/g, (c) => ENTITIES[c])
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, (c) =>
      String.fromCharCode(0x2400 + c.charCodeAt(0)),
    )
    .replace(/[\u007f-\u009f\ud800-\udfff\ufffe\uffff]/gu, '\ufffd');
}
