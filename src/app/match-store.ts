import type { ClientBase } from 'pg';
import {
  type Bond,
  bucketOf,
  type ClaimForm,
  type ClaimItem,
  claimKeys,
  episodeSubject,
  type FormLink,
  type FormStore,
  type KeyPlace,
  type KnownForm,
  type PackedForm,
  packForm,
  patternKeys,
  placeName,
  subjectHash,
  unpackForm,
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
import { loadMatchLexicon } from './match-lexicon.ts';

/** The forms in the database, within one transaction that holds the lock of matching. */
export class ArchiveFormStore implements FormStore {
  readonly #client: ClientBase;
  readonly #members: ReadonlyMap<string, number>;
  #bonds: readonly ClaimBond[] | null = null;

  /** `members`: how many claims new forms come with, so that their rows are written once. */
  constructor(client: ClientBase, members: ReadonlyMap<string, number> = new Map()) {
    this.#client = client;
    this.#members = members;
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
          members: this.#members.get(form.id) ?? 0,
          item: packForm(form.item),
        };
      }),
    );
  }

  async remove(forms: readonly string[]): Promise<void> {
    const keys = [...(await this.known(forms)).values()].flatMap(({ form }) =>
      claimKeys(form.item).map((key) => ({ key, bucket: bucketOf(form.day), form: form.id })),
    );
    await removeFormRows(this.#client, forms, keys);
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
  const { form, content, speaker } = unpackForm(row.item as PackedForm, loadMatchLexicon());
  const day = row.day === null ? null : new Date(row.day * 86_400_000).toISOString().slice(0, 10);
  return {
    ...form,
    content,
    chain: [speaker],
    id: row.formId,
    article: '',
    outlet: null,
    parent: null,
    earliest: day,
    latest: day,
    hull: { start: 0, end: 0 },
    cue: '',
    cueKind: 'verb_vso',
    quote: 'indirect',
    distance: false,
    basis: null,
  };
}
