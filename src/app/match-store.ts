import type { ClientBase } from 'pg';
import {
  type Bond,
  bucketOf,
  type ClaimForm,
  type ClaimItem,
  episodeSubject,
  type FormLink,
  type FormStore,
  type KeyPlace,
  type KnownForm,
  patternKeys,
  placeName,
  splitItem,
  subjectHash,
} from '../match/index.ts';
import {
  addForms,
  addLinkRows,
  type FormRow,
  mergeGroups,
  readForms,
  readGroupForms,
  readLinks,
  readPostings,
  removeFormRows,
  removeLinkRows,
  setGroups,
} from '../store/match-forms.ts';
import { bondsOf, type ClaimBond } from './match-bonds.ts';

/** The forms in the database, within one transaction that holds the lock of matching. */
export class ArchiveFormStore implements FormStore {
  readonly #client: ClientBase;
  #bonds: readonly ClaimBond[] | null = null;

  constructor(client: ClientBase) {
    this.#client = client;
  }

  async known(ids: readonly string[]): Promise<ReadonlyMap<string, KnownForm>> {
    const rows = await readForms(this.#client, [...new Set(ids)]);
    return new Map(rows.map((row) => [row.formId, knownOf(row)]));
  }

  async postings(places: readonly KeyPlace[], most: number): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await readPostings(this.#client, places, most);
    return new Map(rows.map(({ key, bucket, forms }) => [placeName(key, bucket), forms]));
  }

  async members(groups: readonly string[]): Promise<readonly KnownForm[]> {
    return (await readGroupForms(this.#client, [...new Set(groups)])).map(knownOf);
  }

  async bonds(groups: readonly string[]): Promise<readonly Bond[]> {
    this.#bonds ??= await bondsOf(this.#client);
    const wanted = new Set(groups);
    return this.#bonds.filter(({ groupA, groupB }) => wanted.has(groupA) || wanted.has(groupB));
  }

  async links(forms: readonly string[]): Promise<readonly FormLink[]> {
    return (await readLinks(this.#client, forms)) as readonly FormLink[];
  }

  async add(
    forms: readonly { readonly form: ClaimForm; readonly group: string; readonly keys: readonly number[] }[],
  ): Promise<void> {
    await addForms(
      this.#client,
      forms.map(({ form, group, keys }) => {
        const subject = episodeSubject(form.item);
        return {
          formId: form.id,
          groupId: group,
          day: form.day,
          bucket: bucketOf(form.day),
          keys,
          subject: subject === null ? null : subjectHash(subject.key),
          subjectTitle: subject?.title ?? null,
          patterns: patternKeys(form.item),
          item: { ...splitItem(form.item).form, content: form.item.content, speaker: form.item.chain[0] },
        };
      }),
    );
  }

  async remove(forms: readonly string[]): Promise<void> {
    await removeFormRows(this.#client, forms);
  }

  async merge(groups: ReadonlyMap<string, string>): Promise<void> {
    this.#bonds = null;
    await mergeGroups(this.#client, groups);
  }

  async regroup(groups: ReadonlyMap<string, string>): Promise<void> {
    this.#bonds = null;
    await setGroups(this.#client, groups);
  }

  async addLinks(links: readonly FormLink[]): Promise<void> {
    await addLinkRows(this.#client, links);
  }

  async removeLinks(links: readonly FormLink[]): Promise<void> {
    await removeLinkRows(this.#client, links);
  }
}

/** A form row as matching reads it. What only members know is left empty: no decision looks at it. */
function knownOf(row: FormRow): KnownForm {
  return { group: row.groupId, form: { id: row.formId, day: row.day, item: itemOf(row) } };
}

function itemOf(row: FormRow): ClaimItem {
  const { speaker, ...item } = row.item as Omit<ClaimItem, 'chain'> & { speaker: ClaimItem['chain'][number] };
  const day = row.day === null ? null : new Date(row.day * 86_400_000).toISOString().slice(0, 10);
  return {
    ...item,
    id: row.formId,
    article: '',
    parent: null,
    chain: [speaker],
    earliest: day,
    latest: day,
    outlet: null,
  };
}
