import type { Command } from 'commander';
import { type Database, StoreError } from '../app/archive.ts';
import { decisionMaker } from '../app/archive-who.ts';
import { type ClaimPage, claimPage } from '../app/match-claims.ts';
import { type ClaimDecision, decideClaim, undoClaimDecision } from '../app/match-decisions.ts';
import type { OriginEntry } from '../model/index.ts';
import { isolate, onArchive, printJson } from './archive-command.ts';
import { groupLines, short } from './claims.ts';

interface Options {
  merge?: string;
  split?: string;
  link?: string;
  unlink?: string;
  as?: string;
  grade?: string;
  note?: string;
  settle?: string;
  undo?: string;
  why?: string;
  json?: boolean;
}

const LINKS = ['repeats', 'corroborates', 'contradicts', 'denies', 'corrects', 'updates'] as const;
const OUTCOMES = ['confirmed', 'refuted', 'open'] as const;

/** `isnad claim`: everything about one claim across reports, and what people decide about it. */
export function register(program: Command): void {
  program
    .command('claim')
    .summary('show where a claim comes from and who denies it')
    .description(
      'Shows one claim across reports: its wordings, the chains they came by, origins by kind, what everything ' +
        'passes through, who repeats, confirms, contradicts or denies it, and what people decided. With a decision ' +
        '(--merge …) it is written to the log with who (ISNAD_USER, else the account), when and why, and holds ' +
        'against the machine.',
    )
    .argument('<id>', 'id of a claim or of a group; ids a group had before lead to it')
    .option('--merge <claim>', 'the two are one claim')
    .option('--split <claim>', 'the two are not one claim')
    .option('--link <claim>', 'link to another claim, with --as')
    .option('--as <kind>', `with --link: ${LINKS.join(', ')}`)
    .option('--unlink <claim>', 'the machine links them wrongly')
    .option('--grade <grade>', 'A to F: reliability of the source; 1 to 6: credibility of the claim')
    .option('--note <text>', 'a note for the log')
    .option('--settle <outcome>', OUTCOMES.join(', '))
    .option('--undo <decision>', 'take a decision back')
    .option('--why <reason>', 'the reason, for the log')
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  isnad claim 4be1…\n  isnad claim 4be1… --json\n  isnad claim 4be1… --split 77c0… --why "two attacks"\n  isnad claim 4be1… --grade B --why "was there"',
    )
    .action((id: string, options: Options) =>
      onArchive(async (archive) => {
        const decided = await decide(archive, id, options);
        const page = await claimPage(archive, id);
        if (page === null) throw new StoreError('request', `There is no claim ${id} in the archive.`);
        if (options.json) printJson(page);
        else process.stdout.write(`${decided}${inWords(page)}`);
      }),
    );
}

async function decide(archive: Database, id: string, options: Options): Promise<string> {
  const maker = { who: decisionMaker(), why: options.why ?? null, at: new Date() };
  if (options.undo !== undefined) {
    const undone = await undoClaimDecision(archive, options.undo, maker);
    return `taken back: decision ${undone.undoes}\n`;
  }
  const wanted = decisionOf(id, options);
  if (wanted === null) return '';
  const decision = await decideClaim(archive, wanted, maker);
  return `${decision.kind} by ${decision.who}: decision ${decision.id}\n`;
}

function decisionOf(claim: string, options: Options): ClaimDecision | null {
  const given = (['merge', 'split', 'link', 'unlink', 'grade', 'note', 'settle'] as const).filter(
    (name) => options[name] !== undefined,
  );
  if (given.length === 0) return null;
  if (given.length > 1)
    throw new StoreError('request', `Give one decision at a time, not ${given.join(' and ')}.`);
  const [kind] = given;
  const value = options[kind] as string;
  switch (kind) {
    case 'merge':
    case 'split':
    case 'unlink':
      return { kind, claim, other: value };
    case 'link': {
      const link = LINKS.find((name) => name === options.as);
      if (link === undefined)
        throw new StoreError('request', `--link needs --as with one of ${LINKS.join(', ')}.`);
      return { kind, claim, other: value, link };
    }
    case 'grade':
      return { kind, claim, axis: /^[0-9]/.test(value) ? 'credibility' : 'reliability', value };
    case 'note':
      return { kind, claim, text: value };
    case 'settle': {
      const outcome = OUTCOMES.find((name) => name === value);
      if (outcome === undefined)
        throw new StoreError('request', `--settle is one of ${OUTCOMES.join(', ')}.`);
      return { kind, claim, outcome };
    }
  }
}

function inWords(page: ClaimPage): string {
  const out: string[] = [...groupLines(page.line), ''];
  out.push('reports:');
  for (const { item, copyOf, drift } of page.wordings) {
    out.push(`  ${item.earliest ?? 'time unknown'}  ${item.stance}  ${isolate(item.outlet)}  (${item.id})`);
    out.push(
      `    ${item.chain.map((source) => isolate(source.name)).join(' ← ')}: ${isolate(short(item.content))}`,
    );
    if (copyOf !== null) {
      const when = copyOf.order === 'before' ? 'earlier' : 'who was first is unknown';
      out.push(
        `    same words in ${isolate(copyOf.outlet)}, ${when}, ${copyOf.credited ? 'credited' : 'no credit seen'}`,
      );
    }
    for (const { reason } of drift) out.push(`    changed: ${isolate(reason)}`);
  }
  const { named, documents, unnamed, reporters, bottleneck } = page.origins;
  out.push('', 'origins:');
  out.push(...originLines('named', named), ...originLines('documents', documents));
  out.push(...originLines('unnamed, not added up', unnamed), ...originLines('outlets themselves', reporters));
  const names = new Map(page.graph.nodes.map((node) => [node.id, node.name]));
  if (bottleneck.length > 0) {
    out.push(
      `  everything passes through: ${bottleneck.map((id) => isolate(names.get(id) ?? id)).join('، ')}`,
    );
  }
  if (page.inside.length > 0) out.push('', 'within:');
  for (const link of page.inside.slice(0, 12)) {
    out.push(`  ${link.from} ${link.kind} ${link.to}: ${isolate(link.reasons.join('؛ '))}`);
  }
  if (page.links.length > 0) out.push('', 'other claims:');
  for (const link of page.links) {
    const aim = link.aim === null ? '' : ` (${link.aim})`;
    const by = link.by === null ? '' : `, set by ${link.by}`;
    out.push(`  ${arrow(link.direction)} ${link.kind}${aim}${by}  ${link.other.group}`);
    out.push(`    ${isolate(link.other.speaker)}: ${isolate(short(link.other.words))}`);
    if (link.reasons.length > 0) out.push(`    ${isolate(link.reasons.join('؛ '))}`);
  }
  if (page.remarks.length > 0) out.push('', 'on the chains:');
  for (const remark of page.remarks.slice(0, 20)) out.push(`  ${remark.rule}  ${isolate(remark.reason)}`);
  if (page.decisions.length > 0) out.push('', 'decided by people:');
  for (const decision of page.decisions) {
    out.push(
      `  ${decision.at}  ${decision.kind}  ${decision.who}  ${isolate(decision.why)}  (${decision.id})`,
    );
  }
  out.push('', `within this archive: ${page.scope.articles} reports, until ${page.scope.until ?? 'unknown'}`);
  return `${out.join('\n')}\n`;
}

function originLines(kind: string, entries: readonly OriginEntry[]): readonly string[] {
  return entries.map(
    (entry) =>
      `  ${kind}: ${isolate(entry.name)}${entry.remarks.length === 0 ? '' : `  [${entry.remarks.join(', ')}]`}`,
  );
}

function arrow(direction: 'out' | 'in' | 'both'): string {
  return direction === 'out' ? '→' : direction === 'in' ? '←' : '↔';
}
