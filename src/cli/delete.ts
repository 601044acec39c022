import type { Command } from 'commander';
import { removeArticle } from '../app/archive-decide.ts';
import { decisionMaker } from '../app/archive-who.ts';
import { onArchive, printJson } from './archive-command.ts';

/** `isnad delete`: removes an article for good. */
export function registerDelete(program: Command): void {
  program
    .command('delete')
    .summary('remove a report from the archive')
    .description(
      'Removes a report with its versions, analyses and original bytes. Who, when and why is logged, and the ' +
        'report is not added again unless the decision is taken back (isnad correct --undo DECISION).',
    )
    .argument('<article>', 'id of the article')
    .option('--why <reason>', 'the reason, for the log')
    .option('--json', 'the decision as JSON')
    .addHelpText('after', '\nExample:\n  isnad delete 5d0c27… --why "the outlet asked for it"')
    .action((id: string, options: { why?: string; json?: boolean }) =>
      onArchive(async (archive) => {
        const decision = await removeArticle(archive, id, {
          who: decisionMaker(),
          why: options.why ?? null,
          at: new Date(),
        });
        if (options.json) printJson(decision);
        else process.stdout.write(`removed ${id} by ${decision.who}: decision ${decision.id}\n`);
      }),
    );
}
