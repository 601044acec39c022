import { blocksOf } from '../html/blocks.ts';
import { lineKind } from '../html/furniture-lines.ts';
import { parsePage } from '../html/parse-page.ts';

const LIMITS = { depth: 128, elements: 20_000, attributes: 32 };

/** The paragraphs of a piece of HTML (or plain text) out of a feed, without its furniture lines. */
export function fragmentLines(html: string): readonly string[] {
  if (!/[<&]/.test(html)) return plainLines(html);
  return blocksOf(parsePage(html, LIMITS).root)
    .filter((block) => lineKind(block) === null && !isFeedTail(block.text))
    .map((block) => block.text);
}

/** One line of text out of a piece of HTML: for titles and names. */
export function fragmentText(html: string): string {
  if (!/[<&]/.test(html)) return plainLines(html).join(' ');
  return blocksOf(parsePage(html, LIMITS).root)
    .map((block) => block.text)
    .join(' ');
}

function plainLines(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim())
    .filter((line) => line !== '');
}

/** What blog software adds to the end of an item. */
function isFeedTail(line: string): boolean {
  return (
    /^The post .{1,300} (?:appeared first on|first appeared on) /.test(line) ||
    /^(?:ظهرت المقالة|ظهر المقال|المقالة|المقال|التدوينة) .{1,300} (?:أولا|أولاً|أول مرة|للمرة الأولى) (?:على|في) /.test(
      line,
    ) ||
    /^\[?(?:\.\.\.|…|&hellip;)\]?$/.test(line)
  );
}
