import type { ClaimForm } from '../claims/claim-form.ts';
import { bucketOf, bucketsAround, claimKeys } from '../claims/claim-keys.ts';
import type { MatchLexicon } from '../language/match-lexicon.ts';
import { type FormStore, type KeyPlace, placeName } from './form-store.ts';
import { COMMON_KEY, type FormLink, matchForms, type Posting, regroupForms } from './match-forms.ts';

/** What a round changed. */
export interface RoundReport {
  /** Groups whose members or links changed, by their name after the round. */
  readonly groups: readonly string[];
  /** Groups that are part of another now, with that other. */
  readonly merged: ReadonlyMap<string, string>;
  /** Forms that were not there before. */
  readonly fresh: number;
}

/**
 * Brings new forms in. When it is done, the store holds what it would hold had all forms come in any other order or
 * in one batch. Rounds must not overlap in time.
 */
export async function matchRound(
  forms: readonly ClaimForm[],
  store: FormStore,
  lexicon: MatchLexicon,
  common = COMMON_KEY,
): Promise<RoundReport> {
  const unique = new Map(forms.map((form) => [form.id, form]));
  const there = await store.known([...unique.keys()]);
  const fresh = [...unique.values()]
    .filter((form) => !there.has(form.id))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const touched = new Set([...there.values()].map(({ group }) => group));
  if (fresh.length === 0) return { groups: [...touched].sort(), merged: new Map(), fresh: 0 };

  const keys = new Map(fresh.map((form) => [form.id, claimKeys(form.item)]));
  const before = await store.postings(placesAround(fresh, keys), common + 1);
  const after = new Map([...before].map(([place, ids]) => [place, [...ids]]));
  for (const form of fresh) {
    for (const key of keys.get(form.id)!) {
      const place = placeName(key, bucketOf(form.day));
      const ids = after.get(place);
      if (ids === undefined) after.set(place, [form.id]);
      else ids.push(form.id);
    }
  }
  const postings: Posting[] = [];
  const neighbours = new Set<string>();
  const becameCommon: string[] = [];
  for (const [place, ids] of after) {
    const [key, bucket] = place.split(' ').map(Number);
    postings.push({ key, bucket, forms: ids });
    const was = before.get(place)?.length ?? 0;
    if (ids.length > common) {
      if (was <= common) for (const id of ids) becameCommon.push(id);
    } else for (const id of ids) if (!keys.has(id)) neighbours.add(id);
  }
  const known = await store.known([...neighbours]);
  const changes = matchForms(fresh, known, postings, lexicon, common);
  await store.add(
    fresh.map((form) => ({ form, group: changes.groups.get(form.id)!, keys: keys.get(form.id)! })),
  );
  if (changes.merged.size > 0) await store.merge(changes.merged);
  if (changes.links.length > 0) await store.addLinks(changes.links);
  for (const group of changes.groups.values()) touched.add(group);
  for (const [from, to] of changes.merged) {
    touched.delete(from);
    touched.add(to);
  }
  const linked = await store.known(changes.links.flatMap((link) => [link.a, link.b]));
  for (const { group } of linked.values()) touched.add(group);

  const renamed = new Map(changes.merged);
  if (becameCommon.length > 0) {
    for (const group of await settle([...new Set(becameCommon)], store, lexicon, common)) touched.add(group);
  }
  const bonds = await store.bonds([...touched]);
  if (bonds.some((bond) => bond.kind === 'apart')) {
    const split = await store.known(bonds.flatMap((bond) => [bond.a, bond.b]));
    for (const group of await settle([...split.keys()], store, lexicon, common)) touched.add(group);
  }
  const alive = await store.members([...touched]);
  const groups = new Set(alive.map(({ group }) => group));
  return { groups: [...groups].sort(), merged: renamed, fresh: fresh.length };
}

/** Takes forms out that no claim has any more, and makes their groups anew. Gives the groups that changed. */
export async function removeForms(
  ids: readonly string[],
  store: FormStore,
  lexicon: MatchLexicon,
  common = COMMON_KEY,
): Promise<readonly string[]> {
  const gone = await store.known(ids);
  if (gone.size === 0) return [];
  const groups = [...new Set([...gone.values()].map(({ group }) => group))];
  const rest = (await store.members(groups)).filter(({ form }) => !gone.has(form.id));
  // A key that was too common may be rare now, for forms of other groups too.
  const places = placesOf([...gone.values()].map(({ form }) => form));
  const crowded = await store.postings(places, common + places.length + 1);
  await store.remove([...gone.keys()]);
  const reopened = new Set<string>();
  const now = await store.postings(places, common + 1);
  for (const [place, members] of crowded) {
    if (members.length > common && (now.get(place)?.length ?? 0) <= common) {
      for (const id of members) if (!gone.has(id)) reopened.add(id);
    }
  }
  return settle([...rest.map(({ form }) => form.id), ...reopened], store, lexicon, common);
}

/**
 * Makes the groups of these forms anew from all their members, and drops links between forms that no rare key brings
 * together any more. Gives the groups there are afterwards.
 */
export async function settle(
  ids: readonly string[],
  store: FormStore,
  lexicon: MatchLexicon,
  common = COMMON_KEY,
): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const start = await store.known(ids);
  const members = await store.members([...new Set([...start.values()].map(({ group }) => group))]);
  const forms = members.map(({ form }) => form);
  const sizes = await store.postings(placesOf(forms), common + 1);
  const isCommon = (key: number, bucket: number): boolean =>
    (sizes.get(placeName(key, bucket))?.length ?? 0) > common;
  const bonds = await store.bonds([...new Set(members.map(({ group }) => group))]);
  const groups = regroupForms(forms, isCommon, bonds, lexicon);
  const changed = new Map(
    [...groups].filter(([id, group]) => members.find(({ form }) => form.id === id)?.group !== group),
  );
  if (changed.size > 0) await store.regroup(changed);
  const links = await store.links(forms.map((form) => form.id));
  const ends = await store.known(links.flatMap((link) => [link.a, link.b]));
  const stale: FormLink[] = [];
  const endSizes = await store.postings(placesOf([...ends.values()].map(({ form }) => form)), common + 1);
  for (const link of links) {
    const a = ends.get(link.a)?.form;
    const b = ends.get(link.b)?.form;
    if (a === undefined || b === undefined || !meet(a, b, endSizes, common)) stale.push(link);
  }
  if (stale.length > 0) await store.removeLinks(stale);
  return [...new Set(groups.values())].sort();
}

/** Whether two forms share a key that is rare where each of them lies. */
function meet(
  a: ClaimForm,
  b: ClaimForm,
  sizes: ReadonlyMap<string, readonly string[]>,
  common: number,
): boolean {
  const rare = (form: ClaimForm, key: number): boolean =>
    (sizes.get(placeName(key, bucketOf(form.day)))?.length ?? 0) <= common;
  const theirs = new Set(claimKeys(b.item));
  return claimKeys(a.item).some((key) => theirs.has(key) && rare(a, key) && rare(b, key));
}

function placesOf(forms: readonly ClaimForm[]): readonly KeyPlace[] {
  const places = new Map<string, KeyPlace>();
  for (const form of forms) {
    const bucket = bucketOf(form.day);
    for (const key of claimKeys(form.item)) places.set(placeName(key, bucket), { key, bucket });
  }
  return [...places.values()];
}

function placesAround(
  forms: readonly ClaimForm[],
  keys: ReadonlyMap<string, readonly number[]>,
): readonly KeyPlace[] {
  const places = new Map<string, KeyPlace>();
  for (const form of forms) {
    for (const bucket of bucketsAround(bucketOf(form.day))) {
      for (const key of keys.get(form.id)!) places.set(placeName(key, bucket), { key, bucket });
    }
  }
  return [...places.values()];
}
