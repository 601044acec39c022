import type { Command } from 'commander';
import { StoreError } from '../app/archive.ts';
import { type EpisodeLine, type EpisodePage, episodePage, listEpisodes } from '../app/match-episodes.ts';
import type { Figure } from '../model/index.ts';
import { isolate, onArchive, printJson, wholeNumber } from './archive-command.ts';
import { groupLines, short } from './claims.ts';

interface Options {
  limit: number;
  json?: boolean;
}

/** `isnad episode`: what reports say of one happening over time. */
export function register(program: Command): void {
  program
    .command('episode')
    .summary('show one happening over time, with its figures')
    .description(
      'Shows the claims about one happening, who said what when, and the counts of dead and injured cell by cell: ' +
        'updates of one counter apart from contradictions of two. Without an id it lists the latest episodes.',
    )
    .argument('[id]', 'id of an episode, as isnad claims and isnad episode give it')
    .option('--limit <n>', 'lines of each part', wholeNumber('--limit', 1), 20)
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExamples:\n  isnad episode\n  isnad episode 5f21c0a9d3e4-17630 --json')
    .action((id: string | undefined, options: Options) =>
      onArchive(async (archive) => {
        if (id === undefined) {
          const list = await listEpisodes(archive, { limit: options.limit });
          if (options.json) printJson(list);
          else process.stdout.write(`${list.items.map(line).join('\n')}\n`);
          return;
        }
        const page = await episodePage(archive, id);
        if (page === null) throw new StoreError('request', `There is no episode ${id} in the archive.`);
        if (options.json) printJson(page);
        else process.stdout.write(inWords(page, options.limit));
      }),
    );
}

function line(episode: EpisodeLine): string {
  return `${episode.id}  ${episode.from ?? '?'} – ${episode.to ?? '?'}  ${episode.groups} claims  ${isolate(episode.title)}`;
}

function inWords(page: EpisodePage, limit: number): string {
  const out = [
    `${page.line.id}  ${page.line.from ?? '?'} – ${page.line.to ?? '?'}  ${isolate(page.line.title)}`,
    '',
  ];
  for (const group of page.claims.slice(0, limit)) out.push(...groupLines(group), '');
  out.push('over time:');
  for (const entry of page.timeline.slice(0, limit)) {
    out.push(`  ${entry.at ?? '?'}  ${entry.stance}  ${isolate(entry.outlet)}`);
    out.push(`    ${isolate(entry.speaker)}: ${isolate(short(entry.words))}`);
  }
  if (page.figures.rows.length > 0) out.push('', 'figures:');
  for (const { cell, figures } of page.figures.rows) {
    out.push(
      `  ${cell.what}${cell.whom === null ? '' : ` ${cell.whom}`}${cell.area === null ? '' : ` in ${isolate(cell.area)}`} (${cell.scope})`,
    );
    for (const figure of figures) out.push(`    ${figure.asOf ?? '?'}  ${isolate(counted(figure))}`);
  }
  for (const link of page.figures.links) out.push(`  ${link.kind}: ${isolate(link.reason)}`);
  if (page.patterns.length > 0) out.push('', 'patterns:');
  for (const pattern of page.patterns)
    out.push(`  ${pattern.id}  ${pattern.cases} cases  ${isolate(pattern.title)}`);
  return `${out.join('\n')}\n`;
}

function counted(figure: Figure): string {
  return `${figure.words} — ${figure.counter}`;
}
