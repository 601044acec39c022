import type { Command } from 'commander';
import { type SharedOptions, settingsOf, withSharedOptions } from './fetch-options.ts';

interface Options extends SharedOptions {
  skipKnown?: boolean;
}

/** `isnad fetch`: fetches pages and feeds and keeps what they report. */
export function registerFetch(program: Command): void {
  const command = program
    .command('fetch')
    .summary('fetch pages and feeds and keep what they report')
    .description(
      'Fetches addresses, reads the reports in them and keeps both the reports and the original bytes. ' +
        'robots.txt is obeyed, and private addresses are never connected to unless --allow-private is given. ' +
        'A page fetched before is asked for again only if it changed; what changed is shown.',
    )
    .argument('<address...>', 'addresses (http://…), or files with one address per line');
  withSharedOptions(command)
    .option('--skip-known', 'pass over addresses that were read before')
    .addHelpText(
      'after',
      '\nExamples:\n  isnad fetch https://example.org/news/1 https://example.org/rss.xml\n  isnad fetch addresses.txt --skip-known\n  isnad fetch https://example.org/news/1 --to pages/ --json',
    )
    .action(async (names: string[], options: Options) => {
      const { runFetch } = await import('./fetch-run.ts');
      await runFetch(names, settingsOf(options, options.skipKnown === true), options.json === true);
    });
}
