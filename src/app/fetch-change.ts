import { normalisedKey } from '../arabic/normalise.ts';
import type { RememberedReport } from './fetch-memory.ts';

/** What became of one report of a page between two readings. */
export interface ReportChange {
  readonly id: string;
  /**
   * corrected: a correction is announced in the new text; edited: the words changed and nothing says so;
   * removed: the report is no longer on its page.
   */
  readonly kind: 'corrected' | 'edited' | 'removed';
  readonly title: string | null;
  /** Lines that are gone and lines that are new, in order; a changed line stands in both. */
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** Words with which an outlet says that it changed a report. */
const ANNOUNCED =
  /(?:^|\s)(?:تصحيح|تصويب|تنويه|استدراك|اعتذار|جري تعديل|تم تعديل|عدل هذا|صحح هذا|نسخه معدله|نسخه سابقه)(?:\s|$)/;
/** Lines compared one with one; a longer text is compared as a set of lines. */
const MOST_LINES = 3_000;

/** Compares the reports of a page with what they were; the order of changes is that of the earlier reading. */
export function reportChanges(
  before: readonly RememberedReport[],
  after: readonly RememberedReport[],
): readonly ReportChange[] {
  const now = new Map(after.map((report) => [report.id, report]));
  const changes: ReportChange[] = [];
  for (const old of before) {
    // A page of one report keeps its report even when the address it calls its own changes.
    const fresh = now.get(old.id) ?? (before.length === 1 && after.length === 1 ? after[0] : undefined);
    if (fresh === undefined) {
      changes.push({ id: old.id, kind: 'removed', title: old.title, removed: linesOf(old.text), added: [] });
      continue;
    }
    if (fresh.text === old.text) continue;
    const { added, removed } = lineChanges(linesOf(old.text), linesOf(fresh.text));
    if (added.length === 0 && removed.length === 0) continue;
    const announced = added.some((line) => ANNOUNCED.test(normalisedKey(line)));
    changes.push({
      id: old.id,
      kind: announced ? 'corrected' : 'edited',
      title: fresh.title,
      removed,
      added,
    });
  }
  return changes;
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

/** The lines to take out of and put into `before` to get `after`, by their longest common subsequence. */
export function lineChanges(
  before: readonly string[],
  after: readonly string[],
): { readonly removed: readonly string[]; readonly added: readonly string[] } {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  ) {
    end++;
  }
  const a = before.slice(start, before.length - end);
  const b = after.slice(start, after.length - end);
  if (a.length > MOST_LINES || b.length > MOST_LINES) {
    const old = new Set(a);
    const fresh = new Set(b);
    return { removed: a.filter((line) => !fresh.has(line)), added: b.filter((line) => !old.has(line)) };
  }
  // lengths[i][j]: longest common subsequence of a[i..] and b[j..].
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? lengths[(i + 1) * width + j + 1] + 1
          : Math.max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
    }
  }
  const removed: string[] = [];
  const added: string[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      i++;
      j++;
    } else if (
      i < a.length &&
      (j >= b.length || lengths[(i + 1) * width + j] >= lengths[i * width + j + 1])
    ) {
      removed.push(a[i++]);
    } else added.push(b[j++]);
  }
  return { removed, added };
}
