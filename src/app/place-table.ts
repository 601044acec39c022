import { readFileSync } from 'node:fs';
import { normalisedKey, readTable } from '../arabic/index.ts';

/** A place of `data/entities/places.tsv`; no finer than a district or town. */
export interface KnownPlace {
  readonly id: string;
  /** As news write it. */
  readonly name: string;
  readonly type: string;
  /** In degrees; null: not known. */
  readonly where: { readonly lat: number; readonly lon: number } | null;
}

interface PlaceTable {
  readonly byId: ReadonlyMap<string, KnownPlace>;
  /** Those whose name needs nothing beside it to be one; of one name the first. */
  readonly byName: ReadonlyMap<string, KnownPlace>;
}

let places: PlaceTable | null = null;

/** The known places; empty when the table is not there. */
export function placeTable(): PlaceTable {
  if (places !== null) return places;
  const byId = new Map<string, KnownPlace>();
  const byName = new Map<string, KnownPlace>();
  for (const { cells } of readTable('data/entities/places.tsv', tableText())) {
    const lat = Number(cells.lat || Number.NaN);
    const lon = Number(cells.lon || Number.NaN);
    const where = Number.isFinite(lat) && Number.isFinite(lon) ? { lat, lon } : null;
    const place = { id: cells.id, name: cells.name, type: cells.type, where };
    byId.set(place.id, place);
    const key = normalisedKey(place.name);
    if (!cells.guard && !byName.has(key)) byName.set(key, place);
  }
  places = { byId, byName };
  return places;
}

/** Words before a name that say what it is or where it lies: «مدينة دوما»، «العاصمة السورية دمشق». */
const mostHeads = 2;

/** The place a report means, by its id or its name; «مدينة دوما» is دوما. Undefined: not in the table. */
export function knownPlace(ref: string | null, name: string): KnownPlace | undefined {
  const { byId, byName } = placeTable();
  if (ref !== null) return byId.get(ref);
  const words = name.split(' ');
  for (let heads = 0; heads <= mostHeads && heads < words.length; heads++) {
    const known = byName.get(normalisedKey(words.slice(heads).join(' ')));
    if (known !== undefined) return known;
  }
  return undefined;
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
