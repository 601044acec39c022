import { type Known, mentions } from './check-table.ts';

interface CellPlace {
  readonly column: string;
  readonly cell: string;
  /** Whether it is the first cell of its line, the key. */
  readonly first: boolean;
  /** Comment lines above the columns. */
  readonly header: readonly string[];
}

/** Columns whose values are words of a fixed list; the list is in the header of the table. */
const LISTED: ReadonlySet<string> = new Set([
  'class',
  'type',
  'kind',
  'guard',
  'scope',
  'calendar',
  'force',
  'stance',
  'ownerKind',
  'gender',
  'frames',
]);

/** What is wrong with a cell, or null. */
export function checkCell({ column, cell, first, header }: CellPlace, known: Known): string | null {
  const value = cell.trim();
  if (value === '') return first ? 'the first cell is empty' : null;
  if (/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/.test(cell))
    return 'there is an invisible character in it; type it again without copying';
  if (/[\u00a0\u202f]/.test(cell)) return 'there is a no-break space in it; use an ordinary one';
  if (/ {2}/.test(value)) return 'there are two spaces in a row';
  if (value.includes('|') && column !== 'note') {
    const parts = value.split('|').map((part) => part.trim());
    if (parts.includes('')) return 'there is an empty form between two |';
    const twice = parts.find((part, i) => parts.indexOf(part) !== i);
    if (twice !== undefined) return `"${twice}" stands twice in it`;
  }
  if (LISTED.has(column)) return checkListed(column, value, header.join('\n'));
  if (column === 'lat') return checkNumber(value, -90, 90);
  if (column === 'lon') return checkNumber(value, -180, 180);
  if (column === 'country' && value !== '-' && !/^[A-Z]{2}$/.test(value))
    return `"${value}" is no two-letter country code`;
  if (column === 'id' && !/^[a-z]+(\/[a-z0-9-]+)?(-[a-z0-9]+)*$/.test(value))
    return `"${value}" is no id; small Latin letters, digits and - only`;
  if (column === 'parent' && value !== '-' && !known.places.has(value))
    return `there is no "${value}" in data/entities/places.tsv`;
  return null;
}

function checkListed(column: string, value: string, header: string): string | null {
  for (const word of value.split(' ')) {
    if (mentions(header, word) || isPattern(word, header)) continue;
    return `there is no ${column} "${word}"; the header of the table lists them`;
  }
  return null;
}

/** `ila-an` where the header explains `X-an`, `obj-b` where it explains `obj-X`, `say0` where it explains `0`. */
function isPattern(word: string, header: string): boolean {
  if (word.endsWith('0') && mentions(header, '0')) return mentions(header, word.slice(0, -1));
  const dash = word.indexOf('-');
  if (dash < 0) return false;
  return mentions(header, `X${word.slice(dash)}`) || mentions(header, `${word.slice(0, dash)}-X`);
}

function checkNumber(value: string, least: number, most: number): string | null {
  const number = Number(value);
  if (Number.isFinite(number) && number >= least && number <= most) return null;
  return `"${value}" is no number from ${least} to ${most}`;
}
