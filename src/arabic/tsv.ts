/** One line of a table in `data/`, with where it stands so that an error can name it. */
export interface TableRow {
  readonly file: string;
  /** 1-based line number. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A table that breaks its own rules; the message names file, line and what to do. */
export class TableError extends Error {
  override readonly name = 'TableError';
}

/**
 * Reads a tab-separated table: lines that start with `#` and blank lines are comments, the first other line
 * names the columns. Throws a TableError that names file and line when a row has too many cells or repeats
 * a key of the first column.
 */
export function readTable(file: string, text: string): readonly TableRow[] {
  const rows: TableRow[] = [];
  const seen = new Map<string, number>();
  let columns: readonly string[] | null = null;
  const lines = text.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const raw = lines[i].endsWith('\r') ? lines[i].slice(0, -1) : lines[i];
    if (raw.trim() === '' || raw.startsWith('#')) continue;
    const parts = raw.split('\t').map((cell) => cell.trim());
    if (columns === null) {
      columns = parts;
      continue;
    }
    const line = i + 1;
    if (parts.length > columns.length) {
      throw new TableError(
        `${file}:${line}: ${parts.length} cells, but the header names ${columns.length} columns; remove the extra tab`,
      );
    }
    const key = parts[0];
    if (key === '') throw new TableError(`${file}:${line}: the first cell (${columns[0]}) is empty`);
    const before = seen.get(key);
    if (before !== undefined) {
      throw new TableError(`${file}:${line}: "${key}" stands already at line ${before}; keep one of the two`);
    }
    seen.set(key, line);
    const cells: Record<string, string> = {};
    for (let c = 0; c < columns.length; c++) cells[columns[c]] = parts[c] ?? '';
    rows.push({ file, line, cells });
  }
  return rows;
}

/** The variants of a cell, separated by `|`; empty ones are dropped. */
export function variants(cell: string): readonly string[] {
  return cell
    .split('|')
    .map((variant) => variant.trim())
    .filter((variant) => variant !== '');
}
