import { type Command, Option } from 'commander';
import { duration, type SharedOptions, settingsOf, withSharedOptions } from './fetch-options.ts';

interface Options extends SharedOptions {
  every: number;
  once?: boolean;
  itemsOnly?: boolean;
}

/** `isnad watch`: follows feeds. */
export function registerWatch(program: Command): void {
  const command = program
    .command('watch')
    .summary('follow feeds and keep what is new and what changes')
    .description(
      'Asks feeds for news again and again, fetches the pages of new items and keeps their reports. Pages are ' +
        'looked at again after 1, 6, 24 and 72 hours: silent edits, corrections and pages taken away are shown.',
    )
    .argument('<feeds...>', 'OPML lists, files with one feed address per line, or feed addresses');
  withSharedOptions(command)
    .addOption(
      new Option('--every <time>', 'time between the beginnings of two rounds')
        .argParser(duration)
        .default(15 * 60_000, '15m'),
    )
    .option('--once', 'one round, then end')
    .option('--items-only', 'keep the items as the feeds give them, without fetching their pages')
    .addHelpText(
      'after',
      '\nExamples:\n  isnad watch feeds.opml --every 15m\n  isnad watch https://example.org/rss.xml --once --to pages/',
    )
    .action(async (names: string[], options: Options) => {
      const { runWatch } = await import('./watch-run.ts');
      const { every, itemsOnly, json, once } = options;
      await runWatch(names, settingsOf(options, false), {
        every,
        once: once === true,
        itemsOnly: itemsOnly === true,
        json: json === true,
      });
    });
}
