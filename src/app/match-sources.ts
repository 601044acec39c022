import { normalisedKey } from '../arabic/index.ts';
import {
  type ClaimFate,
  dayOf,
  isShared,
  outcomesOf,
  revisionOf,
  states,
  type ToldClaim,
  trackRecord,
} from '../match/index.ts';
import type { ClaimGroup, Outcome, TrackRecord } from '../model/index.ts';
import type { Database } from '../store/database.ts';
import { settledClaims } from '../store/match-decisions.ts';
import { readLinks } from '../store/match-forms.ts';
import {
  firstMembers,
  keysOfName,
  type MemberWithForm,
  matchedScope,
  readGroups,
  readMembers,
  readMembersOfSource,
} from '../store/match-groups.ts';
import type { Scope } from './match-claims.ts';
import { toldOfMember } from './match-groups.ts';

/** The record of a named source or outlet, with the claims it is made from. */
export interface SourcePage {
  readonly record: TrackRecord;
  /** speaker: what it says; outlet: what it carries. */
  readonly kind: 'speaker' | 'outlet';
  readonly claims: readonly {
    readonly claim: string;
    readonly group: string;
    readonly article: string;
    readonly outlet: string | null;
    readonly at: string | null;
    readonly stance: string;
    readonly words: string;
    /** What became of it, what weighs most first. */
    readonly outcomes: readonly Outcome[];
  }[];
  readonly scope: Scope;
}

const MOST_CLAIMS = 500;

/**
 * The record of a source by name or key, as known on a date (ISO 8601 day, null: now): only reports up to then count,
 * for its claims and for what became of them. Null when the archive knows no named source or outlet of that name;
 * unnamed sources have no key and so no record.
 */
export async function sourcePage(
  database: Database,
  name: string,
  asOf: string | null = null,
): Promise<SourcePage | null> {
  return database.withRetry(async () => {
    const client = database.writers;
    const until = asOf === null ? null : new Date(Date.parse(asOf.slice(0, 10)) + 86_400_000).toISOString();
    const plain = normalisedKey(name);
    const keys = [name, plain, ...(await keysOfName(client, plain))];
    for (const key of new Set(keys)) {
      if (!isShared(key) || key === '') continue;
      const spoken = await readMembersOfSource(client, { speakerKey: key }, until, MOST_CLAIMS);
      if (spoken.length > 0) return pageOf(database, key, 'speaker', spoken, asOf);
    }
    const carried = await readMembersOfSource(client, { outletKey: normalisedKey(name) }, until, MOST_CLAIMS);
    return carried.length === 0 ? null : pageOf(database, normalisedKey(name), 'outlet', carried, asOf);
  });
}

async function pageOf(
  database: Database,
  key: string,
  kind: 'speaker' | 'outlet',
  members: readonly MemberWithForm[],
  asOf: string | null,
): Promise<SourcePage> {
  const client = database.writers;
  const items = new Map(members.map((member) => [member, toldOfMember(member)]));
  const lastDay = asOf === null ? Number.POSITIVE_INFINITY : (dayOf(asOf) ?? Number.POSITIVE_INFINITY);
  const groups = [...new Set(members.map((member) => member.groupId))];
  const inGroup = new Map<string, ToldClaim[]>();
  const forms = [...new Set(members.map((member) => member.formId))];
  const [fellows, links, settled, lines, scope] = await Promise.all([
    readMembers(client, groups, 12),
    readLinks(client as never, forms),
    settledClaims(
      client,
      members.map((member) => ({ articleId: member.articleId, quote: items.get(member)!.content })),
    ),
    readGroups(client, groups),
    matchedScope(client),
  ]);
  for (const member of fellows) {
    const item = toldOfMember(member);
    if ((dayOf(item.earliest) ?? 0) > lastDay) continue;
    inGroup.set(member.groupId, [...(inGroup.get(member.groupId) ?? []), item]);
  }
  const ends = new Map(
    (await firstMembers(client, [...new Set(links.flatMap((link) => [link.a, link.b]))])).map((member) => [
      member.formId,
      member,
    ]),
  );
  const fates = new Map<string, ClaimFate>();
  const linksOf = new Map<string, (typeof links)[number][]>();
  for (const link of links) {
    for (const form of [link.a, link.b]) {
      const list = linksOf.get(form);
      if (list === undefined) linksOf.set(form, [link]);
      else list.push(link);
    }
  }
  for (const member of members) {
    const item = items.get(member)!;
    const others = (inGroup.get(member.groupId) ?? []).filter((other) => other.article !== item.article);
    let contradicted = false;
    let denied = false;
    let corrected = false;
    for (const link of linksOf.get(member.formId) ?? []) {
      const end = ends.get(link.a === member.formId ? link.b : link.a);
      if (end === undefined) continue;
      const other = toldOfMember(end);
      if ((dayOf(other.earliest) ?? 0) > lastDay) continue;
      const sameSpeaker = other.chain[0].key !== null && other.chain[0].key === item.chain[0].key;
      if (sameSpeaker) {
        const revision = revisionOf(item, other);
        if (revision !== null && revision.kind === 'corrects' && revision.to === item.id) corrected = true;
      } else if (link.kind === 'denies') {
        if (link.by !== member.formId && link.aim !== 'adjacent') denied = true;
      } else contradicted = true;
    }
    fates.set(placeOf(member), {
      claim: item.id,
      corroborated: others.some((other) => statesElsewhere(item, other)),
      contradicted,
      denied,
      corrected,
      settled:
        settled.has(`${member.articleId} ${item.content}`) ||
        others.some(
          (other) =>
            other.chain[0].type === 'document' && states(other) && other.chain[0].key !== item.chain[0].key,
        ),
    });
  }
  const first = items.get(members[0])!;
  const known = new Set(lines.map((line) => (line.summary as ClaimGroup).id));
  return {
    kind,
    record: trackRecord(
      { key, name: kind === 'speaker' ? first.chain[0].name : (members[0].outlet ?? key) },
      [...fates.values()],
      asOf,
    ),
    claims: members.map((member) => {
      const item = items.get(member)!;
      return {
        claim: item.id,
        group: known.has(member.groupId) ? member.groupId : item.id,
        article: item.article,
        outlet: item.outlet,
        at: item.earliest,
        stance: item.stance,
        words: item.content,
        outcomes: outcomesOf(fates.get(placeOf(member))!),
      };
    }),
    scope,
  };
}

/** Reports with the same text share claim ids; a claim of each counts. */
function placeOf(member: MemberWithForm): string {
  return `${member.articleId} ${member.claimId}`;
}

/** Whether another claim of the group has another named first speaker and states the same. */
function statesElsewhere(item: ToldClaim, other: ToldClaim): boolean {
  const mine = item.chain[0];
  const theirs = other.chain[0];
  if (theirs.key === null || theirs.key.startsWith('@') || theirs.key === mine.key) return false;
  if (
    theirs.type === 'outlet' &&
    other.outlet !== null &&
    normalisedKey(theirs.name) !== normalisedKey(other.outlet)
  ) {
    // An agency that is only quoted is a relay of the same words until its own report is there.
    if (mine.type === 'outlet') return false;
  }
  return states(other) && other.stance === 'asserted' && !other.distance;
}
