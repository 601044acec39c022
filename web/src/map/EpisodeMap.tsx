import { useQuery } from '@tanstack/react-query';
import { geoMercator, geoPath } from 'd3-geo';
import { useMemo } from 'react';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-110m.json?url';
import type { EpisodePage } from '../api/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { WordsLink } from '../ui/WordsLink.tsx';

type Place = EpisodePage['places'][number];

const width = 960;
const height = 460;
/** Degrees shown around a single place. */
const around = 9;

/** Where the reports say it happened: country shapes from this machine, no tiles from anywhere. */
export function EpisodeMap({ places }: { places: readonly Place[] }) {
  const { t, number } = useSpeech();
  const world = useQuery({
    queryKey: ['atlas'],
    queryFn: async () => (await (await fetch(atlas)).json()) as Topology<{ countries: GeometryCollection }>,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const known = places.filter(
    (place): place is Place & { lat: number; lon: number } => place.lat !== null && place.lon !== null,
  );
  const unknown = places.filter((place) => place.lat === null || place.lon === null);
  const drawn = useMemo(() => {
    if (world.data === undefined || known.length === 0) return null;
    const lons = known.map((place) => place.lon);
    const lats = known.map((place) => place.lat);
    const corners = {
      type: 'MultiPoint' as const,
      coordinates: [
        [Math.min(...lons) - around, Math.min(...lats) - around],
        [Math.max(...lons) + around, Math.max(...lats) + around],
      ],
    };
    const projection = geoMercator().fitExtent(
      [
        [20, 20],
        [width - 20, height - 20],
      ],
      corners,
    );
    projection.clipExtent([
      [0, 0],
      [width, height],
    ]);
    const path = geoPath(projection);
    const countries = feature(world.data, world.data.objects.countries);
    return {
      shapes: countries.features.flatMap((country, i) => {
        const shape = path(country);
        return shape === null ? [] : [{ id: `${country.id ?? ''}-${i}`, shape }];
      }),
      points: known.map((place) => ({ place, at: projection([place.lon, place.lat]) ?? [0, 0] })),
    };
  }, [world.data, known]);
  const most = Math.max(1, ...known.map((place) => place.count));
  return (
    <div className="map">
      {drawn && (
        <svg viewBox={`0 0 ${width} ${height}`} className="map__svg" role="img" aria-label={t('episode.map')}>
          {drawn.shapes.map(({ id, shape }) => (
            <path key={id} d={shape} className="map__land" />
          ))}
          {drawn.points.map(({ place, at }) => (
            <g key={place.name} transform={`translate(${at[0]} ${at[1]})`}>
              <circle r={5 + 9 * Math.sqrt(place.count / most)} className="map__dot" />
              <text y={-12} textAnchor="middle" className="map__name">
                {place.name}
              </text>
            </g>
          ))}
        </svg>
      )}
      {unknown.length > 0 && <p className="section__note">{t('episode.mapUnknown')}</p>}
      <ul className="map__places">
        {places.map((place) => (
          <li key={place.name}>
            <details>
              <summary>
                <bdi lang="ar">{place.name}</bdi> <small>{number(place.count)}</small>
              </summary>
              <ul>
                {place.words.slice(0, 6).map((words) => (
                  <li key={`${words.article} ${words.start}`}>
                    <WordsLink words={words} />
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </div>
  );
}
