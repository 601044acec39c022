import type { EpisodeLine, EpisodePage, PatternPage } from './api-schema-episode.ts';
import type { Database } from './archive.ts';

interface PageOf {
  readonly limit: number;
  readonly cursor: string | null;
}

/** Happenings the claims of the archive are about, newest first. */
export async function readEpisodes(
  _database: Database,
  _page: PageOf,
): Promise<{ items: EpisodeLine[]; next: string | null }> {
  return { items: [], next: null };
}

/** One happening: who says what about it over time, where, and which figures; null when there is none. */
export async function readEpisode(_database: Database, _id: string): Promise<EpisodePage | null> {
  return null;
}

/** Patterns of episodes that are alike once names are masked. */
export async function readPatterns(
  _database: Database,
  _page: PageOf,
): Promise<{ items: PatternPage['line'][]; next: string | null }> {
  return { items: [], next: null };
}

/** One pattern with its cases, earliest first; null when there is none. */
export async function readPattern(_database: Database, _id: string): Promise<PatternPage | null> {
  return null;
}
