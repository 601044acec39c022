import { Link } from '@tanstack/react-router';
import type { FigureLine } from '../api/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { quantityWords } from '../reading/quantity-words.ts';
import { KindLabel } from '../ui/KindLabel.tsx';
import { Moment } from '../ui/Moment.tsx';
import { ScrollRegion } from '../ui/ScrollRegion.tsx';
import { WordsLink } from '../ui/WordsLink.tsx';

/** What is looked for first stands first. */
const ORDER = ['killed', 'injured', 'missing'];
const place = (what: string): number => ORDER.indexOf(what) + 1 || ORDER.length + 1;

/** Who counts × as of when × what: tolls compared where they can be compared, and nowhere else. */
export function FiguresTable({ figures }: { figures: readonly FigureLine[] }) {
  const { t, has, number, language } = useSpeech();
  const cells = new Map<string, FigureLine[]>();
  for (const figure of figures) {
    const key = [figure.what, figure.whom, figure.area, figure.scope].join('|');
    cells.set(key, [...(cells.get(key) ?? []), figure]);
  }
  const groups = [...cells].sort(([, [a]], [, [b]]) => place(a.what) - place(b.what));
  const most = Math.max(1, ...figures.map((figure) => figure.value ?? 0));
  const words = (key: string, value: string | null): string =>
    value === null ? '' : has(key) ? t(key) : value;
  return (
    <ScrollRegion className="table-wrap" label={t('episode.figures')}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('figure.value')}</th>
            <th scope="col">{t('figure.counter')}</th>
            <th scope="col">{t('figure.asOf')}</th>
            <th scope="col">{t('figure.where')}</th>
            <th scope="col">{t('figure.status')}</th>
          </tr>
        </thead>
        {groups.map(([key, lines]) => {
          const [cell] = lines;
          const parts = [
            words(`figure.what.${cell.what}`, cell.what),
            words(`figure.whom.${cell.whom}`, cell.whom),
            cell.area ?? '',
            cell.scope === 'cumulative' ? t('figure.cumulative') : '',
          ].filter((part) => part !== '');
          return (
            <tbody key={key}>
              <tr className="figures__cell">
                <th scope="rowgroup" colSpan={5}>
                  <bdi>{parts.join(' · ')}</bdi>
                </th>
              </tr>
              {lines.map((line, i) => (
                <tr
                  // biome-ignore lint/suspicious/noArrayIndexKey: the rows never move
                  key={i}
                  className={`is-${line.status}`}
                >
                  <td className="figures__value">
                    {line.value !== null && (
                      <span
                        className={`figures__bar is-${line.kind}`}
                        style={{ inlineSize: `${Math.round((100 * line.value) / most)}%` }}
                        aria-hidden="true"
                      />
                    )}
                    {line.words[0] ? (
                      <WordsLink words={line.words[0]} className="figures__number">
                        {line.value === null ? (
                          <bdi lang="ar">{line.words[0].text}</bdi>
                        ) : (
                          <bdi>{quantityWords({ ...line, unit: null }, { t, has, number, language })}</bdi>
                        )}
                      </WordsLink>
                    ) : (
                      <bdi>{line.value === null ? '–' : number(line.value)}</bdi>
                    )}
                  </td>
                  <td>
                    {line.source === null ? (
                      <KindLabel kind={line.kind}>{line.counter}</KindLabel>
                    ) : (
                      <Link to="/sources/$key" params={{ key: line.source }}>
                        <KindLabel kind={line.kind}>{line.counter}</KindLabel>
                      </Link>
                    )}
                  </td>
                  <td className="figures__time">
                    <Moment iso={line.asOf} short />
                  </td>
                  <td className="figures__outlets">
                    <bdi>
                      {[...new Set(line.reports.map((report) => report.outlet ?? '؟'))].join(t('list.and'))}
                    </bdi>
                  </td>
                  <td className="figures__status">
                    {line.group === null ? (
                      t(`figure.status.${line.status}`)
                    ) : (
                      <Link to="/claims/$id" params={{ id: line.group }}>
                        {t(`figure.status.${line.status}`)}
                      </Link>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          );
        })}
      </table>
    </ScrollRegion>
  );
}
