import { analyse } from '../../analyse/index.ts';
import type { Lexicon } from '../../arabic/index.ts';
import { countArticle } from './count-article.ts';
import { sumCounts } from './counts.ts';
import { type Difference, differencesOf } from './differences.ts';
import { type Figures, figuresOf } from './figures.ts';
import type { GoldArticle } from './gold-folder.ts';

/** How well the analysis agrees with annotated articles. */
export interface Evaluation {
  readonly documents: readonly {
    readonly code: string;
    readonly figures: Figures;
    readonly differences: readonly Difference[];
  }[];
  readonly total: Figures;
}

/** Analyses every article of a gold folder and compares. */
export function evaluate(articles: readonly GoldArticle[], lexicon: Lexicon): Evaluation {
  const counted = articles.map(({ code, article, gold }) => {
    const analysis = analyse(article, lexicon);
    return {
      code,
      counts: countArticle(gold, analysis),
      differences: differencesOf(article.text, gold, analysis),
    };
  });
  return {
    documents: counted.map(({ code, counts, differences }) => ({
      code,
      figures: figuresOf(counts),
      differences,
    })),
    total: figuresOf(sumCounts(counted.map(({ counts }) => counts))),
  };
}
