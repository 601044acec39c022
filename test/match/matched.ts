import { MemoryFormStore } from '../../src/match/groups/memory-form-store.ts';
import {
  type ClaimItem,
  claimItems,
  episodeSubject,
  type FormLink,
  figureTable,
  formOf,
  matchRound,
  reportAbout,
} from '../../src/match/index.ts';
import type { Analysis, FigureTable } from '../../src/model/index.ts';
import { testMatchLexicon } from './match-lexicon.ts';

/** What matching made of a set of articles, as tests ask for it. */
export class Matched {
  readonly items: readonly ClaimItem[];
  readonly #groupOf = new Map<string, string>();
  readonly #links: readonly { readonly link: FormLink; readonly a: ClaimItem; readonly b: ClaimItem }[];

  private constructor(
    items: readonly ClaimItem[],
    groupOf: ReadonlyMap<string, string>,
    links: readonly { readonly link: FormLink; readonly a: ClaimItem; readonly b: ClaimItem }[],
  ) {
    this.items = items;
    for (const [claim, group] of groupOf) this.#groupOf.set(claim, group);
    this.#links = links;
  }

  static async from(analyses: readonly Analysis[]): Promise<Matched> {
    const lexicon = testMatchLexicon();
    const items = analyses.flatMap((analysis) => claimItems(analysis, lexicon));
    const forms = items.map((item) => formOf(item));
    const store = new MemoryFormStore();
    await matchRound(forms, store, lexicon);
    const known = await store.known(forms.map((form) => form.id));
    const groupOf = new Map(items.map((item, i) => [item.id, known.get(forms[i].id)!.group]));
    const byForm = new Map<string, ClaimItem>();
    items.forEach((item, i) => {
      if (!byForm.has(forms[i].id)) byForm.set(forms[i].id, item);
    });
    const links = (await store.links([...byForm.keys()])).map((link) => ({
      link,
      a: byForm.get(link.a)!,
      b: byForm.get(link.b)!,
    }));
    return new Matched(items, groupOf, links);
  }

  /** Claims of an article whose speaker and content hold these words. */
  find(article: string, speaker: string, words: string): readonly ClaimItem[] {
    return this.items.filter(
      (item) =>
        item.article === article &&
        item.content.includes(words) &&
        item.chain.some((source) => source.name.includes(speaker) || source.as?.includes(speaker)),
    );
  }

  groupOf(item: ClaimItem): string {
    return this.#groupOf.get(item.id)!;
  }

  /** All claims of the group of a claim. */
  group(item: ClaimItem): readonly ClaimItem[] {
    const group = this.groupOf(item);
    return this.items.filter((other) => this.#groupOf.get(other.id) === group);
  }

  /** Whether a denial links any claim of the first group to any of the second. */
  denies(by: ClaimItem, of: ClaimItem): boolean {
    const one = this.groupOf(by);
    const other = this.groupOf(of);
    return this.#links.some(({ link, a, b }) => {
      if (link.kind !== 'denies') return false;
      const [denier, denied] = link.by === link.a ? [a, b] : [b, a];
      return this.groupOf(denier) === one && this.groupOf(denied) === other;
    });
  }

  /** Aspects in which claims of two groups contradict each other. */
  contradictions(x: ClaimItem, y: ClaimItem): readonly string[] {
    const one = this.groupOf(x);
    const other = this.groupOf(y);
    return [
      ...new Set(
        this.#links
          .filter(({ link, a, b }) => {
            if (link.kind !== 'contradicts') return false;
            const ends = [this.groupOf(a), this.groupOf(b)];
            return ends.includes(one) && ends.includes(other);
          })
          .map(({ link }) => link.aspect ?? ''),
      ),
    ];
  }

  #isAbout(item: ClaimItem, subject: string): boolean {
    const own = episodeSubject(item)?.key;
    const about = reportAbout(item).map(({ key }) => key);
    return own === subject || (about.includes(subject) && own === about[0]);
  }

  /** The table of figures of the claims whose report is about this word. */
  figures(subject: string): FigureTable {
    return figureTable(
      this.items.filter((item) => this.#isAbout(item, subject)),
      new Set([subject]),
    );
  }
}
