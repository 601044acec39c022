import type { Counts, ValueCounts } from './counts.ts';

/** Figures by name; the names are those of the scorer that comes with the gold data. */
export type Figures = Readonly<Record<string, number>>;

/** Counts as precision, recall, F1 and accuracies. */
export function figuresOf(counts: Counts): Figures {
  const { gold, found } = counts;
  const matched = counts.matched || 1;
  const cue = agreement(counts.cue, found, gold);
  const nested = agreement(counts.nestedRight, counts.nestedFound, counts.nestedGold);
  return {
    docs: counts.docs,
    gold,
    pred: found,
    cue_P: cue.precision,
    cue_R: cue.recall,
    cue_F1: cue.f1,
    content_exact_F1: agreement(counts.exact, found, gold).f1,
    content_overlap_F1: agreement(counts.sharedCharacters, counts.foundCharacters, counts.goldCharacters).f1,
    speaker_acc: counts.speaker / matched,
    source_type_acc: counts.type / matched,
    chain_acc: counts.chain / matched,
    claim_speaker_F1: agreement(counts.speaker, found, gold).f1,
    claim_chain_F1: agreement(counts.chain, found, gold).f1,
    multi_hop_recall: counts.multiHopRight / (counts.multiHop || 1),
    multi_hop_gold: counts.multiHop,
    stance_acc: counts.stance / matched,
    quote_acc: counts.quote / matched,
    nested_P: nested.precision,
    nested_R: nested.recall,
    nested_F1: nested.f1,
    nested_gold: counts.nestedGold,
    ...valueFigures('date', counts.dates),
    ...valueFigures('quantity', counts.quantities),
    traps: counts.traps,
    trapped: counts.trapped,
  };
}

function valueFigures(name: string, { gold, right, wrong }: ValueCounts): Figures {
  return {
    [`${name}_gold`]: gold,
    [`${name}_P`]: right / (right + wrong || 1),
    [`${name}_R`]: right / (gold || 1),
    [`${name}_value_F1`]: agreement(right, right + wrong, gold).f1,
  };
}

function agreement(right: number, found: number, gold: number) {
  const precision = found === 0 ? 0 : right / found;
  const recall = gold === 0 ? 0 : right / gold;
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}
