import { normalisedKey } from '../arabic/index.ts';
import {
  type Carrier,
  type ClaimItem,
  carriersOf,
  chainRemarks,
  driftBetween,
  memberLinks,
  originsOf,
  revisionOf,
  transmission,
} from '../match/index.ts';
import type {
  ChainRemark,
  ClaimGroup,
  ClaimLink,
  DenialAim,
  Drift,
  LinkKind,
  Origins,
  TransmissionGraph,
} from '../model/index.ts';
import type { Database } from '../store/database.ts';
import type { Decision } from '../store/decisions.ts';
import { readLinks } from '../store/match-forms.ts';
import {
  firstMembers,
  listGroups,
  type MemberWithForm,
  matchedOutlets,
  matchedScope,
  readGroups,
  readMembers,
  resolveGroup,
} from '../store/match-groups.ts';
import { decisionsOnClaims, type LinkDecision, linkDecisions } from './match-decisions.ts';
import { itemOfMember } from './match-groups.ts';
import { loadMatchLexicon, loadOutletFacts } from './match-lexicon.ts';

/** What everything said holds for: the archive as it is. */
export interface Scope {
  /** Matched articles. */
  readonly articles: number;
  /** Latest publication among them, or null. */
  readonly until: string | null;
}

export interface ClaimListRequest {
  readonly order?: 'newest' | 'carriers';
  /** Only groups with this flag. */
  readonly flag?: string;
  readonly limit?: number;
  readonly cursor?: string | null;
}

export interface ClaimList {
  readonly items: readonly ClaimGroup[];
  readonly next: string | null;
  readonly scope: Scope;
}

/** Claim groups, newest or most carried first. */
export async function listClaims(database: Database, request: ClaimListRequest = {}): Promise<ClaimList> {
  const limit = request.limit ?? 20;
  const order = request.order ?? 'newest';
  const after = readCursor(request.cursor ?? null);
  return database.withRetry(async () => {
    const rows = await listGroups(database.writers, {
      order,
      limit: limit + 1,
      ...(request.flag === undefined ? {} : { flag: request.flag }),
      ...(after === null ? {} : { after }),
    });
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map((row) => row.summary as ClaimGroup),
      next:
        rows.length > limit && last !== undefined
          ? writeCursor([order === 'newest' ? last.sortAt : String(last.carriers), last.groupId])
          : null,
      scope: await matchedScope(database.writers),
    };
  });
}

/** One report's wording of a claim. */
export interface ClaimWording {
  readonly item: ClaimItem;
  /** The report that has the same words and was first, where one has. */
  readonly copyOf: {
    readonly claim: string;
    readonly article: string;
    readonly outlet: string | null;
    readonly credited: boolean;
    /** before, or unknown on the same day without a clock. */
    readonly order: string | null;
  } | null;
  readonly drift: readonly Drift[];
}

/** How the group stands to another one. */
export interface GroupLink {
  readonly kind: LinkKind;
  /** out: this group does it to the other. */
  readonly direction: 'out' | 'in' | 'both';
  readonly aim: DenialAim | null;
  readonly aspect: string | null;
  readonly reasons: readonly string[];
  readonly mine: string;
  readonly other: {
    readonly group: string;
    readonly claim: string;
    readonly article: string;
    readonly outlet: string | null;
    readonly words: string;
    readonly speaker: string;
    readonly at: string | null;
  };
  /** Who set it, when a person did. */
  readonly by: string | null;
}

/** Everything about one claim group. */
export interface ClaimPage {
  readonly line: ClaimGroup;
  readonly wordings: readonly ClaimWording[];
  readonly graph: TransmissionGraph;
  readonly origins: Origins;
  readonly remarks: readonly ChainRemark[];
  /** Who repeats and who corroborates whom within the group. */
  readonly inside: readonly ClaimLink[];
  readonly links: readonly GroupLink[];
  readonly decisions: readonly Decision[];
  readonly scope: Scope;
}

/** Claims of each form, and claims in all, that a page shows. */
const SHOWN_OF_FORM = 24;
const SHOWN = 240;

/** Everything about the group an id leads to: of a group, of a claim, or one that a group had before. Null: none. */
export async function claimPage(database: Database, id: string): Promise<ClaimPage | null> {
  return database.withRetry(async () => {
    const client = database.writers;
    const group = await resolveGroup(client, id);
    if (group === null) return null;
    const [[row], members, heard, scope] = await Promise.all([
      readGroups(client, [group]),
      readMembers(client, [group], SHOWN_OF_FORM),
      matchedOutlets(client),
      matchedScope(client),
    ]);
    if (row === undefined) return null;
    const [links, decisions] = await Promise.all([
      groupLinks(database, group, members),
      decisionsOnClaims(client, members),
    ]);
    const lexicon = loadMatchLexicon();
    const outlets = loadOutletFacts();
    const carriers = carriersOf(members.map(itemOfMember)).slice(0, SHOWN);
    const way = transmission(carriers, outlets);
    const archived = new Set(heard.map(normalisedKey));
    return {
      line: row.summary as ClaimGroup,
      wordings: carriers.map((carrier) => wordingOf(carrier)),
      graph: way.graph,
      origins: originsOf(carriers, way, outlets),
      remarks: chainRemarks(carriers, archived),
      inside: memberLinks(carriers, way, outlets),
      links,
      decisions,
      scope,
    };

    function wordingOf({ item, copyOf, credited, order }: Carrier): ClaimWording {
      return {
        item,
        copyOf:
          copyOf === null
            ? null
            : { claim: copyOf.id, article: copyOf.article, outlet: copyOf.outlet, credited, order },
        drift: copyOf === null ? [] : driftBetween(copyOf, item, lexicon),
      };
    }
  });
}

/** Links to other groups, one for each group and kind: the surest; what people decided comes first. */
async function groupLinks(
  database: Database,
  group: string,
  members: readonly MemberWithForm[],
): Promise<readonly GroupLink[]> {
  const client = database.writers;
  const own = new Map<string, MemberWithForm>();
  for (const member of members) if (!own.has(member.formId)) own.set(member.formId, member);
  const [links, decided] = await Promise.all([
    readLinks(client as never, [...own.keys()]),
    linkDecisions(client, group),
  ]);
  const best = new Map<string, { link: (typeof links)[number]; mine: string; other: string }>();
  const otherForms = [...new Set(links.flatMap((link) => [link.a, link.b]))].filter((form) => !own.has(form));
  const others = new Map((await firstMembers(client, otherForms)).map((member) => [member.formId, member]));
  for (const link of links) {
    const mine = own.has(link.a) ? link.a : link.b;
    const other = mine === link.a ? link.b : link.a;
    const member = others.get(other);
    if (member === undefined || member.groupId === group) continue;
    const active = link.by === null ? '' : link.by === mine ? 'out' : 'in';
    const name = `${member.groupId} ${link.kind} ${link.aspect} ${active}`;
    const known = best.get(name);
    if (known === undefined || rank(link) > rank(known.link)) best.set(name, { link, mine, other });
  }
  const out: GroupLink[] = decided.filter(({ kind }) => kind === 'link').map(decidedLink);
  const off = new Set(decided.filter(({ kind }) => kind === 'unlink').map(({ other }) => other.groupId));
  for (const { link, mine, other } of best.values()) {
    const member = others.get(other)!;
    if (off.has(member.groupId)) continue;
    out.push(linkView(link, own.get(mine)!, member));
  }
  return out.sort((a, b) =>
    a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : a.other.group < b.other.group ? -1 : 1,
  );
}

function rank(link: { readonly aim: string | null; readonly score: number }): number {
  return (link.aim === 'whole' ? 2 : link.aim === 'part' ? 1 : 0) + link.score;
}

function linkView(
  link: {
    readonly kind: string;
    readonly by: string | null;
    readonly aim: string | null;
    readonly aspect: string | null;
    readonly reasons: readonly string[];
  },
  mine: MemberWithForm,
  other: MemberWithForm,
): GroupLink {
  const item = itemOfMember(other);
  const ownItem = itemOfMember(mine);
  const revision = revisionOf(ownItem, item);
  const common = { mine: ownItem.id, other: describe(item, other.groupId), by: null };
  if (link.kind === 'contradicts' && revision !== null) {
    return {
      ...common,
      kind: revision.kind,
      direction: revision.from === ownItem.id ? 'out' : 'in',
      aim: null,
      aspect: link.aspect,
      reasons: revision.reasons,
    };
  }
  return {
    ...common,
    kind: link.kind as LinkKind,
    direction: link.by === null ? 'both' : link.by === mine.formId ? 'out' : 'in',
    aim: link.aim as DenialAim | null,
    aspect: link.aspect,
    reasons: link.reasons,
  };
}

function decidedLink(decision: LinkDecision): GroupLink {
  return {
    kind: decision.link as LinkKind,
    direction: decision.direction,
    aim: null,
    aspect: null,
    reasons: decision.why === null ? [] : [decision.why],
    mine: decision.mine,
    other: describe(itemOfMember(decision.other), decision.other.groupId),
    by: decision.who,
  };
}

function describe(item: ClaimItem, group: string): GroupLink['other'] {
  return {
    group,
    claim: item.id,
    article: item.article,
    outlet: item.outlet,
    words: item.content,
    speaker: item.chain[0].name,
    at: item.earliest,
  };
}

/** A cursor as opaque text. */
export function writeCursor(place: readonly [string, string]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** The place a cursor stands for; null when there is none or it is not one. */
export function readCursor(cursor: string | null): readonly [string, string] | null {
  if (cursor === null) return null;
  try {
    const place = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown;
    if (Array.isArray(place) && place.length === 2 && place.every((part) => typeof part === 'string')) {
      return [place[0], place[1]];
    }
  } catch {
    // not a cursor
  }
  return null;
}
