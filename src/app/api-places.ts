import { readFileSync } from 'node:fs';
import { readTable } from '../arabic/index.ts';

let places: ReadonlyMap<string, { readonly lat: number; readonly lon: number }> | null = null;

/**
 * Where the places of `data/entities/places.tsv` lie, by id, in degrees; no finer than a district or town. Empty
 * when the table is not there.
 */
export function placeTable(): ReadonlyMap<string, { readonly lat: number; readonly lon: number }> {
  places ??= new Map(
    readTable('data/entities/places.tsv', tableText()).flatMap(({ cells }) => {
      const lat = Number(cells.lat || Number.NaN);
      const lon = Number(cells.lon || Number.NaN);
      return Number.isFinite(lat) && Number.isFinite(lon) ? [[cells.id, { lat, lon }] as const] : [];
    }),
  );
  return places;
}

// The bundles stand in dist/ and dist/chunks/, the sources in src/app/.
function tableText(): string {
  for (const place of ['../data/', '../../data/']) {
    try {
      return readFileSync(new URL(`${place}entities/places.tsv`, import.meta.url), 'utf8');
    } catch {
      // the next place
    }
  }
  return '';
}
