import { problemLine } from '../app/add-source.ts';
import type { PageOutcome } from '../app/fetch-pages.ts';
import { isolate } from './archive-command.ts';

/** What a run came to, for its last line and its exit code. */
export interface FetchTotals {
  read: number;
  reports: number;
  unchanged: number;
  changed: number;
  failed: number;
}

/** The lines that tell a person of one outcome. */
export function outcomeLines(outcome: PageOutcome): readonly string[] {
  if (outcome.kind === 'unchanged') return [`unchanged  ${outcome.url}`];
  if (outcome.kind === 'failed') {
    const gone = outcome.vanished === null ? 'failed     ' : 'TAKEN AWAY ';
    const tried = outcome.failure.attempts > 1 ? ` (tried ${outcome.failure.attempts} times)` : '';
    const lost =
      outcome.vanished?.map(
        (report) => `             ${isolate(report.title ?? report.text.slice(0, 80))}`,
      ) ?? [];
    return [`${gone}${outcome.url}: ${outcome.failure.message}${tried}`, ...lost];
  }
  const lines: string[] = [];
  for (const { id, outlet, publishedAt, text, title } of outcome.articles) {
    if (outcome.changes.some((change) => change.id === id)) continue;
    const name = title === null ? `${text.slice(0, 80)}…` : text.slice(title.start, title.end);
    lines.push(
      `read       ${outcome.url} · ${publishedAt ?? 'no time'} · ${isolate(outlet ?? 'no outlet')} · ${isolate(name)}`,
    );
  }
  for (const change of outcome.changes) {
    const kind = { edited: 'EDITED    ', corrected: 'CORRECTED ', removed: 'REMOVED   ' }[change.kind];
    lines.push(`${kind} ${outcome.url} · ${isolate(change.title)}`);
    for (const line of change.removed) lines.push(`  - ${isolate(line)}`);
    for (const line of change.added) lines.push(`  + ${isolate(line)}`);
  }
  return lines;
}

/** The lines for standard error: what in a page could not be read. */
export function outcomeProblems(outcome: PageOutcome): readonly string[] {
  return outcome.kind === 'read' ? outcome.problems.map(problemLine) : [];
}

/** An outcome as one JSON value, without the bytes and, for unchanged texts, without the texts. */
export function outcomeRecord(outcome: PageOutcome): Readonly<Record<string, unknown>> {
  if (outcome.kind === 'unchanged') return { kind: 'unchanged', url: outcome.url };
  if (outcome.kind === 'failed') {
    const { failure, url, vanished } = outcome;
    const { attempts, message, passing, reason, status } = failure;
    const gone = vanished?.map(({ id, title }) => ({ id, title })) ?? null;
    return { kind: 'failed', url, reason, message, status, passing, attempts, vanished: gone };
  }
  const { articles, changes, first, problems, raw, url } = outcome;
  const { bytes, ...document } = raw;
  return {
    kind: 'read',
    url,
    first,
    raw: { ...document, length: bytes.length },
    articles,
    changes,
    problems,
  };
}

/** Adds an outcome to the totals. */
export function count(totals: FetchTotals, outcome: PageOutcome): void {
  if (outcome.kind === 'unchanged') totals.unchanged++;
  else if (outcome.kind === 'failed') totals.failed++;
  else {
    totals.read++;
    totals.reports += outcome.articles.length;
    if (outcome.changes.length > 0) totals.changed++;
  }
}

/** The last line for a person. */
export function totalLine(totals: FetchTotals): string {
  const parts = [`${totals.read} read`, totals.reports === 1 ? '1 report' : `${totals.reports} reports`];
  if (totals.changed > 0) parts.push(`${totals.changed} changed since the last time`);
  if (totals.unchanged > 0) parts.push(`${totals.unchanged} unchanged`);
  if (totals.failed > 0) parts.push(`${totals.failed} failed`);
  return `${parts.join(', ')}.`;
}
