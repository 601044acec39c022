import { inside, type PageElement, walk } from './page-tree.ts';

/** Class and id names, joined without hyphens, that content systems give to the text of a report. */
const BODY_NAMES: ReadonlySet<string> = new Set(
  (
    'articlebody articlebodytext articlecontent articletext articlemaincontent articlecont articledetails ' +
    'articledetail articlefulltext articlestory storybody storycontent storytext storydetails entrycontent postcontent ' +
    'postbody posttext posttextcontent newscontent newsbody newstext newsdetails newsdetail newsstory newsarticle ' +
    'tdpostcontent singlecontent singlepostcontent singlepost detailscontent detailcontent detailstext detailtext ' +
    'contentbody bodycontent bodytext fieldnamebody textbody fulltext maintext wysiwyg wysiwygallcontent ' +
    'articlewysiwyg articlebodycontent pagecontenttext itemfulltext itemtext storybodyinner mainarticlebody topiccontent ' +
    'topictext thecontent thecontentwrapper articlepwrapper tcontentbody newscontenttext richtext articleparagraphs articleparagraph arttext artbody contenttext innertext'
  ).split(' '),
);

/**
 * The elements that a page itself marks as the text of the report: `itemprop="articleBody"`, or a class or
 * id that content systems use for it. Several when the text comes in pieces; empty when nothing is marked.
 */
export function markedBody(
  root: PageElement,
  weight: ReadonlyMap<PageElement, number>,
  skip: ReadonlySet<PageElement>,
): readonly PageElement[] {
  const byProperty: PageElement[] = [];
  const byName: PageElement[] = [];
  walk(root, (element) => {
    if (skip.has(element)) return false;
    if ((weight.get(element) ?? 0) === 0) return false;
    if (/(?:^|\s)articleBody(?:\s|$)/.test(element.attributes.itemprop ?? '')) byProperty.push(element);
    else if (hasBodyName(element)) byName.push(element);
    return true;
  });
  for (const found of [byProperty, byName]) {
    if (found.length === 0) continue;
    const pieces = tightest(found, weight);
    // Pieces of one report share a parent and a name; others are teasers, or the reports that follow on one page.
    const main = mainPiece(pieces, root, weight);
    return pieces.filter((piece) => piece === main || sameKind(piece, main));
  }
  return [];
}

/** Of several marked texts the first below the first headline that is not much shorter than the longest. */
function mainPiece(
  pieces: readonly PageElement[],
  root: PageElement,
  weight: ReadonlyMap<PageElement, number>,
): PageElement {
  const most = Math.max(...pieces.map((piece) => weight.get(piece) ?? 0));
  const large = new Set(pieces.filter((piece) => (weight.get(piece) ?? 0) >= 0.3 * most));
  let headline = false;
  let chosen: PageElement | null = null;
  walk(root, (element) => {
    if (element.tag === 'h1') headline = true;
    if (headline && chosen === null && large.has(element)) chosen = element;
    return chosen === null;
  });
  return chosen ?? pieces.find((piece) => weight.get(piece) === most)!;
}

function hasBodyName(element: PageElement): boolean {
  const { tag, attributes } = element;
  if (tag === 'p' || tag === 'a' || tag === 'body') return false;
  return (
    namesOf(element).some((name) => BODY_NAMES.has(name)) ||
    attributes.property === 'articleBody' ||
    /(?:^|\s)(?:schema:text|content:encoded)(?:\s|$)/.test(attributes.property ?? '')
  );
}

function namesOf(element: PageElement): readonly string[] {
  const { attributes } = element;
  return `${attributes.class ?? ''} ${attributes.id ?? ''}`
    .slice(0, 400)
    .toLowerCase()
    .split(/\s+/)
    .map((name) => name.replace(/[-_]/g, ''));
}

/** Of nested elements the inner one when it holds nearly all of the outer one's text, else the outer one. */
function tightest(
  found: readonly PageElement[],
  weight: ReadonlyMap<PageElement, number>,
): readonly PageElement[] {
  const kept: PageElement[] = [];
  for (const element of found) {
    const outer = kept.findIndex((other) => inside(element, other));
    if (outer === -1) kept.push(element);
    else if ((weight.get(element) ?? 0) >= 0.85 * (weight.get(kept[outer]) ?? 0)) kept[outer] = element;
  }
  return kept;
}

function sameKind(a: PageElement, b: PageElement): boolean {
  return (
    a.parent === b.parent && a.tag === b.tag && (a.attributes.class ?? '') === (b.attributes.class ?? '')
  );
}

/**
 * The innermost cell or division that holds most of the running text, for pages laid out with tables and
 * for pages where nothing else is found; the root when the text is spread.
 */
export function heaviestElement(
  root: PageElement,
  weight: ReadonlyMap<PageElement, number>,
  skip: ReadonlySet<PageElement>,
): PageElement {
  let here = root;
  for (;;) {
    let next: PageElement | null = null;
    for (const child of here.children) {
      if (typeof child === 'string' || skip.has(child)) continue;
      if ((weight.get(child) ?? 0) >= 0.6 * (weight.get(here) ?? 0)) next = child;
    }
    if (next === null || next.tag === 'p' || (weight.get(next) ?? 0) === 0) return here;
    here = next;
  }
}
