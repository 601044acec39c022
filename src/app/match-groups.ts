import type { ClientBase } from 'pg';
import {
  type ClaimItem,
  episodeId,
  isShared,
  joinItem,
  type PackedForm,
  summariseGroup,
  type Told,
  type ToldClaim,
  toldClaim,
  unpackForm,
} from '../match/index.ts';
import type { ClaimGroup, GroupFlag } from '../model/index.ts';
import { readForms, readLinks } from '../store/match-forms.ts';
import {
  countMembers,
  lastOfGroups,
  type MemberWithForm,
  type NewGroupRow,
  readMembers,
  writeGroups,
} from '../store/match-groups.ts';
import { type PlaceInClaim, placesInClaims } from '../store/match-places.ts';
import { lookUpOf } from './group-look-up.ts';
import { loadMatchLexicon, loadOutletFacts } from './match-lexicon.ts';
import { groupPlaces } from './match-places.ts';

/** Claims of each form that a line of the list is made from. */
const SHOWN_OF_FORM = 8;

/** Groups up to this many claims are counted exactly. */
const COUNTED = 400;

/** Claims a summary looks at. */
const SUMMARISED = 120;

/** Claims of a group whose places are looked at. */
const PLACED = 24;

/** What an article says of its claim; the words are left out where its form has the same ones. */
export type StoredTold = Omit<Told, 'content'> & { readonly content?: string };

/** A stored member as the claim it is. */
export function itemOfMember(member: MemberWithForm): ClaimItem {
  const packed = unpackForm(member.item as PackedForm, loadMatchLexicon());
  const told = member.told as StoredTold;
  return joinItem({ id: member.claimId, article: member.articleId, outlet: member.outlet }, packed.form, {
    ...told,
    content: told.content ?? packed.content,
  });
}

/** A stored member as it is told, for showing it: several times as cheap. */
export function toldOfMember(member: MemberWithForm): ToldClaim {
  return toldClaim(
    { id: member.claimId, article: member.articleId, outlet: member.outlet },
    member.item as PackedForm,
    member.told as StoredTold,
  );
}

interface FormFacts {
  readonly subject: string | null;
  readonly title: string | null;
  readonly patterns: readonly string[];
  readonly day: number | null;
}

/** Writes the lines of groups anew, and takes away those that are no groups any more. */
export async function refreshGroups(
  client: ClientBase,
  groups: readonly string[],
  gone: readonly string[],
): Promise<void> {
  if (groups.length === 0 && gone.length === 0) return;
  const members = await readMembers(client, groups, SHOWN_OF_FORM);
  const byGroup = new Map<string, MemberWithForm[]>();
  for (const member of members) {
    const list = byGroup.get(member.groupId);
    if (list === undefined) byGroup.set(member.groupId, [member]);
    else list.push(member);
  }
  // One connection answers one question at a time.
  const counts = await countMembers(client, groups, COUNTED);
  const lasts = await lastOfGroups(client, groups);
  const facts = await formFacts(client, groups);
  const flags = await linkFlags(client, members);
  const summarised = new Map(
    [...byGroup].map(([id, list]) => [id, earliest(list.map(itemOfMember), SUMMARISED)] as const),
  );
  const named = await placesByClaim(client, [...summarised.values()]);
  const rows: NewGroupRow[] = [];
  for (const [id, items] of summarised) {
    const count = counts.get(id)!;
    const about = subjectOf(facts.get(id) ?? []);
    const days = (facts.get(id) ?? []).flatMap(({ day }) => (day === null ? [] : [day]));
    const dayFrom = days.length === 0 ? null : Math.min(...days);
    const summary: ClaimGroup = summariseGroup(
      items,
      {
        id,
        members: count.members,
        carriers: count.articles,
        outlets: count.outletKeys.length,
        episode: about === null || dayFrom === null ? null : episodeId(about.subject, dayFrom),
        flags: [...(flags.get(id) ?? [])],
        places: groupPlaces(items.flatMap((item) => named.get(item.id) ?? [])),
      },
      loadOutletFacts(),
      loadMatchLexicon(),
    );
    rows.push({
      groupId: id,
      sortAt: lasts.get(id) ?? '-infinity',
      dayFrom,
      dayTo: days.length === 0 ? null : Math.max(...days),
      subject: about?.subject ?? null,
      subjectTitle: about?.title ?? null,
      patterns: [...new Set((facts.get(id) ?? []).flatMap(({ patterns }) => patterns))].sort(),
      flags: summary.flags,
      carriers: summary.carriers,
      outlets: summary.outlets,
      summary,
      ...lookUpOf(summary, items, count.outletKeys),
    });
  }
  const empty = groups.filter((group) => !byGroup.has(group));
  const alive = new Set(byGroup.keys());
  await writeGroups(
    client,
    rows,
    [...gone, ...empty].filter((group) => !alive.has(group)),
  );
}

async function placesByClaim(
  client: ClientBase,
  groups: readonly (readonly ClaimItem[])[],
): Promise<ReadonlyMap<string, readonly PlaceInClaim[]>> {
  const places = await placesInClaims(
    client,
    groups.flatMap((items) => items.slice(0, PLACED).map(({ id }) => id)),
  );
  const out = new Map<string, PlaceInClaim[]>();
  for (const place of places) {
    const list = out.get(place.claim);
    if (list === undefined) out.set(place.claim, [place]);
    else list.push(place);
  }
  return out;
}

/** The subject most forms have; of equally many the least. */
function subjectOf(facts: readonly FormFacts[]): { readonly subject: string; readonly title: string } | null {
  const votes = new Map<string, { n: number; title: string }>();
  for (const { subject, title } of facts) {
    if (subject === null) continue;
    const vote = votes.get(subject);
    if (vote === undefined) votes.set(subject, { n: 1, title: title ?? '' });
    else vote.n++;
  }
  let best: { subject: string; n: number; title: string } | null = null;
  for (const [subject, { n, title }] of [...votes].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    if (best === null || n > best.n) best = { subject, n, title };
  }
  return best;
}

async function formFacts(
  client: ClientBase,
  groups: readonly string[],
): Promise<ReadonlyMap<string, readonly FormFacts[]>> {
  const { rows } = await client.query<{
    group_id: string;
    subject: string | null;
    subject_title: string | null;
    patterns: string[];
    day: number | null;
  }>(
    'SELECT group_id, subject, subject_title, patterns, day FROM match_forms WHERE group_id = ANY($1) ORDER BY form_id',
    [groups],
  );
  const out = new Map<string, FormFacts[]>();
  for (const row of rows) {
    const facts = { subject: row.subject, title: row.subject_title, patterns: row.patterns, day: row.day };
    const list = out.get(row.group_id);
    if (list === undefined) out.set(row.group_id, [facts]);
    else list.push(facts);
  }
  return out;
}

/** Flags of groups that links to other groups give. */
async function linkFlags(
  client: ClientBase,
  members: readonly MemberWithForm[],
): Promise<ReadonlyMap<string, ReadonlySet<GroupFlag>>> {
  const groupOf = new Map(members.map((member) => [member.formId, member.groupId]));
  const speakerOf = new Map(
    members.map((member) => [member.formId, (member.told as StoredTold).chain[0].key]),
  );
  const links = await readLinks(client, [...groupOf.keys()]);
  const others = [...new Set(links.flatMap((link) => [link.a, link.b]))].filter((id) => !groupOf.has(id));
  for (const row of await readForms(client, others)) {
    groupOf.set(row.formId, row.groupId);
    speakerOf.set(row.formId, (row.item as { speaker: { key: string | null } }).speaker.key);
  }
  const out = new Map<string, Set<GroupFlag>>();
  const flag = (form: string, value: GroupFlag): void => {
    const group = groupOf.get(form);
    if (group === undefined) return;
    out.set(group, (out.get(group) ?? new Set()).add(value));
  };
  for (const link of links) {
    if (groupOf.get(link.a) === groupOf.get(link.b)) continue;
    if (link.kind === 'denies') {
      if (link.aim !== 'adjacent') flag(link.by === link.a ? link.b : link.a, 'denied');
      continue;
    }
    const sameSpeaker =
      isShared(speakerOf.get(link.a) ?? null) && speakerOf.get(link.a) === speakerOf.get(link.b);
    const value: GroupFlag =
      link.aspect === 'number' ? (sameSpeaker ? 'figure-updated' : 'figure-differs') : 'contradicted';
    flag(link.a, value);
    flag(link.b, value);
  }
  return out;
}

/** The earliest items, `most` of them; unknown times last. */
function earliest(items: readonly ClaimItem[], most: number): readonly ClaimItem[] {
  return [...items]
    .sort((a, b) => {
      const x = a.earliest ?? '9';
      const y = b.earliest ?? '9';
      return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
    })
    .slice(0, most);
}
