import type { Command } from 'commander';
import { type Database, StoreError } from '../app/archive.ts';
import { type Correction, correct, undo } from '../app/archive-decide.ts';
import { decisionMaker } from '../app/archive-who.ts';
import { isolate, onArchive, printJson } from './archive-command.ts';

interface Options {
  outlet?: string;
  published?: string;
  speaker?: string;
  type?: string;
  content?: string;
  notAClaim?: boolean;
  undo?: boolean;
  why?: string;
  json?: boolean;
}

const sourceTypes = [
  'person',
  'official',
  'institution',
  'outlet',
  'anonymous_official',
  'anonymous_source',
  'eyewitness',
  'document',
  'social_media',
  'leak',
] as const;

/** `isnad correct`: puts right what the analysis or the metadata have wrong. */
export function registerCorrect(program: Command): void {
  program
    .command('correct')
    .summary('correct a report or a claim')
    .description(
      'Writes a correction down, with who (ISNAD_USER, else the account), when and why, and puts it into effect. ' +
        'Corrections survive re-analysis and can be taken back with --undo.',
    )
    .argument('<id>', 'id of an article (--outlet, --published), a claim (the others) or a decision (--undo)')
    .option('--outlet <name>', 'the outlet that published the article')
    .option('--published <time>', 'when it was published, such as 2018-04-07 or 2018-04-07T14:30+03:00')
    .option('--speaker <name>', 'who said the claim')
    .option('--type <type>', `with --speaker: ${sourceTypes.join(', ')}`)
    .option('--content <words>', 'the words the claim really consists of, copied from the article')
    .option('--not-a-claim', 'nobody claims this')
    .option('--undo', 'take this decision back')
    .option('--why <reason>', 'the reason, for the log')
    .option('--json', 'the decision as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  isnad correct 3f2a9c… --speaker "وزير النقل" --type official --why "named in the first line"',
    )
    .action((id: string, options: Options) =>
      onArchive(async (archive) => {
        const decision = await decide(archive, id, options);
        if (options.json) printJson(decision);
        else
          process.stdout.write(
            `${decision.kind} ${isolate(decision.quote)} by ${decision.who}: decision ${decision.id}\n`,
          );
      }),
    );
}

function decide(archive: Database, id: string, options: Options) {
  const maker = { who: decisionMaker(), why: options.why ?? null, at: new Date() };
  return options.undo ? undo(archive, id, maker) : correct(archive, correctionOf(id, options), maker);
}

function correctionOf(id: string, options: Options): Correction {
  const asked = [options.outlet, options.published, options.speaker, options.content, options.notAClaim];
  if (asked.filter((value) => value !== undefined).length !== 1) {
    throw new StoreError(
      'request',
      'Give one of --outlet, --published, --speaker, --content, --not-a-claim or --undo.',
    );
  }
  if (options.outlet !== undefined) return { kind: 'outlet', articleId: id, name: options.outlet };
  if (options.published !== undefined) return { kind: 'published', articleId: id, time: options.published };
  if (options.content !== undefined) return { kind: 'boundary', claimId: id, content: options.content };
  if (options.speaker === undefined) return { kind: 'not-a-claim', claimId: id };
  const type = sourceTypes.find((name) => name === options.type);
  if (options.type !== undefined && type === undefined) {
    throw new StoreError(
      'request',
      `"${options.type}" is no type of source; there are ${sourceTypes.join(', ')}.`,
    );
  }
  return { kind: 'speaker', claimId: id, name: options.speaker, ...(type === undefined ? {} : { type }) };
}
