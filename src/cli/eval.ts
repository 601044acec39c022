import type { Command } from 'commander';
import type { Difference } from '../app/eval/differences.ts';
import { type Evaluation, evaluate } from '../app/eval/evaluate.ts';
import type { Figures } from '../app/eval/figures.ts';
import { readGoldFolder } from '../app/eval/gold-folder.ts';
import { loadLexicon } from '../app/lexicon.ts';
import { openOutput } from './output.ts';
import { cell } from './page/cell.ts';

interface Options {
  errors?: boolean;
  json?: boolean;
}

/** `isnad eval`: scores the analysis against annotated reports. */
export function registerEval(program: Command): void {
  program
    .command('eval')
    .summary('score the analysis against annotated reports')
    .description(
      'Analyses every report of a folder of gold (CODE.txt beside CODE.json, outlet and time in index.json; or a ' +
        'folder of such folders) and says how well cues, contents, speakers, chains, labels, dates and quantities agree.',
    )
    .argument('<folder>', 'folder of gold')
    .option('--errors', 'list every missed, spurious and wrong claim with the rule that fired')
    .option('--json', 'as one JSON object')
    .addHelpText(
      'after',
      '\nExamples:\n  isnad eval gold/\n  isnad eval gold/ --errors | less\n  isnad eval gold/ --json > figures.json',
    )
    .action(async (folder: string, options: Options) => {
      const evaluation = evaluate(readGoldFolder(folder), loadLexicon());
      const output = await openOutput(null);
      await output?.write(options.json ? inJson(evaluation, options) : inWords(evaluation, options));
    });
}

function inJson({ documents, total }: Evaluation, { errors }: Options): string {
  const list = documents.map(({ code, figures, differences }) => ({
    code,
    figures,
    ...(errors ? { errors: differences } : {}),
  }));
  return `${JSON.stringify({ documents: list, total })}\n`;
}

const COLUMNS: ReadonlyArray<readonly [string, string]> = [
  ['gold', 'gold'],
  ['pred', 'pred'],
  ['cue_F1', 'cue F1'],
  ['content_exact_F1', 'exact'],
  ['content_overlap_F1', 'overlap'],
  ['speaker_acc', 'speaker'],
  ['chain_acc', 'chain'],
  ['source_type_acc', 'type'],
  ['stance_acc', 'stance'],
  ['quote_acc', 'quote'],
  ['nested_F1', 'nested'],
  ['trapped', 'trapped'],
];

function inWords({ documents, total }: Evaluation, { errors }: Options): string {
  const wide = Math.max(5, ...documents.map(({ code }) => code.length));
  const lines = [`${''.padEnd(wide)}${COLUMNS.map(([, label]) => label.padStart(9)).join('')}`];
  for (const { code, figures } of documents) lines.push(code.padEnd(wide) + row(figures));
  lines.push('total'.padEnd(wide) + row(total), '');
  for (const [name, value] of Object.entries(total)) lines.push(`${name.padEnd(22)} ${figure(name, value)}`);
  if (errors) {
    for (const { code, differences } of documents) {
      lines.push('', `${code}: ${differences.length} differences`);
      for (const difference of differences) lines.push(...inLines(difference));
    }
  }
  return `${lines.join('\n')}\n`;
}

function row(figures: Figures): string {
  const empty = figures.gold === 0 && figures.pred === 0;
  return COLUMNS.map(([name]) =>
    (empty && !isCount(name) ? '–' : figure(name, figures[name])).padStart(9),
  ).join('');
}

function figure(name: string, value: number): string {
  return isCount(name) ? String(value) : value.toFixed(3);
}

function isCount(name: string): boolean {
  return ['docs', 'gold', 'pred', 'traps', 'trapped'].includes(name) || name.endsWith('_gold');
}

function inLines({ kind, gold, rule, cue, expected, found }: Difference): string[] {
  const head = `  ${kind.padEnd(8)} ${(gold ?? '').padEnd(4)} ${(rule ?? '').padEnd(30)} ${cell(cue)}`;
  return [
    head,
    ...(expected === null ? [] : [`           gold   ${cell(expected)}`]),
    ...(found === null ? [] : [`           found  ${cell(found)}`]),
  ];
}
