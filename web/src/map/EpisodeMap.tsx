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

type Point = readonly [number, number];

/** Share of what is named that may lie beyond the map on each side: a capital that comments is not where it was. */
const beyond = 0.1;

/** From where to where the places lie that are named most, on one axis; `at` are degrees with their counts. */
function reach(at: readonly (readonly [degrees: number, count: number])[]): [number, number] {
  const sorted = [...at].sort(([a], [b]) => a - b);
  const all = sorted.reduce((sum, [, count]) => sum + count, 0);
  const edge = (row: typeof sorted): number => {
    let passed = 0;
    for (const [degrees, count] of row) {
      passed += count;
      if (passed > beyond * all) return degrees;
    }
    return 0;
  };
  return [edge(sorted), edge([...sorted].reverse())];
}

/** Room a name takes (map units): letters of the font of the interface at its size on the map. */
const letter = 9;
const line = 20;

/** Names above or below their places, the most named first; one that would cover another is left to the list. */
function placeNames<T extends { readonly place: Place; readonly at: readonly number[] }>(
  points: readonly T[],
) {
  const taken: { left: number; right: number; top: number; bottom: number }[] = [];
  return [...points]
    .sort((a, b) => b.place.count - a.place.count)
    .map((point) => {
      const [x, y] = point.at as unknown as Point;
      const half = (point.place.name.length * letter) / 2;
      for (const below of [-14, 28]) {
        const box = { left: x - half, right: x + half, top: y + below - line, bottom: y + below };
        const free =
          box.left >= 0 &&
          box.right <= width &&
          box.top >= 0 &&
          box.bottom <= height &&
          taken.every(
            (one) =>
              one.right < box.left || one.left > box.right || one.bottom < box.top || one.top > box.bottom,
          );
        if (!free) continue;
        taken.push(box);
        return { ...point, name: [x, y + below - 4] as Point };
      }
      return { ...point, name: null };
    });
}

/** Where the reports say it happened: country shapes from this machine, no tiles from anywhere. */
export function EpisodeMap({ places }: { places: readonly Place[] }) {
  const { t } = useSpeech();
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
    const [west, east] = reach(known.map((place) => [place.lon, place.count]));
    const [south, north] = reach(known.map((place) => [place.lat, place.count]));
    const corners = {
      type: 'MultiPoint' as const,
      coordinates: [
        [west - around, south - around],
        [east + around, north + around],
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
      points: placeNames(known.map((place) => ({ place, at: projection([place.lon, place.lat]) ?? [0, 0] }))),
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
            <circle
              key={place.name}
              cx={at[0]}
              cy={at[1]}
              r={5 + 9 * Math.sqrt(place.count / most)}
              className="map__dot"
            >
              <title>{place.name}</title>
            </circle>
          ))}
          {drawn.points.map(
            ({ place, name }) =>
              name && (
                <text key={place.name} x={name[0]} y={name[1]} textAnchor="middle" className="map__name">
                  {place.name}
                </text>
              ),
          )}
        </svg>
      )}
      <PlaceList places={known} />
      {unknown.length > 0 && (
        <>
          <p className="section__note">{t('episode.mapUnknown')}</p>
          <PlaceList places={unknown} />
        </>
      )}
    </div>
  );
}

/** Places by name with the words that name them. */
function PlaceList({ places }: { places: readonly Place[] }) {
  const { number } = useSpeech();
  return (
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
  );
}
