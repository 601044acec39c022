import type { ClaimForm } from '../claims/claim-form.ts';
import { bucketOf } from '../claims/claim-keys.ts';
import type { Bond } from './components.ts';
import { type FormStore, type KeyPlace, placeName } from './form-store.ts';
import type { FormLink, KnownForm } from './match-forms.ts';

/** Forms in memory: for tests, and for matching a handful of reports without an archive. */
export class MemoryFormStore implements FormStore {
  readonly #forms = new Map<string, { form: ClaimForm; group: string; keys: readonly number[] }>();
  readonly #groups = new Map<string, Set<string>>();
  readonly #postings = new Map<string, Set<string>>();
  readonly #links = new Map<string, FormLink>();
  readonly #linksOf = new Map<string, Set<string>>();
  /** What people decided; push to it before `settle`. */
  readonly decided: Bond[] = [];

  async known(ids: readonly string[]): Promise<ReadonlyMap<string, KnownForm>> {
    const out = new Map<string, KnownForm>();
    for (const id of ids) {
      const known = this.#forms.get(id);
      if (known !== undefined) out.set(id, known);
    }
    return out;
  }

  async postings(places: readonly KeyPlace[], most: number): Promise<ReadonlyMap<string, readonly string[]>> {
    const out = new Map<string, readonly string[]>();
    for (const { key, bucket } of places) {
      const there = this.#postings.get(placeName(key, bucket));
      if (there === undefined) continue;
      const ids: string[] = [];
      for (const id of there) {
        if (ids.length >= most) break;
        ids.push(id);
      }
      out.set(placeName(key, bucket), ids);
    }
    return out;
  }

  async members(groups: readonly string[]): Promise<readonly KnownForm[]> {
    return [...new Set(groups)].flatMap((group) =>
      [...(this.#groups.get(group) ?? [])].map((id) => this.#forms.get(id)!),
    );
  }

  async bonds(groups: readonly string[]): Promise<readonly Bond[]> {
    const wanted = new Set(groups);
    const inside = (id: string): boolean => wanted.has(this.#forms.get(id)?.group ?? '');
    return this.decided.filter((bond) => inside(bond.a) || inside(bond.b));
  }

  async links(forms: readonly string[]): Promise<readonly FormLink[]> {
    const names = new Set(forms.flatMap((form) => [...(this.#linksOf.get(form) ?? [])]));
    return [...names].map((name) => this.#links.get(name)!);
  }

  async add(
    forms: readonly { readonly form: ClaimForm; readonly group: string; readonly keys: readonly number[] }[],
  ): Promise<void> {
    for (const entry of forms) {
      this.#forms.set(entry.form.id, { ...entry });
      insert(this.#groups, entry.group, entry.form.id);
      for (const key of entry.keys)
        insert(this.#postings, placeName(key, bucketOf(entry.form.day)), entry.form.id);
    }
  }

  async remove(forms: readonly string[]): Promise<void> {
    await this.removeLinks(await this.links(forms));
    for (const id of forms) {
      const known = this.#forms.get(id);
      if (known === undefined) continue;
      this.#forms.delete(id);
      this.#groups.get(known.group)?.delete(id);
      for (const key of known.keys) this.#postings.get(placeName(key, bucketOf(known.form.day)))?.delete(id);
    }
  }

  async merge(groups: ReadonlyMap<string, string>): Promise<void> {
    for (const [from, to] of groups) {
      for (const id of this.#groups.get(from) ?? []) {
        this.#forms.get(id)!.group = to;
        insert(this.#groups, to, id);
      }
      this.#groups.delete(from);
    }
  }

  async regroup(groups: ReadonlyMap<string, string>): Promise<void> {
    for (const [id, group] of groups) {
      const known = this.#forms.get(id)!;
      this.#groups.get(known.group)?.delete(id);
      known.group = group;
      insert(this.#groups, group, id);
    }
  }

  async addLinks(links: readonly FormLink[]): Promise<void> {
    for (const link of links) {
      const name = `${link.a} ${link.b}`;
      this.#links.set(name, link);
      insert(this.#linksOf, link.a, name);
      insert(this.#linksOf, link.b, name);
    }
  }

  async removeLinks(links: readonly FormLink[]): Promise<void> {
    for (const link of links) {
      const name = `${link.a} ${link.b}`;
      this.#links.delete(name);
      this.#linksOf.get(link.a)?.delete(name);
      this.#linksOf.get(link.b)?.delete(name);
    }
  }

  /** Everything, in an order of its own: for comparing two stores. */
  snapshot(): { readonly groups: readonly string[]; readonly links: readonly string[] } {
    return {
      groups: [...this.#forms].map(([id, { group }]) => `${id} ${group}`).sort(),
      links: [...this.#links.values()]
        .map((link) => `${link.a} ${link.b} ${link.kind} ${link.by} ${link.aspect} ${link.aim}`)
        .sort(),
    };
  }
}

function insert(map: Map<string, Set<string>>, key: string, value: string): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, new Set([value]));
  else there.add(value);
}
