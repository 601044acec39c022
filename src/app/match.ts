import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import { normalisedKey } from '../arabic/index.ts';
import { versionId } from '../ingest/index.ts';
import {
  type ClaimForm,
  type ClaimItem,
  claimItems,
  dayOf,
  type EpisodeSubject,
  formOf,
  hashId,
  isShared,
  MATCHER_VERSION,
  matchRound,
  momentRange,
  removeForms,
  reportAbout,
  settle,
  splitItem,
  subjectHash,
  textRecord,
} from '../match/index.ts';
import type { Analysis } from '../model/index.ts';
import type { Database } from '../store/database.ts';
import {
  addMatchedArticles,
  addMembers,
  articlesToMatch,
  currentStates,
  type MatchedArticleRow,
  type MemberRow,
  orphanedArticles,
  removeMatchedArticles,
  unmatchedArticles,
} from '../store/match-articles.ts';
import { splitQuotes } from '../store/match-decisions.ts';
import { lockMatching } from '../store/match-forms.ts';
import { inTransaction } from '../store/save-articles.ts';
import { claimIdentities } from './archive-prepare.ts';
import { readAnalyses } from './archive-read.ts';
import { refreshGroups } from './match-groups.ts';
import { loadMatchLexicon } from './match-lexicon.ts';
import { ArchiveFormStore } from './match-store.ts';

/** What a run of matching did. */
export interface MatchReport {
  /** Articles that were matched; those that were up to date are not counted. */
  readonly articles: number;
  readonly claims: number;
  /** Groups that changed, by id. */
  readonly groups: readonly string[];
}

export interface MatchOptions {
  /** Stops after the round that is running. */
  readonly signal?: AbortSignal;
  /** Called after every round, with what it did. */
  readonly onRound?: (report: MatchReport) => void;
  /** Matches the articles although they are up to date. */
  readonly again?: boolean;
}

/** Articles in one transaction. */
const ROUND = 32;

/** Articles that are asked for at once: finding out which ones wait looks at all of them. */
const WAITING = 4096;

/**
 * Matches articles against the archive, each once: those that are matched as they are now are left alone, so that
 * doing it twice changes nothing. Every round is one transaction; a killed process leaves whole rounds. The result
 * is the same whatever the order and the batches.
 */
export async function matchNewArticles(
  database: Database,
  articleIds: readonly string[],
  options: MatchOptions = {},
): Promise<MatchReport> {
  let articles = 0;
  let claims = 0;
  const groups = new Set<string>();
  for (let i = 0; i < articleIds.length && !options.signal?.aborted; i += ROUND) {
    const ids = articleIds.slice(i, i + ROUND);
    const report = await database.withRetry(() => matchOneRound(database, ids, options.again === true));
    articles += report.articles;
    claims += report.claims;
    for (const group of report.groups) groups.add(group);
    options.onRound?.(report);
  }
  return { articles, claims, groups: [...groups].sort() };
}

/** Matches whatever waits, and forgets what is in the archive no more. */
export async function matchWaiting(database: Database, options: MatchOptions = {}): Promise<MatchReport> {
  let articles = 0;
  let claims = 0;
  const groups = new Set<string>();
  const gone = await database.withRetry(() => orphanedArticles(database.writers as unknown as ClientBase));
  if (gone.length > 0) for (const group of await forgetArticles(database, gone)) groups.add(group);
  while (!options.signal?.aborted) {
    const ids = await database.withRetry(() => unmatchedArticles(database.writers, MATCHER_VERSION, WAITING));
    if (ids.length === 0) break;
    const report = await matchNewArticles(database, ids, options);
    articles += report.articles;
    claims += report.claims;
    for (const group of report.groups) groups.add(group);
    // An article without an analysis cannot be matched; it would come again for ever.
    if (report.articles === 0) break;
  }
  return { articles, claims, groups: [...groups].sort() };
}

/** Takes articles out of the matching: their copies, claims and groups. Gives the groups that changed. */
export async function forgetArticles(
  database: Database,
  articleIds: readonly string[],
): Promise<readonly string[]> {
  return database.withRetry(() =>
    inTransaction(database.writers, async (client) => {
      await lockMatching(client, MATCHER_VERSION);
      const { empty, left } = await removeMatchedArticles(client, articleIds);
      const store = new ArchiveFormStore(client);
      const changed = await removeForms(empty, store, loadMatchLexicon());
      const touched = [...new Set([...changed, ...(await groupsOf(left, store))])];
      await refreshGroups(client, touched, empty);
      return touched;
    }),
  );
}

/** Makes the groups of these claims' forms anew, after a person merged or split. */
export async function settleForms(
  database: Database,
  formIds: readonly string[],
): Promise<readonly string[]> {
  return database.withRetry(() =>
    inTransaction(database.writers, async (client) => {
      await lockMatching(client, MATCHER_VERSION);
      const store = new ArchiveFormStore(client);
      const before = [...(await store.known(formIds)).values()].map(({ group }) => group);
      const groups = await settle(formIds, store, loadMatchLexicon());
      await refreshGroups(
        client,
        groups,
        before.filter((group) => !groups.includes(group)),
      );
      return groups;
    }),
  );
}

async function matchOneRound(
  database: Database,
  ids: readonly string[],
  again: boolean,
): Promise<MatchReport> {
  const lexicon = loadMatchLexicon();
  const analyses = await readAnalyses(database, ids);
  return inTransaction(database.writers, async (client) => {
    await lockMatching(client, MATCHER_VERSION);
    const wanted = (await articlesToMatch(client, ids, again ? '' : MATCHER_VERSION)).filter((id) =>
      analyses.has(id),
    );
    if (wanted.length === 0) return { articles: 0, claims: 0, groups: [] };
    const states = await currentStates(client, wanted);
    const splits = await splitQuotes(client, wanted);
    const lostForms = await removeMatchedArticles(client, wanted);
    const texts: MatchedArticleRow[] = [];
    const claims: { readonly item: ClaimItem; readonly form: ClaimForm }[] = [];
    const forms: ClaimForm[] = [];
    for (const id of wanted) {
      const analysis = analyses.get(id)!;
      const state = states.get(id)!;
      const identities = claimIdentities(versionId(analysis.article.text), analysis.claims);
      const items = claimItems(analysis, lexicon, (claim) => identities.get(claim.id)!);
      texts.push(textRow(analysis, state, items.length === 0 ? [] : reportAbout(items[0])));
      for (const item of items) {
        const form = splitForm(item, splits);
        forms.push(form);
        claims.push({ item, form });
      }
    }
    await addMatchedArticles(client, texts);
    const counts = new Map<string, number>();
    for (const { id } of forms) counts.set(id, (counts.get(id) ?? 0) + 1);
    const store = new ArchiveFormStore(client, counts);
    // Forms that lost their last claim and get one again in this round stay.
    const back = new Set(forms.map((form) => form.id));
    const lost = lostForms.empty.filter((id) => !back.has(id));
    const afterLoss = lost.length > 0 ? await removeForms(lost, store, lexicon) : [];
    const before = await store.known([...counts.keys()]);
    const round = await matchRound(forms, store, lexicon);
    const kept = await store.known(forms.map((form) => form.id));
    const members = claims.map(({ item, form }) =>
      memberRow(item, form, kept.get(form.id)!.form.item.content),
    );
    await addMembers(client, members, new Set([...counts.keys()].filter((id) => !before.has(id))));
    const touched = [...new Set([...round.groups, ...afterLoss, ...(await groupsOf(lostForms.left, store))])];
    await refreshGroups(client, touched, [...round.merged.keys(), ...lost]);
    return { articles: wanted.length, claims: claims.length, groups: touched };
  });
}

/** The groups that forms are in. */
async function groupsOf(forms: readonly string[], store: ArchiveFormStore): Promise<readonly string[]> {
  return [...(await store.known(forms)).values()].map(({ group }) => group);
}

/** A claim that a person split off has a form of its own, whatever its words. */
function splitForm(item: ClaimItem, splits: ReadonlySet<string>): ClaimForm {
  const form = formOf(item);
  return splits.has(`${item.article} ${quoteHash(item.content)}`)
    ? { ...form, id: hashId(`split\n${form.id}\n${item.id}`) }
    : form;
}

function textRow(
  analysis: Analysis,
  state: { readonly versionId: string; readonly analyser: string },
  about: readonly EpisodeSubject[],
): MatchedArticleRow {
  const { article } = analysis;
  const record = textRecord({
    id: article.id,
    outlet: article.outlet.name,
    publishedAt: article.publishedAt,
    text: article.text,
  });
  return {
    articleId: article.id,
    versionId: state.versionId,
    analyser: state.analyser,
    matcher: MATCHER_VERSION,
    outlet: record.outlet,
    earliest: record.earliest,
    latest: record.latest,
    sortAt: sortMoment(record.earliest),
    words: record.prints.words,
    prints: [...record.prints.hash],
    printAt: [...record.prints.at],
    printStart: [...record.prints.start],
    printEnd: [...record.prints.end],
    day: dayOf(record.earliest),
    about: about.map(({ key }) => key),
    aboutWords: about.map(({ title }) => title),
    subjects: about.map(({ key }) => subjectHash(key)),
  };
}

function memberRow(item: ClaimItem, form: ClaimForm, stored: string): MemberRow {
  const { content, ...rest } = splitItem(item).told;
  return {
    articleId: item.article,
    claimId: item.id,
    formId: form.id,
    outlet: item.outlet,
    outletKey: item.outlet === null ? null : normalisedKey(item.outlet),
    speakerKey: isShared(item.chain[0].key) ? item.chain[0].key : null,
    sortAt: sortMoment(item.earliest),
    quoteHash: quoteHash(item.content),
    told: content === stored ? rest : { ...rest, content },
  };
}

/** Earliest moment as the database sorts it; unknown times come last. */
function sortMoment(iso: string | null): string {
  const range = momentRange(iso);
  return range === null ? 'infinity' : new Date(range[0]).toISOString();
}

function quoteHash(content: string): string {
  return createHash('md5').update(content).digest('hex');
}
