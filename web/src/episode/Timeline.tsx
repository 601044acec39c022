import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { EpisodePage } from '../api/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { formatClock, formatDay, formatTick, wallClock } from '../i18n/moment.ts';
import { KindLabel, kindClass } from '../ui/KindLabel.tsx';
import { ScrollRegion } from '../ui/ScrollRegion.tsx';
import { StanceLabel } from '../ui/StanceLabel.tsx';
import { WindowList } from '../ui/WindowList.tsx';
import { WordsLink } from '../ui/WordsLink.tsx';

type Entry = EpisodePage['timeline'][number];

const height = 74;
const width = 1000;

type Row = { readonly day: string } | { readonly entry: Entry; readonly key: string };

/** When who said what, day by day. */
export function Days({ entries }: { entries: readonly Entry[] }) {
  const { t, language } = useSpeech();
  const rows = useMemo(() => rowsOf(entries), [entries]);
  return (
    <WindowList
      className="days"
      items={rows}
      estimate={76}
      keyOf={(row) => ('day' in row ? `day ${row.day}` : row.key)}
      label={t('episode.days')}
    >
      {(row) =>
        'day' in row ? (
          <h3 className="timeline__day">
            {row.day === '' ? t('episode.noTime') : formatDay(row.day, language)}
          </h3>
        ) : (
          <Said entry={row.entry} />
        )
      }
    </WindowList>
  );
}

/** Every day with what was said on it; what has no time comes first. */
function rowsOf(entries: readonly Entry[]): readonly Row[] {
  const days = new Map<string, Row[]>();
  for (const entry of entries) {
    const day = entry.at?.slice(0, 10) ?? '';
    const key = `${entry.words.article} ${entry.words.start} ${entry.words.end}`;
    const rows = days.get(day);
    if (rows === undefined) days.set(day, [{ day }, { entry, key }]);
    else rows.push({ entry, key });
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, rows]) => rows);
}

function Said({ entry }: { entry: Entry }) {
  const { t, language } = useSpeech();
  return (
    <div className={`timeline__said ${kindClass(entry.kind)}`}>
      <time className="timeline__clock" {...(entry.at === null ? {} : { dateTime: entry.at })}>
        {entry.at === null ? '' : (formatClock(entry.at, language) ?? '')}
      </time>
      <div>
        <p className="timeline__who">
          <KindLabel kind={entry.kind}>{entry.speaker ?? entry.report.outlet ?? ''}</KindLabel>
          {entry.stance !== 'asserted' && <StanceLabel stance={entry.stance} />}
          {entry.report.outlet !== null && (
            <small>{t('claim.carriedBy', { outlet: entry.report.outlet })}</small>
          )}
          <Link to="/claims/$id" params={{ id: entry.group }}>
            {t('report.toClaim')}
          </Link>
        </p>
        <p className="words timeline__words">
          <WordsLink words={entry.words} />
        </p>
      </div>
    </div>
  );
}

/** All entries on one line of time; the days below say the same in words. */
export function Timeline({ entries }: { entries: readonly Entry[] }) {
  const { t, language, dir } = useSpeech();
  const times = entries.flatMap((entry) => {
    const date = entry.at === null ? null : wallClock(entry.at);
    return date === null ? [] : [{ entry, at: date.getTime() }];
  });
  if (times.length < 2) return null;
  const from = Math.min(...times.map(({ at }) => at));
  const to = Math.max(...times.map(({ at }) => at));
  const span = Math.max(1, to - from);
  const place = (at: number): number => {
    const x = 24 + ((at - from) / span) * (width - 48);
    return dir === 'rtl' ? width - x : x;
  };
  const day = 86_400_000;
  const ticks: number[] = [];
  const step = Math.max(1, Math.ceil(span / day / 8)) * day;
  for (let at = Math.ceil(from / day) * day; at <= to && ticks.length < 12; at += step) ticks.push(at);
  const used = new Map<number, number>();
  return (
    <ScrollRegion className="band" label={t('episode.timeline')}>
      <svg className="timeline__band" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <line x1="8" x2={width - 8} y1={height - 24} y2={height - 24} className="timeline__axis" />
        {ticks.map((at) => (
          <g key={at}>
            <line x1={place(at)} x2={place(at)} y1="6" y2={height - 20} className="timeline__tick" />
            <text x={Math.min(Math.max(place(at), 44), width - 44)} y={height - 6} textAnchor="middle">
              {formatTick(new Date(at).toISOString().slice(0, 10), language)}
            </text>
          </g>
        ))}
        {times.map(({ entry, at }) => {
          const slot = Math.round(place(at) / 9);
          const level = used.get(slot) ?? 0;
          used.set(slot, level + 1);
          const y = height - 33 - level * 10;
          if (y < 4) return null;
          return (
            <circle
              key={`${entry.words.article} ${entry.words.start}`}
              cx={place(at)}
              cy={y}
              r="4"
              className={`timeline__dot ${kindClass(entry.kind)} ${entry.stance === 'denied' ? 'is-denial' : ''}`}
            />
          );
        })}
      </svg>
    </ScrollRegion>
  );
}
