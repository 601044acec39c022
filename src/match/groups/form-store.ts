import type { ClaimForm } from '../claims/claim-form.ts';
import type { Bond } from './components.ts';
import type { FormLink, KnownForm } from './match-forms.ts';

/** A key within a bucket of days. */
export interface KeyPlace {
  readonly key: number;
  readonly bucket: number;
}

/**
 * Where forms, their keys, groups and links are kept. Look-ups are by key or id only; nothing ever asks for all.
 * The database and the memory of the tests both are one.
 */
export interface FormStore {
  /** Those of the ids that are there. */
  known(ids: readonly string[]): Promise<ReadonlyMap<string, KnownForm>>;
  /** Forms under each key, up to `most`; places without forms may be left out. */
  postings(places: readonly KeyPlace[], most: number): Promise<ReadonlyMap<string, readonly string[]>>;
  /** All forms of these groups. */
  members(groups: readonly string[]): Promise<readonly KnownForm[]>;
  /** What people decided about these groups' forms. */
  bonds(groups: readonly string[]): Promise<readonly Bond[]>;
  /** Links that have one of these forms at an end. */
  links(forms: readonly string[]): Promise<readonly FormLink[]>;
  add(
    forms: readonly { readonly form: ClaimForm; readonly group: string; readonly keys: readonly number[] }[],
  ): Promise<void>;
  remove(forms: readonly string[]): Promise<void>;
  /** Makes each group (left) part of another (right). */
  merge(groups: ReadonlyMap<string, string>): Promise<void>;
  /** Sets the group of forms. */
  regroup(groups: ReadonlyMap<string, string>): Promise<void>;
  addLinks(links: readonly FormLink[]): Promise<void>;
  removeLinks(links: readonly FormLink[]): Promise<void>;
}

/** How a key place is named in maps. */
export function placeName(key: number, bucket: number): string {
  return `${key} ${bucket}`;
}
