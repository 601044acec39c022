import type { ClaimForm } from '../claims/claim-form.ts';
import { bucketOf, claimKeys } from '../claims/claim-keys.ts';
import { type Aim, type Aspect, type ClaimRelation, decideClaims } from '../claims/decide-claims.ts';
import type { MatchLexicon } from '../language/match-lexicon.ts';
import { type Bond, components, type SameEdge } from './components.ts';

/** A key that more forms of one bucket share is too common to look anything up by. */
export const COMMON_KEY = 256;

/** Which forms share a key within a bucket of days. */
export interface Posting {
  readonly key: number;
  readonly bucket: number;
  readonly forms: readonly string[];
}

/** A contradiction or denial between two forms; `a` is the lesser id. */
export interface FormLink {
  readonly a: string;
  readonly b: string;
  readonly kind: 'contradicts' | 'denies';
  /** For denials: the form that denies. */
  readonly by: string | null;
  readonly aspect: Aspect | null;
  readonly aim: Aim | null;
  readonly score: number;
  readonly reasons: readonly string[];
}

/** A form that is there already, with the group it is in. */
export interface KnownForm {
  readonly form: ClaimForm;
  readonly group: string;
}

/** What new forms change. */
export interface FormChanges {
  /** Group of each new form, and new group of each known one that changes. */
  readonly groups: ReadonlyMap<string, string>;
  /** Groups that are now part of another, with that other. */
  readonly merged: ReadonlyMap<string, string>;
  readonly links: readonly FormLink[];
}

/** How two forms stand to each other, with form ids in place of claim ids. */
export function decideForms(a: ClaimForm, b: ClaimForm, lexicon: MatchLexicon): ClaimRelation | null {
  const [x, y] = a.id < b.id ? [a, b] : [b, a];
  return decideClaims({ ...x.item, id: x.id }, { ...y.item, id: y.id }, lexicon);
}

/**
 * Matches new forms against each other and against the known ones that share a key with them. `isCommon` says of a
 * key of a bucket that too many share it. Whole groups are merged by name: their other members need not be
 * loaded.
 */
export function matchForms(
  fresh: readonly ClaimForm[],
  known: ReadonlyMap<string, KnownForm>,
  postings: readonly Posting[],
  lexicon: MatchLexicon,
  common = COMMON_KEY,
): FormChanges {
  const forms = new Map<string, ClaimForm>();
  for (const { form } of known.values()) forms.set(form.id, form);
  for (const form of fresh) forms.set(form.id, form);
  const byKey = new Map<string, readonly string[]>();
  for (const posting of postings) {
    if (posting.forms.length <= common) byKey.set(`${posting.key} ${posting.bucket}`, posting.forms);
  }
  const done = new Set<string>();
  const edges: SameEdge[] = [];
  const links: FormLink[] = [];
  for (const form of fresh) {
    const bucket = bucketOf(form.day);
    for (const key of claimKeys(form.item)) {
      // A pair meets on a key that is rare in the bucket of each of the two.
      if (!byKey.has(`${key} ${bucket}`)) continue;
      for (const around of [bucket - 1, bucket, bucket + 1]) {
        for (const other of byKey.get(`${key} ${around}`) ?? []) {
          if (other === form.id) continue;
          const pair = form.id < other ? `${form.id} ${other}` : `${other} ${form.id}`;
          if (done.has(pair)) continue;
          done.add(pair);
          const there = forms.get(other);
          if (there === undefined) continue;
          const relation = decideForms(form, there, lexicon);
          if (relation === null) continue;
          if (relation.kind === 'same') edges.push({ a: form.id, b: other, score: relation.score });
          else links.push(linkOf(form.id, other, relation));
        }
      }
    }
  }
  return { ...joinGroups(fresh, known, edges), links: links.sort(byForms) };
}

/** Joins new forms to groups; an edge to one member joins the whole group. */
function joinGroups(
  fresh: readonly ClaimForm[],
  known: ReadonlyMap<string, KnownForm>,
  edges: readonly SameEdge[],
): Pick<FormChanges, 'groups' | 'merged'> {
  const groupOf = (id: string): string => known.get(id)?.group ?? id;
  const nodes = new Set<string>(fresh.map((form) => form.id));
  const joined = edges.map(({ a, b, score }) => ({ a: groupOf(a), b: groupOf(b), score }));
  for (const { a, b } of joined) {
    nodes.add(a);
    nodes.add(b);
  }
  const result = components(nodes, joined);
  const groups = new Map<string, string>();
  const merged = new Map<string, string>();
  for (const form of fresh) groups.set(form.id, result.get(form.id)!);
  for (const [node, group] of result) if (node !== group && !groups.has(node)) merged.set(node, group);
  return { groups, merged };
}

/**
 * The groups of a set of forms from nothing: every pair that shares a rare key is decided again. For groups in which
 * people had a hand, or whose keys became common.
 */
export function regroupForms(
  forms: readonly ClaimForm[],
  isCommon: (key: number, bucket: number) => boolean,
  bonds: readonly Bond[],
  lexicon: MatchLexicon,
): ReadonlyMap<string, string> {
  const keys = new Map(
    forms.map((form) => {
      const bucket = bucketOf(form.day);
      return [form.id, new Set(claimKeys(form.item).filter((key) => !isCommon(key, bucket)))];
    }),
  );
  const edges: SameEdge[] = [];
  for (let i = 0; i < forms.length; i++) {
    for (let j = i + 1; j < forms.length; j++) {
      const mine = keys.get(forms[i].id)!;
      const theirs = keys.get(forms[j].id)!;
      if (Math.abs(bucketOf(forms[i].day) - bucketOf(forms[j].day)) > 1) continue;
      if (![...mine].some((key) => theirs.has(key))) continue;
      const relation = decideForms(forms[i], forms[j], lexicon);
      if (relation?.kind === 'same') edges.push({ a: forms[i].id, b: forms[j].id, score: relation.score });
    }
  }
  return components(
    forms.map((form) => form.id),
    edges,
    bonds,
  );
}

function linkOf(x: string, y: string, relation: Exclude<ClaimRelation, { kind: 'same' }>): FormLink {
  const [a, b] = x < y ? [x, y] : [y, x];
  return relation.kind === 'denies'
    ? {
        a,
        b,
        kind: 'denies',
        by: relation.by,
        aspect: null,
        aim: relation.aim,
        score: relation.score,
        reasons: relation.reasons,
      }
    : {
        a,
        b,
        kind: 'contradicts',
        by: null,
        aspect: relation.aspect,
        aim: null,
        score: relation.score,
        reasons: relation.reasons,
      };
}

function byForms(x: FormLink, y: FormLink): number {
  return x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : x.b > y.b ? 1 : 0;
}
