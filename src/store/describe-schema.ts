import type { ClientBase, Pool } from 'pg';

/**
 * The schema as the catalogue has it, as text that is the same for the same schema: tables with their columns
 * and constraints, indexes, views, functions, triggers and comments, in the order of their names.
 */
export async function describeSchema(client: Pool | ClientBase): Promise<string> {
  const query = async (sql: string) => (await client.query<Record<string, string>>(sql)).rows;
  const columns = await query(`
    SELECT c.relname AS table, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
      a.attnotnull::text AS required, pg_get_expr(d.adbin, d.adrelid) AS default,
      col_description(c.oid, a.attnum) AS comment
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY c.relname, a.attnum`);
  const constraints = await query(`
    SELECT c.relname AS table, k.conname AS name, pg_get_constraintdef(k.oid) AS definition
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
    WHERE k.connamespace = 'public'::regnamespace AND k.contype <> 'n' ORDER BY c.relname, k.conname`);
  const indexes = await query(`
    SELECT tablename AS table, indexname AS name, indexdef AS definition FROM pg_indexes
    WHERE schemaname = 'public' AND indexname NOT IN (
      SELECT conname FROM pg_constraint WHERE connamespace = 'public'::regnamespace)
    ORDER BY tablename, indexname`);
  const comments = await query(`
    SELECT relname AS table, obj_description(oid, 'pg_class') AS comment FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') ORDER BY relname`);
  const views = await query(`
    SELECT viewname AS name, pg_get_viewdef(format('%I', viewname)::regclass, true) AS definition FROM pg_views
    WHERE schemaname = 'public' ORDER BY viewname`);
  const functions = await query(`
    SELECT pg_get_functiondef(oid) AS definition FROM pg_proc WHERE pronamespace = 'public'::regnamespace
    ORDER BY proname`);
  const triggers = await query(`
    SELECT pg_get_triggerdef(t.oid, true) AS definition FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE NOT t.tgisinternal AND c.relnamespace = 'public'::regnamespace ORDER BY c.relname, t.tgname`);

  const out: string[] = [];
  for (const { table, comment } of comments) {
    const own = columns.filter((column) => column.table === table);
    const lines = own.map((column, i) => {
      const parts = [column.name, column.type];
      if (column.required === 'true') parts.push('NOT NULL');
      if (column.default) parts.push(`DEFAULT ${column.default}`);
      const rest =
        i < own.length - 1 || constraints.some((constraint) => constraint.table === table) ? ',' : '';
      return `  ${parts.join(' ')}${rest}${column.comment ? ` -- ${column.comment}` : ''}`;
    });
    const rules = constraints.filter((constraint) => constraint.table === table);
    rules.forEach((rule, i) => {
      lines.push(`  CONSTRAINT ${rule.name} ${rule.definition}${i < rules.length - 1 ? ',' : ''}`);
    });
    if (comment) out.push(`-- ${comment}`);
    out.push(`CREATE TABLE ${table} (`, ...lines, ');');
    for (const index of indexes) {
      if (index.table === table) out.push(`${index.definition.replaceAll('public.', '')};`);
    }
    out.push('');
  }
  for (const view of views) out.push(`CREATE VIEW ${view.name} AS`, view.definition.trimEnd(), '');
  for (const { definition } of functions) out.push(`${definition.replaceAll('public.', '').trim()};`, '');
  for (const { definition } of triggers) out.push(`${definition.replaceAll('public.', '')};`);
  return `${out.join('\n').trimEnd()}\n`;
}
