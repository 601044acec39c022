import type { Figure, FigureTable } from '../model/index.ts';
import type { ArticleSummary } from '../store/read-articles.ts';
import type { StoredClaim } from '../store/read-claims.ts';
import { sharedKey, storedWords } from './api-groups.ts';
import type { ClaimLine } from './api-schema-claim.ts';
import type { FigureLine } from './api-schema-episode.ts';
import { kindOfSource, reportLine } from './api-words.ts';
import { placeTable } from './place-table.ts';

interface Material {
  readonly claims: ReadonlyMap<string, StoredClaim>;
  readonly articles: ReadonlyMap<string, ArticleSummary>;
  /** Group of each claim. */
  readonly groups: ReadonlyMap<string, string>;
  readonly lines: ReadonlyMap<string, ClaimLine>;
}

/**
 * The table of figures of an episode as lines: one per cell, counter and figure, with every report that gives it.
 * Unnamed counters are one line only where the reports carry one and the same claim.
 */
export function figureLines(table: FigureTable, material: Material): FigureLine[] {
  const updated = new Map<string, string>();
  const contradicted = new Map<string, string>();
  for (const link of table.links) {
    if (link.kind === 'update') updated.set(link.from, link.reason);
    else {
      contradicted.set(link.from, link.reason);
      contradicted.set(link.to, link.reason);
    }
  }
  return table.rows.flatMap(({ cell, figures }) => {
    const merged = new Map<string, Figure[]>();
    for (const figure of figures.filter(saysHowMany)) {
      const group = material.groups.get(figure.claim) ?? figure.claim;
      const counter = sharedKey(figure.counterKey) ?? `group ${group}`;
      const key = `${counter}|${figure.value ?? figure.words}`;
      merged.set(key, [...(merged.get(key) ?? []), figure]);
    }
    return [...merged.values()].flatMap((same): FigureLine[] => {
      const first = same[0];
      const claim = material.claims.get(first.claim);
      const speaker = claim?.chain[0];
      const group = material.groups.get(first.claim) ?? null;
      const line = group === null ? undefined : material.lines.get(group);
      const ids = same.map((figure) => figure.claim);
      const update = ids.find((id) => updated.has(id));
      const clash = ids.find((id) => contradicted.has(id));
      const status = line?.flags.includes('corrected')
        ? 'corrected'
        : line?.flags.includes('denied')
          ? 'denied'
          : update !== undefined
            ? 'updated'
            : clash !== undefined
              ? 'contradicted'
              : 'stands';
      const reports = new Map(
        same.flatMap((figure) => {
          const article = material.articles.get(figure.article);
          return article === undefined ? [] : [[article.id, reportLine(article)]];
        }),
      );
      return [
        {
          counter: first.counter,
          kind: kindOfSource(speaker?.type ?? null, first.counterKey),
          source: sharedKey(first.counterKey),
          what: cell.what,
          whom: cell.whom === null ? null : whomOf(cell.whom),
          area: cell.area,
          scope: cell.scope,
          value: first.value,
          min: first.min,
          max: first.max,
          modifier: modifierOf(first),
          asOf: first.asOf,
          words: ids.flatMap((id) => {
            const stored = material.claims.get(id);
            return stored === undefined ? [] : [{ ...storedWords(stored), text: first.words }];
          }),
          reports: [...reports.values()],
          group,
          status,
          reason: (update && updated.get(update)) ?? (clash && contradicted.get(clash)) ?? null,
        },
      ];
    });
  });
}

/** «عدد من القتلى» says no more than that there were some. */
function saysHowMany({ value, max }: Figure): boolean {
  return value !== null || max !== null;
}

/** People counted by their country stand under its id (`~iran`); readers get its name. */
function whomOf(whom: string): string {
  return whom.startsWith('~')
    ? (placeTable().byId.get(`place/${whom.slice(1)}`)?.name ?? whom.slice(1))
    : whom;
}

function modifierOf({ value, min, max }: Figure): string {
  if (value === null) return 'vague';
  if (min !== null && max === null) return 'at_least';
  if (max !== null && min === null) return 'at_most';
  return min !== null && max !== null && min !== max ? 'approx' : 'exact';
}
