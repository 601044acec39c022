import {
  caseList,
  casesOf,
  happeningOf,
  happeningsOf,
  isOnePattern,
  patternTitle,
  sharedFamilies,
  type ToldClaim,
} from '../match/index.ts';
import type { Pattern } from '../model/index.ts';
import type { Database } from '../store/database.ts';
import {
  commonPatterns,
  type GroupRow,
  groupsOfPattern,
  type PatternGroup,
  readMembers,
} from '../store/match-groups.ts';
import { toldOfMember } from './match-groups.ts';

/** Groups of a pattern that are looked at, and claims of each of their forms. */
const MOST_GROUPS = 400;
const MEMBERS_OF_FORM = 6;

/** Happenings of a pattern up to which other ways to say it are looked for, and ways that are taken in. */
const RARE = 40;
const MOST_WAYS = 6;

/** Patterns with most cases. */
export async function listPatterns(
  database: Database,
  options: { readonly limit?: number } = {},
): Promise<readonly { readonly id: string; readonly title: string; readonly cases: number }[]> {
  return database.withRetry(async () => {
    const rows = await commonPatterns(database.writers, options.limit ?? 20);
    return rows.map(({ pattern, subjects }) => ({
      id: patternId([pattern]),
      title: patternTitle(pattern),
      cases: subjects,
    }));
  });
}

/** The pattern an id leads to, with its cases in order of time; null when there are fewer than two. */
export async function patternPage(database: Database, id: string): Promise<Pattern | null> {
  const keys = readPatternId(id);
  if (keys === null) return null;
  return database.withRetry(() => patternFrom(database, keys));
}

/** Patterns that groups of an episode are cases of, those with most cases first; at most a few. */
export async function patternsOf(
  database: Database,
  groups: readonly GroupRow[],
): Promise<readonly Pattern[]> {
  const votes = new Map<string, number>();
  for (const group of groups)
    for (const key of group.patterns) votes.set(key, (votes.get(key) ?? 0) + group.carriers);
  const keys = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 4);
  const out: Pattern[] = [];
  for (const [key] of keys) {
    const pattern = await patternFrom(database, [key]);
    if (pattern !== null) out.push(pattern);
  }
  return out;
}

async function patternFrom(database: Database, keys: readonly string[]): Promise<Pattern | null> {
  const rows = new Map<string, PatternGroup>();
  const load = async (key: string): Promise<ReadonlySet<string>> => {
    const groups = await groupsOfPattern(database.writers, key, MOST_GROUPS);
    for (const group of groups) rows.set(group.groupId, group);
    return happeningsOf(groups);
  };
  const own = new Set<string>();
  for (const key of keys) for (const happening of await load(key)) own.add(happening);
  const ways = new Set(keys);
  if (keys.length === 1 && own.size <= RARE) {
    const near = [...rows.values()].filter((row) => own.has(happeningOf(row)));
    for (const key of [...new Set(near.flatMap((row) => row.patterns))].sort()) {
      if (ways.size < MOST_WAYS && !ways.has(key) && isOnePattern(own, await load(key))) ways.add(key);
    }
  }
  const found = casesOf([...rows.values()].filter((row) => row.patterns.some((key) => ways.has(key))));
  const claims = new Map<string, ToldClaim[]>(found.flatMap((one) => one.groups.map((group) => [group, []])));
  for (const member of await readMembers(database.writers, [...claims.keys()], MEMBERS_OF_FORM))
    claims.get(member.groupId)?.push(toldOfMember(member));
  const cases = caseList(found, (group) => claims.get(group) ?? []);
  if (cases.length < 2) return null;
  return { id: patternId(keys), title: patternTitle(keys[0]), shared: sharedFamilies([...ways]), cases };
}

/** A pattern's id: what it is looked up by, as opaque text. */
function patternId(keys: readonly string[]): string {
  return Buffer.from([...keys].sort().join(' ')).toString('base64url');
}

function readPatternId(id: string): readonly string[] | null {
  const text = Buffer.from(id, 'base64url').toString('utf8');
  const keys = text.split(' ').filter((key) => /^[a-z-]+\+[a-z-]+(?:\|[a-z-]+)?$/.test(key));
  return keys.length === 0 ? null : keys;
}
