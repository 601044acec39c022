import type { Evaluation } from '../../src/app/eval/evaluate.ts';
import type { Figures } from '../../src/app/eval/figures.ts';

const MEASURES: ReadonlyArray<readonly [string, string]> = [
  ['cue_P', 'cue precision'],
  ['cue_R', 'cue recall'],
  ['cue_F1', 'cue F1'],
  ['content_exact_F1', 'content exact F1'],
  ['content_overlap_F1', 'content overlap F1'],
  ['speaker_acc', 'speaker accuracy'],
  ['source_type_acc', 'source type accuracy'],
  ['chain_acc', 'explicit chain accuracy'],
  ['multi_hop_recall', 'chains of two and more nodes, recall'],
  ['stance_acc', 'stance accuracy'],
  ['quote_acc', 'quotation type accuracy'],
  ['nested_F1', 'nested claims F1'],
  ['date_value_F1', 'date value F1'],
  ['quantity_value_F1', 'quantity value F1'],
];

/** The table of figures over several gold folders, each a column. */
export function qualityFigures(columns: readonly (readonly [string, Evaluation])[]): string {
  const head = [
    'measure',
    ...columns.map(([name, { total }]) => `${name} (${total.docs} articles, ${total.gold} claims)`),
  ];
  const lines = [`| ${head.join(' | ')} |`, `|${'---|'.repeat(head.length)}`];
  for (const [key, label] of MEASURES) {
    lines.push(`| ${label} | ${columns.map(([, { total }]) => total[key].toFixed(3)).join(' | ')} |`);
  }
  lines.push(
    `| look-alikes output / given | ${columns.map(([, { total }]) => `${total.trapped} / ${total.traps}`).join(' | ')} |`,
    '',
    'Per article:',
    '',
    '| article | gold | found | cue F1 | exact | overlap | speaker | chain | stance |',
    '|---|---|---|---|---|---|---|---|---|',
  );
  for (const [, { documents }] of columns.slice(0, -1)) {
    for (const { code, figures } of documents) lines.push(documentRow(code, figures));
  }
  return lines.join('\n');
}

function documentRow(code: string, figures: Figures): string {
  const rates = [
    'cue_F1',
    'content_exact_F1',
    'content_overlap_F1',
    'speaker_acc',
    'chain_acc',
    'stance_acc',
  ];
  const empty = figures.gold === 0 && figures.pred === 0;
  const cells = rates.map((key) => (empty ? '–' : figures[key].toFixed(2)));
  return `| ${code} | ${figures.gold} | ${figures.pred} | ${cells.join(' | ')} |`;
}

/** The few figures of the README. */
export function qualitySummary({ total }: Evaluation): string {
  const shown = MEASURES.filter(
    ([key]) => !['cue_P', 'cue_R', 'multi_hop_recall', 'quote_acc'].includes(key),
  );
  const rows = shown.map(([key, label]) => `| ${label} | ${total[key].toFixed(2)} |`);
  return [
    '| measure | |',
    '|---|---|',
    ...rows,
    `| look-alikes taken for claims | ${total.trapped} of ${total.traps} |`,
  ].join('\n');
}
