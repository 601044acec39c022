import { Link } from '@tanstack/react-router';
import type { ClaimLine, EpisodePage } from '../api/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { KindLabel } from '../ui/KindLabel.tsx';
import { Mark, type Sign } from '../ui/Mark.tsx';
import { ScrollRegion } from '../ui/ScrollRegion.tsx';
import { WordsLink } from '../ui/WordsLink.tsx';

/** Rows and columns beyond these make no picture any more; the claims below hold all. */
const mostClaims = 40;
const mostSources = 14;

/** Claims × sources: who affirms, who denies, who is silent. */
export function Matrix({ matrix, claims }: { matrix: EpisodePage['matrix']; claims: readonly ClaimLine[] }) {
  const { t } = useSpeech();
  const counts = new Map<string, number>();
  for (const cell of matrix.cells) counts.set(cell.source, (counts.get(cell.source) ?? 0) + 1);
  const sources = [...matrix.sources]
    .sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0))
    .slice(0, mostSources);
  const shown = new Set(sources.map((source) => source.id));
  const rows = claims
    .map((claim) => ({
      claim,
      cells: new Map(
        matrix.cells
          .filter((cell) => cell.group === claim.id && shown.has(cell.source))
          .map((cell) => [cell.source, cell]),
      ),
    }))
    .filter((row) => row.cells.size > 0)
    .sort((a, b) => b.cells.size - a.cells.size)
    .slice(0, mostClaims);
  if (rows.length === 0) return null;
  return (
    <ScrollRegion className="table-wrap matrix-wrap" label={t('episode.matrix')}>
      <table className="matrix">
        <thead>
          <tr>
            <td />
            {sources.map((source) => (
              <th key={source.id} scope="col">
                <span>
                  {source.source === null ? (
                    <KindLabel kind={source.kind}>{source.name}</KindLabel>
                  ) : (
                    <Link to="/sources/$key" params={{ key: source.source }}>
                      <KindLabel kind={source.kind}>{source.name}</KindLabel>
                    </Link>
                  )}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ claim, cells }) => (
            <tr key={claim.id}>
              <th scope="row" lang="ar" dir="rtl">
                <Link to="/claims/$id" params={{ id: claim.id }}>
                  {claim.words.text.length > 110 ? `${claim.words.text.slice(0, 107)}…` : claim.words.text}
                </Link>
              </th>
              {sources.map((source) => {
                const cell = cells.get(source.id);
                return (
                  <td key={source.id}>
                    {cell && (
                      <WordsLink words={cell.words} className={`matrix__cell stance is-${cell.stance}`}>
                        <Mark sign={cell.stance as Sign} />
                        <span className="visually-hidden">{t(`stance.${cell.stance}`)}</span>
                      </WordsLink>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
