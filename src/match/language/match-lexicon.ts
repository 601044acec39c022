import type { AgreementModel } from '../contradiction/model.ts';
import { type Concepts, readConcepts } from './concepts.ts';
import { type Opposites, readOpposites } from './opposites.ts';
import { type Rarity, readRarity } from './rarity.ts';

/** What matching knows of the language: the tables and weights of `data/match`. */
export interface MatchLexicon {
  readonly concepts: Concepts;
  readonly opposites: Opposites;
  readonly rarity: Rarity;
  readonly agreement: AgreementModel;
}

/** The files of `data/match` that `openMatchLexicon` wants, by name, as text. */
export const MATCH_FILES = [
  'concepts.tsv',
  'antonyms.tsv',
  'denials.tsv',
  'rarity.tsv',
  'agreement.json',
] as const;

export type MatchFile = (typeof MATCH_FILES)[number];

/** Opens the tables; throws one plain sentence naming file and line when one breaks its rules. */
export function openMatchLexicon(files: Readonly<Record<MatchFile, string>>): MatchLexicon {
  return {
    concepts: readConcepts(files['concepts.tsv']),
    opposites: readOpposites(files['antonyms.tsv'], files['denials.tsv']),
    rarity: readRarity(files['rarity.tsv']),
    agreement: JSON.parse(files['agreement.json']) as AgreementModel,
  };
}
