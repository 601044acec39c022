import { normalisedKey } from '../../arabic/normalise.ts';
import { findTime } from '../time/parse-time.ts';
import { type Block, linkShare, wordCount } from './blocks.ts';
import { lineKind, startsTail } from './furniture-lines.ts';
import { alike } from './page-title.ts';
import { isProse } from './weights.ts';

/** A line of the head of a report that names its writer. */
const BYLINE = /^(?:كتب|كتبت|كتبه|بقلم|إعداد|اعداد|تقرير|تحرير|ترجمة|حوار|by)\s*[:/-]?\s*\S/i;

/**
 * Of the lines of a page's main part, those that are the report: without the repeated title, date and
 * byline lines at its head, labels, pointers to other stories, notices and link lists, and nothing of what
 * follows the heading of a list of other stories or of the comments.
 */
export function reportLines(blocks: readonly Block[], title: string | null): readonly Block[] {
  const prose = blocks.reduce((sum, block) => sum + (isProse(block) ? block.text.length : 0), 0);
  const lines: Block[] = [];
  const seen = new Set<string>();
  let proseSeen = 0;
  let afterPointer = false;
  for (const block of blocks) {
    if (startsTail(block) && proseSeen >= 0.5 * prose && proseSeen > 0) {
      const rest = prose - proseSeen;
      if (rest <= 0.5 * prose) break;
    }
    const kind = lineKind(block);
    if (kind !== null) {
      afterPointer =
        kind === 'pointer' && wordCount(block.text) <= 4 ? true : kind === 'links' ? afterPointer : false;
      continue;
    }
    // The items of a list of other stories, under its heading.
    if (
      afterPointer &&
      (linkShare(block) > 0.6 || (block.element.tag === 'li' && !/[.؟!]$/.test(block.text)))
    )
      continue;
    afterPointer = false;
    if (proseSeen === 0 && isHeadLine(block, title)) continue;
    if (title !== null && block.heading && alike(block.text, title)) continue;
    const key = normalisedKey(block.text);
    if (wordCount(block.text) >= 5) {
      if (seen.has(key)) continue;
      seen.add(key);
    }
    lines.push(block);
    if (isProse(block)) proseSeen += block.text.length;
  }
  while (lines.length > 0 && isTailLine(lines[lines.length - 1])) lines.pop();
  return lines;
}

/** Title repeated, date, byline or section: what stands between the head of a page and the first sentence. */
function isHeadLine(block: Block, title: string | null): boolean {
  const { text } = block;
  const words = wordCount(text);
  if (title !== null && words <= 40 && normalisedKey(text) === normalisedKey(title)) return true;
  if (words <= 16) {
    const found = findTime(text);
    if (found !== null && found.otherWords <= 4) return true;
  }
  if (words <= 8 && BYLINE.test(text) && !/[.؟!]$/.test(text)) return true;
  if (words <= 6 && linkShare(block) > 0.5) return true;
  return words <= 8 && /^(?:منذ|قبل)\s+[\d٠-٩]+\s+\S+/.test(text) && !/[.،]/.test(text);
}

/** A short unfinished line at the very end: tags, a date, a counter. */
function isTailLine(block: Block): boolean {
  const words = wordCount(block.text);
  if (words > 12) return false;
  const found = findTime(block.text);
  if (found !== null && found.otherWords <= 1) return true;
  return words <= 6 && linkShare(block) > 0.3;
}
