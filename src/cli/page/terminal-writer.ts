import { styleText } from 'node:util';
import type { ReadReport } from '../../app/read-articles.ts';
import { ruleSays } from '../../app/rule-catalogue.ts';
import type { Analysis, Because, ChainNode, Claim, SourceType, Span } from '../../model/index.ts';
import type { ReportWriter } from '../read.ts';
import { cell, cellLines } from './cell.ts';
import { SOURCE_LABELS, STANCE_LABELS } from './terminal-labels.ts';

export interface TerminalOptions {
  readonly colour: boolean;
  /** Also print the rule and evidence of everything. */
  readonly explain: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

type Style = Parameters<typeof styleText>[0];

const STYLES: Readonly<Record<SourceType, Style>> = {
  person: 'cyan',
  official: 'green',
  institution: 'green',
  outlet: 'blue',
  anonymous_official: 'yellow',
  anonymous_source: 'yellow',
  eyewitness: 'cyan',
  document: 'magenta',
  social_media: 'red',
  leak: 'red',
};

/** Width of the column of names before the Arabic, which always comes last in its line. */
const MARGIN = 12;

/**
 * The page of `isnad read` on a terminal: logical order, Arabic isolated and last in its line, so that it reads
 * right with and without a terminal that knows right-to-left.
 */
export function terminalWriter(options: TerminalOptions): ReportWriter {
  let first = true;
  return {
    begin: '',
    report: (item) => {
      const page = reportPage(item, options);
      const gap = first ? '' : '\n';
      first = false;
      return `${gap}${page}\n`;
    },
    end: '',
  };
}

function reportPage({ analysis, file }: ReadReport, options: TerminalOptions): string {
  const { article, claims, dates, quantities, events } = analysis;
  const lines: string[] = [];
  const { title, outlet, publishedAt, text } = article;
  if (title !== null) lines.push(paint('bold', cell(text.slice(title.start, title.end)), options), '');
  lines.push(row('file', file));
  if (article.url !== null) lines.push(row('address', cell(article.url)));
  if (outlet.name !== null) lines.push(row('outlet', `${outlet.basis ?? ''}`.padEnd(9) + cell(outlet.name)));
  lines.push(row('published', publishedAt.value === null ? 'unknown' : publication(publishedAt)));
  lines.push(row('claims', claims.length === 0 ? 'none found' : String(claims.length)));
  for (const claim of claims) lines.push('', ...claimLines(analysis, claim, options));
  if (dates.length > 0) lines.push('', paint('bold', 'Dates', options));
  for (const date of dates) {
    const value = `${date.value ?? 'no value'} (${date.basis})`;
    lines.push(`${date.id.padEnd(5)} ${value.padEnd(34)} ${cell(text.slice(date.start, date.end))}`);
    if (options.explain) lines.push(...because(analysis, date.because, options));
  }
  if (quantities.length > 0) lines.push('', paint('bold', 'Quantities', options));
  for (const quantity of quantities) {
    lines.push(
      `${quantity.id.padEnd(5)} ${figure(quantity).padEnd(34)} ${cell(text.slice(quantity.start, quantity.end))}`,
    );
    if (options.explain) lines.push(...because(analysis, quantity.because, options));
  }
  if (events.length > 0) lines.push('', paint('bold', 'Events', options));
  for (const event of events) {
    const about = [event.type, event.status, event.time, ...event.claims].filter((part) => part !== null);
    const { start, end } = event.trigger;
    lines.push(`${event.id.padEnd(5)} ${about.join(' ').padEnd(34)} ${cell(text.slice(start, end))}`);
    const words = (spans: readonly Span[]): string =>
      spans.map((span) => cell(slice(text, span))).join(' + ');
    if (event.actorSpans.length > 0) lines.push(row('      by', words(event.actorSpans)));
    if (event.targetSpans.length > 0) lines.push(row('      to', words(event.targetSpans)));
    if (options.explain) lines.push(...because(analysis, event.because, options));
  }
  if (options.explain && analysis.diagnostics.length > 0) {
    lines.push('', paint('bold', 'Odd in the text', options));
    for (const { rule, reason, start, end } of analysis.diagnostics) {
      lines.push(`${rule} at ${start}: ${reason} ${cell(text.slice(start, end))}`);
    }
  }
  return lines.join('\n');
}

function claimLines(analysis: Analysis, claim: Claim, options: TerminalOptions): string[] {
  const { text } = analysis.article;
  const [speaker] = claim.chain;
  const style = speaker === undefined ? 'dim' : STYLES[speaker.type];
  const types = claim.chain.map((node) => SOURCE_LABELS[node.type]).join(' ← ');
  const facts: string[] = [STANCE_LABELS[claim.stance]];
  if (claim.polarity === 'negative') facts.push('negative');
  if (claim.force !== 'statement') facts.push(claim.force);
  facts.push(
    claim.quote === 'direct' ? 'quoted' : claim.quote === 'mixed' ? 'partly quoted' : 'in other words',
  );
  if (claim.basis !== null) facts.push(claim.basis === 'saw' ? 'saw it' : 'was told');
  if (claim.distance) facts.push('the outlet keeps its distance');
  if (claim.parent !== null) facts.push(`inside ${claim.parent}`);
  const content = claim.content.parts.map((part) => slice(text, part)).join(' … ');
  return [
    `${paint('bold', claim.id.padEnd(4), options)} ${paint(style, types, options)} · ${facts.join(' · ')}`,
    row('    source', claim.chain.map((node) => paint(style, named(node), options)).join(' ← ')),
    row('    cue', cell(slice(text, claim.cue))),
    ...block('    content', content, options),
    ...(options.explain ? because(analysis, claim.because, options) : []),
  ];
}

/** A node of a chain; one that is not written at this claim stands in brackets. */
function named(node: ChainNode): string {
  return node.mention === null ? `(${cell(node.canonical)})` : cell(node.canonical);
}

function because(analysis: Analysis, reason: Because, options: TerminalOptions): string[] {
  const { text } = analysis.article;
  const says = ruleSays(reason.rule);
  const lines = [row('    rule', `${reason.rule}${says === null ? '' : `: ${says}`}`)];
  for (const span of reason.evidence) {
    lines.push(row('    rests on', `${`${span.start}–${span.end}`.padEnd(12)} ${cell(slice(text, span))}`));
  }
  if (reason.from.length > 0) lines.push(row('    and on', reason.from.join(', ')));
  return lines.map((line) => paint('dim', line, options));
}

function publication({ value, granularity, basis }: Analysis['article']['publishedAt']): string {
  return `${value} (${granularity === null ? '' : `${granularity}, `}${basis})`;
}

function figure({ value, min, max, modifier, unit, count }: Analysis['quantities'][number]): string {
  const number = Array.isArray(value) ? value.join(' : ') : value === null ? 'no number' : String(value);
  const range = min !== null || max !== null ? ` [${min ?? ''}–${max ?? ''}]` : '';
  const what = count?.what ?? null;
  const whom = count?.whom ?? null;
  return [
    `${number}${range}`,
    unit ?? '',
    what !== null && what !== unit ? what : '',
    whom ?? '',
    modifier === 'exact' ? '' : `(${modifier.replace('_', ' ')})`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function slice(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

function row(name: string, value: string): string {
  return `${name.padEnd(MARGIN)} ${value}`;
}

function block(name: string, text: string, { width }: TerminalOptions): string[] {
  const room = Math.max(30, Math.min(width, 110) - MARGIN - 1);
  return cellLines(text, room).map((line, i) => row(i === 0 ? name : '', line));
}

function paint(style: Style, text: string, { colour }: TerminalOptions): string {
  return colour ? styleText(style, text, { validateStream: false }) : text;
}
