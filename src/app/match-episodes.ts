import { figureTable, isShared, readEpisodeId, runsOf, type ToldClaim } from '../match/index.ts';
import type { ClaimGroup, Episode, FigureTable, Pattern, PatternCase } from '../model/index.ts';
import type { Database } from '../store/database.ts';
import {
  commonPatterns,
  countGroups,
  type GroupRow,
  groupsOfPattern,
  listGroups,
  matchedScope,
  type PatternGroup,
  readMembers,
  recentSubjects,
  subjectDays,
} from '../store/match-groups.ts';
import type { Scope } from './match-claims.ts';
import { toldOfMember } from './match-groups.ts';

/** An episode on one line. */
export interface EpisodeLine {
  readonly id: string;
  readonly title: string;
  readonly places: readonly string[];
  /** First and last day of reports, ISO 8601. */
  readonly from: string | null;
  readonly to: string | null;
  readonly groups: number;
}

/** Everything about one episode. */
export interface EpisodePage {
  readonly line: Episode;
  /** Its claim groups, most carried first. */
  readonly claims: readonly ClaimGroup[];
  /** Who said what when, in order of time. */
  readonly timeline: readonly {
    readonly at: string | null;
    readonly group: string;
    readonly claim: string;
    readonly article: string;
    readonly outlet: string | null;
    readonly speaker: string;
    readonly speakerType: string;
    readonly stance: string;
    readonly words: string;
  }[];
  readonly figures: FigureTable;
  /** Patterns this episode is a case of, with the number of cases. */
  readonly patterns: readonly { readonly id: string; readonly title: string; readonly cases: number }[];
  readonly scope: Scope;
}

const MOST_GROUPS = 200;

/** Episodes that reports spoke of lately, latest first; `before` is the last day of the page before. */
export async function listEpisodes(
  database: Database,
  options: { readonly limit?: number; readonly before?: string | null } = {},
): Promise<{ readonly items: readonly EpisodeLine[]; readonly next: string | null }> {
  const limit = options.limit ?? 20;
  const before = options.before == null ? null : Math.floor(Date.parse(options.before) / 86_400_000);
  return database.withRetry(async () => {
    const subjects = await recentSubjects(database.writers, limit + 1, before);
    const shown = subjects.slice(0, limit);
    const days = await subjectDays(
      database.writers,
      shown.map(({ subject }) => subject),
    );
    const runs = shown.map(({ subject, day }) => {
      const run = runsOf(days.get(subject) ?? []).find(([a, b]) => a <= day && day <= b);
      const [from, to] = run ?? [day, day];
      return { subject, from, to };
    });
    const counts = await countGroups(database.writers, runs);
    const items = runs.map(({ subject, from, to }, i) => ({
      id: `${subject}-${from}`,
      title: plainTitle(shown[i].title),
      places: [],
      from: isoDay(from),
      to: isoDay(to),
      groups: counts[i],
    }));
    return { items, next: subjects.length > limit ? (items.at(-1)?.to ?? null) : null };
  });
}

/** The episode an id leads to, or null. Any day of an episode gives an id of it. */
export async function episodePage(database: Database, id: string): Promise<EpisodePage | null> {
  return database.withRetry(async () => {
    const found = await episodeOf(database, id);
    if (found === null) return null;
    const { groups, line } = found;
    const members = await readMembers(
      database.writers,
      groups.map((group) => group.groupId),
      12,
    );
    const items = members.map((member) => ({ group: member.groupId, item: toldOfMember(member) }));
    items.sort((a, b) => byMoment(a.item, b.item));
    const patterns = await patternsOf(database, groups);
    return {
      line,
      claims: groups.map((group) => group.summary as ClaimGroup),
      timeline: items.map(({ group, item }) => ({
        at: item.earliest,
        group,
        claim: item.id,
        article: item.article,
        outlet: item.outlet,
        speaker: item.chain[0].name,
        speakerType: item.chain[0].type,
        stance: item.stance,
        words: item.content,
      })),
      figures: figureTable(items.map(({ item }) => item)),
      patterns: patterns.map(({ id: pattern, title, cases }) => ({
        id: pattern,
        title,
        cases: cases.length,
      })),
      scope: await matchedScope(database.writers),
    };
  });
}

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

interface Found {
  readonly line: Episode;
  readonly groups: readonly GroupRow[];
}

async function episodeOf(database: Database, id: string): Promise<Found | null> {
  const place = readEpisodeId(id);
  if (place === null) return null;
  const days = await subjectDays(database.writers, [place.subject]);
  const run = runsOf(days.get(place.subject) ?? []).find(
    ([from, to]) => from <= place.day && place.day <= to,
  );
  if (run === undefined) return null;
  const groups = await groupsOf(database, place.subject, run[0], run[1]);
  if (groups.length === 0) return null;
  return {
    groups,
    line: {
      id: `${place.subject}-${run[0]}`,
      title: plainTitle(groups[0].subjectTitle ?? ''),
      places: [],
      from: isoDay(run[0]),
      to: isoDay(run[1]),
      groups: groups.map((group) => group.groupId),
    },
  };
}

function groupsOf(
  database: Database,
  subject: string,
  from: number,
  to: number,
): Promise<readonly GroupRow[]> {
  return listGroups(database.writers, {
    order: 'carriers',
    subject,
    fromDay: from,
    toDay: to,
    limit: MOST_GROUPS,
  });
}

/** Patterns that groups of an episode are cases of, those with most cases first; at most a few. */
async function patternsOf(database: Database, groups: readonly GroupRow[]): Promise<readonly Pattern[]> {
  const votes = new Map<string, number>();
  for (const group of groups)
    for (const key of group.patterns) votes.set(key, (votes.get(key) ?? 0) + group.carriers);
  const keys = [...votes]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 4)
    .map(([key]) => key);
  const out: Pattern[] = [];
  const seen = new Set<string>();
  for (const key of keys) {
    const pattern = await patternFrom(database, [key]);
    if (pattern === null || seen.has(pattern.id)) continue;
    seen.add(pattern.id);
    out.push(pattern);
  }
  return out;
}

/** Groups of a pattern that are looked at. */
const MOST_CASES = 400;

/** Groups of one case that are looked at, and claims of each of their forms. */
const GROUPS_OF_CASE = 12;
const MEMBERS_OF_CASE = 6;

/** Share of the smaller one's cases from which two patterns are one. */
const ONE_PATTERN = 0.6;

async function patternFrom(database: Database, keys: readonly string[]): Promise<Pattern | null> {
  const rows = new Map<string, PatternGroup>();
  const episodesOf = new Map<string, ReadonlySet<string>>();
  const all = new Set(keys);
  const load = async (key: string): Promise<ReadonlySet<string>> => {
    const known = episodesOf.get(key);
    if (known !== undefined) return known;
    const groups = await groupsOfPattern(database.writers, key, MOST_CASES);
    for (const group of groups) rows.set(group.groupId, group);
    const episodes = new Set(groups.flatMap((group) => (group.subject === null ? [] : [caseOf(group)])));
    episodesOf.set(key, episodes);
    return episodes;
  };
  for (const key of keys) await load(key);
  // Two ways to say a pattern are one where they have the same cases.
  const own = new Set([...episodesOf.values()].flatMap((episodes) => [...episodes]));
  const near = new Set(
    [...rows.values()].filter((row) => own.has(caseOf(row))).flatMap((row) => row.patterns),
  );
  if (keys.length === 1 && own.size <= 40) {
    for (const key of [...near].sort()) {
      if (all.has(key) || all.size >= 6) continue;
      const theirs = await load(key);
      const shared = [...theirs].filter((episode) => own.has(episode)).length;
      if (
        shared >= 3 &&
        shared >= ONE_PATTERN * Math.min(theirs.size, own.size) &&
        theirs.size <= 3 * own.size
      )
        all.add(key);
    }
  }
  const sorted = [...all].sort();
  const wanted = [...rows.values()].filter(
    (row) => row.subject !== null && row.patterns.some((key) => all.has(key)),
  );
  const cases = await casesOf(database, wanted);
  if (cases.length < 2) return null;
  return {
    id: patternId(keys),
    title: patternTitle(keys[0]),
    shared: [...new Set(sorted.flatMap((key) => key.split(/[+|]/)))].sort(),
    cases,
  };
}

/** One case: a subject in one run of days. Groups of a subject within a few days of each other are one. */
async function casesOf(database: Database, groups: readonly PatternGroup[]): Promise<readonly PatternCase[]> {
  const bySubject = new Map<string, PatternGroup[]>();
  for (const group of groups) {
    const list = bySubject.get(group.subject!);
    if (list === undefined) bySubject.set(group.subject!, [group]);
    else list.push(group);
  }
  const cases: {
    readonly episode: string;
    readonly when: string | null;
    readonly groups: readonly PatternGroup[];
  }[] = [];
  for (const [subject, list] of [...bySubject].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const dated = list.filter((group) => group.dayFrom !== null);
    for (const [from, to] of runsOf(dated.flatMap((group) => [group.dayFrom!, group.dayTo!]))) {
      const inside = dated.filter((group) => group.dayFrom! >= from && group.dayTo! <= to);
      if (inside.length > 0)
        cases.push({
          episode: `${subject}-${from}`,
          when: isoDay(from),
          groups: inside.slice(0, GROUPS_OF_CASE),
        });
    }
    const undated = list.filter((group) => group.dayFrom === null);
    if (undated.length > 0)
      cases.push({ episode: undated[0].groupId, when: null, groups: undated.slice(0, GROUPS_OF_CASE) });
  }
  const ids = [...new Set(cases.flatMap((one) => one.groups.map((group) => group.groupId)))];
  const items = new Map<string, ToldClaim[]>(ids.map((id) => [id, []]));
  for (const member of await readMembers(database.writers, ids, MEMBERS_OF_CASE))
    items.get(member.groupId)?.push(toldOfMember(member));
  const out = cases.map(({ episode, when, groups: own }) =>
    caseFrom(
      episode,
      when,
      own.flatMap((group) => items.get(group.groupId) ?? []),
    ),
  );
  return sameArticleOnce(out).sort((a, b) => {
    const x = a.when ?? '9';
    const y = b.when ?? '9';
    return x < y ? -1 : x > y ? 1 : a.episode < b.episode ? -1 : 1;
  });
}

/** A report that speaks of two subjects is one case. */
function sameArticleOnce(cases: readonly PatternCase[]): PatternCase[] {
  const out: PatternCase[] = [];
  const sorted = [...cases].sort(
    (a, b) => b.reports.length - a.reports.length || (a.episode < b.episode ? -1 : 1),
  );
  for (const one of sorted) {
    const reports = new Set(one.reports);
    if (!out.some((other) => other.when === one.when && other.reports.some((report) => reports.has(report))))
      out.push(one);
  }
  return out;
}

function caseFrom(episode: string, when: string | null, claims: readonly ToldClaim[]): PatternCase {
  const items = [...claims].sort(byMoment);
  return {
    episode,
    when,
    claim: items[0].id,
    article: items[0].article,
    sourcing: [
      ...new Set(
        items.map((item) => (isShared(item.chain[0].key) ? item.chain[0].name : item.chain[0].type)),
      ),
    ],
    reports: [...new Set(items.map((item) => item.article))],
  };
}

function caseOf(group: PatternGroup): string {
  return `${group.subject} ${group.dayFrom === null ? '' : Math.floor(group.dayFrom / 7)}`;
}

/** A pattern's id: what it is looked up by, as opaque text. */
export function patternId(keys: readonly string[]): string {
  return Buffer.from([...keys].sort().join(' ')).toString('base64url');
}

function readPatternId(id: string): readonly string[] | null {
  const text = Buffer.from(id, 'base64url').toString('utf8');
  const keys = text.split(' ').filter((key) => /^[a-z-]+\+[a-z-]+(?:\|[a-z-]+)?$/.test(key));
  return keys.length === 0 ? null : keys;
}

/** A pattern in Arabic words. */
function patternTitle(key: string): string {
  return key
    .split(/[+|]/)
    .map((part) => TITLES.get(part) ?? part)
    .join(' · ');
}

/** A subject's title: families of words as people say them. */
function plainTitle(title: string): string {
  return title
    .split(' ')
    .map((part) => TITLES.get(part) ?? part)
    .join(' · ');
}

const TITLES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    strike: 'ضربة',
    missile: 'صواريخ',
    intercept: 'اعتراض',
    launch: 'إطلاق',
    kill: 'قتلى',
    injure: 'جرحى',
    assassinate: 'اغتيال',
    leave: 'مغادرة أو إخلاء',
    hide: 'اختفاء',
    fear: 'خشية',
    threat: 'تهديد',
    chemical: 'سلاح كيميائي',
    explode: 'انفجار',
    clash: 'اشتباك',
    arrest: 'اعتقال',
    release: 'إفراج',
    meeting: 'اجتماع',
    agreement: 'اتفاق',
    sanction: 'عقوبات',
    election: 'انتخابات',
    recount: 'فرز',
    protest: 'احتجاج',
    resign: 'استقالة',
    poison: 'تسميم',
    expel: 'طرد',
    militia: 'جماعة مسلحة',
    leader: 'قادة',
    minister: 'وزراء',
    civilian: 'مدنيون',
    child: 'أطفال',
  }),
);

function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

function byMoment(a: ToldClaim, b: ToldClaim): number {
  const x = a.earliest ?? '9';
  const y = b.earliest ?? '9';
  return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
