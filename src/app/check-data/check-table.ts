import { checkCell } from './check-cell.ts';
import type { TableProblem } from './table-problem.ts';

/** What other tables tell: ids that may be referred to. */
export interface Known {
  readonly places: ReadonlySet<string>;
}

/**
 * Checks one table by itself: its header explains it in Arabic and English and names every column, no line has
 * too many cells or repeats another, and every cell is of its column's kind. All problems, in the order of lines.
 */
export function checkTable(file: string, text: string, known: Known): readonly TableProblem[] {
  const problems: TableProblem[] = [];
  const add = (line: number, message: string): void => {
    problems.push({ file, line, message });
  };
  const lines = text.split('\n');
  const comments: string[] = [];
  const seen = new Map<string, number>();
  let columns: readonly string[] | null = null;
  lines.forEach((raw, i) => {
    const number = i + 1;
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    if (line.includes('\ufffd'))
      add(number, 'it holds a character that is not UTF-8; save the file as UTF-8');
    if (line.startsWith('#')) comments.push(line);
    if (line.trim() === '' || line.startsWith('#')) return;
    const cells = line.split('\t');
    if (columns === null) {
      columns = cells.map((cell) => cell.trim());
      checkHeader(columns, comments, number, add);
      return;
    }
    if (cells.length > columns.length) {
      add(number, `${cells.length} cells, but there are ${columns.length} columns; remove the extra tab`);
      return;
    }
    const [first] = cells;
    const before = seen.get(first.trim());
    if (before !== undefined) add(number, `"${first}" stands already at line ${before}; keep one of the two`);
    else seen.set(first.trim(), number);
    cells.forEach((cell, c) => {
      const message = checkCell({ column: columns![c], cell, first: c === 0, header: comments }, known);
      if (message !== null) add(number, `${columns![c]}: ${message}`);
    });
  });
  if (columns === null) add(1, 'there is no line that names the columns');
  return problems;
}

function checkHeader(
  columns: readonly string[],
  comments: readonly string[],
  line: number,
  add: (line: number, message: string) => void,
): void {
  const header = comments.join('\n');
  if (!/[\u0621-\u064a]{3}/.test(header)) add(1, 'the header does not explain the table in Arabic');
  if (!/[a-z]{3}/.test(header)) add(1, 'the header does not explain the table in English');
  for (const column of columns) {
    if (!mentions(header, column)) add(line, `the header does not explain the column "${column}"`);
  }
}

/** Whether a header speaks of a word, standing alone. */
export function mentions(header: string, word: string): boolean {
  for (let at = header.indexOf(word); at >= 0; at = header.indexOf(word, at + 1)) {
    const before = header[at - 1] ?? ' ';
    const after = header[at + word.length] ?? ' ';
    if (!/[\w-]/.test(before) && !/[\w-]/.test(after)) return true;
  }
  return false;
}
