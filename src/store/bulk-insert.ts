import type { ClientBase } from 'pg';

/** A table that rows are added to by the hundred: its columns with the type JSON gives them. */
export interface BulkTable {
  readonly name: string;
  /** Column name to SQL type. `bytea` columns take base64 text. */
  readonly columns: Readonly<Record<string, string>>;
}

/**
 * Adds rows in one statement. `rows` are JSON objects joined by commas, without the brackets, so that several
 * articles' rows are put together without being parsed again. `conflict` is an ON CONFLICT clause.
 */
export async function bulkInsert(
  client: ClientBase,
  table: BulkTable,
  rows: readonly string[],
  conflict = '',
  returning = '',
): Promise<Record<string, unknown>[]> {
  const json = `[${rows.filter((text) => text !== '').join(',')}]`;
  if (json === '[]') return [];
  const columns = Object.entries(table.columns);
  const names = columns.map(([name]) => `"${name}"`).join(', ');
  const typed = columns.map(([name, type]) => `"${name}" ${type === 'bytea' ? 'text' : type}`).join(', ');
  const values = columns
    .map(([name, type]) => (type === 'bytea' ? `decode(r."${name}", 'base64')` : `r."${name}"`))
    .join(', ');
  const result = await client.query(
    `INSERT INTO ${table.name} (${names}) SELECT ${values} FROM json_to_recordset($1::json) AS r(${typed})` +
      ` ${conflict} ${returning ? `RETURNING ${returning}` : ''}`,
    [json],
  );
  return result.rows as Record<string, unknown>[];
}
