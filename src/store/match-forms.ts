import type { ClientBase } from 'pg';

/** A form of a claim as a row; what it holds is made and read by matching. */
export interface FormRow {
  readonly formId: string;
  readonly groupId: string;
  readonly day: number | null;
  readonly item: unknown;
}

export interface NewFormRow extends FormRow {
  readonly subject: string | null;
  readonly subjectTitle: string | null;
  readonly patterns: readonly string[];
  readonly bucket: number;
  readonly keys: readonly number[];
  /** Claims that have it. */
  readonly members: number;
}

/** A link between two forms as a row. */
export interface LinkRow {
  readonly a: string;
  readonly b: string;
  readonly kind: string;
  readonly by: string | null;
  readonly aspect: string | null;
  readonly aim: string | null;
  readonly score: number;
  readonly reasons: readonly string[];
}

/** Only one process matches at a time: what a round reads must not change under it. */
export const matchLock = [0x69736e64, 3] as const;

/**
 * Waits until no other process matches; until the transaction ends. What another version of matching made is thrown
 * away: its forms and links do not go together with those of this one, and all of it is made again from the analyses
 * and people's decisions as the articles are matched.
 */
export async function lockMatching(client: ClientBase, matcher: string): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock($1, $2)', [...matchLock]);
  // All that are matched are of one version.
  const { rows } = await client.query<{ matcher: string }>('SELECT matcher FROM match_articles LIMIT 1');
  if (rows.length === 0 || rows[0].matcher === matcher) return;
  const { rows: tables } = await client.query<{ names: string }>(
    `SELECT string_agg(oid::regclass::text, ', ') AS names FROM pg_class
     WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p') AND relname LIKE 'match\\_%'`,
  );
  await client.query(`TRUNCATE ${tables[0].names}`);
}

/** Those of the forms that are there. */
export async function readForms(client: ClientBase, ids: readonly string[]): Promise<readonly FormRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await client.query(
    'SELECT form_id, group_id, day, item FROM match_forms WHERE form_id = ANY($1) ORDER BY form_id',
    [ids],
  );
  return rows.map(formOf);
}

/** All forms of these groups. */
export async function readGroupForms(
  client: ClientBase,
  groups: readonly string[],
): Promise<readonly FormRow[]> {
  if (groups.length === 0) return [];
  const { rows } = await client.query(
    'SELECT form_id, group_id, day, item FROM match_forms WHERE group_id = ANY($1) ORDER BY form_id',
    [groups],
  );
  return rows.map(formOf);
}

/** Forms under each key of a bucket, `most` at most. */
export async function readPostings(
  client: ClientBase,
  places: readonly { readonly key: number; readonly bucket: number }[],
  most: number,
): Promise<readonly { readonly key: number; readonly bucket: number; readonly forms: readonly string[] }[]> {
  if (places.length === 0) return [];
  const { rows } = await client.query(
    `SELECT p.key::text AS key, p.bucket, k.forms
     FROM unnest($1::bigint[], $2::integer[]) AS p(key, bucket),
     LATERAL (SELECT array_agg(form_id) AS forms FROM
       (SELECT form_id FROM match_keys m WHERE m.key = p.key AND m.bucket = p.bucket ORDER BY form_id LIMIT $3) f) k
     WHERE k.forms IS NOT NULL`,
    [places.map(({ key }) => key), places.map(({ bucket }) => bucket), most],
  );
  return rows.map((row) => ({ key: Number(row.key), bucket: row.bucket, forms: row.forms }));
}

/** Adds forms with their keys. */
export async function addForms(client: ClientBase, forms: readonly NewFormRow[]): Promise<void> {
  if (forms.length === 0) return;
  await client.query(
    `INSERT INTO match_forms (form_id, group_id, day, subject, subject_title, patterns, members, item)
     SELECT form_id, group_id, day, subject, subject_title, patterns, members, item FROM json_to_recordset($1::json)
       AS r(form_id text, group_id text, day integer, subject text, subject_title text, patterns text[],
         members integer, item jsonb)
     ON CONFLICT (form_id) DO NOTHING`,
    [
      JSON.stringify(
        forms.map((form) => ({
          form_id: form.formId,
          group_id: form.groupId,
          day: form.day,
          subject: form.subject,
          subject_title: form.subjectTitle,
          patterns: form.patterns,
          members: form.members,
          item: form.item,
        })),
      ),
    ],
  );
  const keys = forms.flatMap((form) =>
    form.keys.map((key) => ({ key, bucket: form.bucket, form: form.formId })),
  );
  await client.query(
    `INSERT INTO match_keys (key, bucket, form_id)
     SELECT * FROM unnest($1::bigint[], $2::integer[], $3::text[]) ON CONFLICT DO NOTHING`,
    [keys.map(({ key }) => key), keys.map(({ bucket }) => bucket), keys.map(({ form }) => form)],
  );
}

/** Takes forms out with their keys, which the caller names, and links. */
export async function removeFormRows(
  client: ClientBase,
  ids: readonly string[],
  keys: readonly { readonly key: number; readonly bucket: number; readonly form: string }[],
): Promise<void> {
  await client.query(
    `DELETE FROM match_keys k USING unnest($1::bigint[], $2::integer[], $3::text[]) AS m(key, bucket, form)
     WHERE k.key = m.key AND k.bucket = m.bucket AND k.form_id = m.form`,
    [keys.map(({ key }) => key), keys.map(({ bucket }) => bucket), keys.map(({ form }) => form)],
  );
  await client.query('DELETE FROM match_links WHERE a = ANY($1) OR b = ANY($1)', [ids]);
  await client.query('DELETE FROM match_forms WHERE form_id = ANY($1)', [ids]);
}

/** Makes each group part of another. */
export async function mergeGroups(client: ClientBase, groups: ReadonlyMap<string, string>): Promise<void> {
  await client.query(
    `UPDATE match_forms f SET group_id = m.other FROM unnest($1::text[], $2::text[]) AS m(one, other)
     WHERE f.group_id = m.one`,
    [[...groups.keys()], [...groups.values()]],
  );
}

/** Sets the group of forms. */
export async function setGroups(client: ClientBase, groups: ReadonlyMap<string, string>): Promise<void> {
  await client.query(
    `UPDATE match_forms f SET group_id = m.other FROM unnest($1::text[], $2::text[]) AS m(form, other)
     WHERE f.form_id = m.form`,
    [[...groups.keys()], [...groups.values()]],
  );
}

/** Links with one of these forms at an end. */
export async function readLinks(client: ClientBase, forms: readonly string[]): Promise<readonly LinkRow[]> {
  if (forms.length === 0) return [];
  const { rows } = await client.query(
    'SELECT * FROM match_links WHERE a = ANY($1) UNION SELECT * FROM match_links WHERE b = ANY($1) ORDER BY a, b',
    [forms],
  );
  return rows.map((row) => ({
    a: row.a,
    b: row.b,
    kind: row.kind,
    by: row.by_form,
    aspect: row.aspect,
    aim: row.aim,
    score: row.score,
    reasons: row.reasons,
  }));
}

export async function addLinkRows(client: ClientBase, links: readonly LinkRow[]): Promise<void> {
  if (links.length === 0) return;
  await client.query(
    `INSERT INTO match_links (a, b, kind, by_form, aspect, aim, score, reasons)
     SELECT a, b, kind, by_form, aspect, aim, score, reasons FROM json_to_recordset($1::json)
       AS r(a text, b text, kind text, by_form text, aspect text, aim text, score double precision, reasons jsonb)
     ON CONFLICT (a, b) DO NOTHING`,
    [JSON.stringify(links.map(({ by, ...link }) => ({ ...link, by_form: by })))],
  );
}

export async function removeLinkRows(
  client: ClientBase,
  links: readonly { readonly a: string; readonly b: string }[],
): Promise<void> {
  await client.query(
    'DELETE FROM match_links l USING unnest($1::text[], $2::text[]) AS m(a, b) WHERE l.a = m.a AND l.b = m.b',
    [links.map(({ a }) => a), links.map(({ b }) => b)],
  );
}

function formOf(row: { form_id: string; group_id: string; day: number | null; item: unknown }): FormRow {
  return { formId: row.form_id, groupId: row.group_id, day: row.day, item: row.item };
}
