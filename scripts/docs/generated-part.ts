/** The marks of the part of a page that `npm run docs` writes; the rest is written by hand and kept. */
export function generatedPart(page: string, name: string, content: string): string {
  const begin = `<!-- generated: ${name} (npm run docs) -->`;
  const end = `<!-- end of ${name} -->`;
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`the page has no part "${begin} … ${end}"`);
  return `${page.slice(0, from + begin.length)}\n${content.trim()}\n${page.slice(to)}`;
}
