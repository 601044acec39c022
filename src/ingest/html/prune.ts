import { wordCount } from './blocks.ts';
import { furnitureStart } from './furniture-lines.ts';
import { type PageElement, textOf, walk } from './page-tree.ts';

/** Elements that hold furniture whatever they are called. */
const TAGS: ReadonlySet<string> = new Set(['nav', 'footer', 'aside', 'figure', 'figcaption', 'menu']);
const ROLES: ReadonlySet<string> = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'complementary',
  'search',
  'dialog',
  'alertdialog',
  'alert',
  'menu',
  'menubar',
  'toolbar',
  'tooltip',
]);

/**
 * Words of class and id attributes that name furniture. They are whole words: `share-bar` and `shareBar`
 * hold `share`, `shareholders` does not.
 */
const WORDS: ReadonlySet<string> = new Set(
  (
    'nav navbar navigation menu submenu footer sidebar sidenav offcanvas breadcrumb breadcrumbs crumbs share shares ' +
    'sharing sharebar sharethis addthis addtoany social socials follow followus facebook twitter whatsapp comment ' +
    'comments commentlist disqus livefyre replies respond tag tags tagcloud keywords topics related relatednews ' +
    'relatedposts relatedarticles relatedtopics recirc recirculation recommended recommendation recommendations ' +
    'suggested suggestions readmore readalso seealso alsoread morenews morestories more-news ad ads adv advert adverts ' +
    'advertise advertisement advertising adsense adslot adunit dfp gpt banner banners sponsor sponsored taboola ' +
    'outbrain mgid promo promos promotion newsletter newsletters subscribe subscription signup login register popup ' +
    'modal overlay cookie cookies consent gdpr caption captions credit copyright gallery carousel slider slideshow ' +
    'mostread mostpopular popular trending mostviewed latest latestnews breakingnews ticker newsticker marquee widget ' +
    'widgets toolbar tools print rating ratings vote votes poll pager pagination pagenav prevnext toc skip skiplink ' +
    'screenreader sronly authorbio bio-box video-player playlist player audio-player tts listen fontsize font-size ' +
    'search searchbox searchform apps appstore weather prayer horoscope currency footnote-links printfriendly ' +
    'reactions emoji feedback'
  ).split(' '),
);

/** Pairs of words that name furniture only together. */
const PAIRS: ReadonlySet<string> = new Set(
  (
    'most-read most-popular most-viewed most-watched read-more read-also see-also also-read more-news more-stories ' +
    'more-from related-links breaking-news latest-news author-bio author-box about-author video-player audio-player ' +
    'font-size text-size image-caption photo-caption img-caption wp-caption media-caption sr-only visually-hidden ' +
    'screen-reader skip-link top-bar bottom-bar site-header page-header main-header site-footer article-tools ' +
    'story-tools post-tools post-meta entry-meta article-meta reading-time read-time you-may may-like next-post ' +
    'previous-post post-navigation post-nav fb-like g-plusone twitter-share news-bar urgent-bar'
  ).split(' '),
);

/**
 * Finds the elements of a page that are furniture by tag, role, name or first words. Nothing that holds a
 * good part of the page's running text is taken for furniture, whatever it is called. `weight` gives the
 * running text inside an element.
 */
export function furnitureElements(
  root: PageElement,
  weight: ReadonlyMap<PageElement, number>,
  keep: (element: PageElement) => boolean,
): Set<PageElement> {
  const found = new Set<PageElement>();
  const most = (weight.get(root) ?? 0) * 0.3;
  const pending: PageElement[] = [root];
  for (let element = pending.pop(); element !== undefined; element = pending.pop()) {
    const own = weight.get(element) ?? 0;
    if (element !== root && !keep(element) && own <= most && isFurniture(element, own)) {
      found.add(element);
      continue;
    }
    for (const child of element.children) if (typeof child !== 'string') pending.push(child);
  }
  return found;
}

/** Running text that makes a hidden element more than a tooltip: the rest of a report behind «more». */
const HIDDEN_TEXT = 200;

function isFurniture(element: PageElement, weight: number): boolean {
  const { attributes, tag } = element;
  if (TAGS.has(tag)) return true;
  if (attributes.role !== undefined && ROLES.has(attributes.role.toLowerCase())) return true;
  if (weight < HIDDEN_TEXT && isHidden(element)) return true;
  if (attributes.itemprop === 'articleBody' || tag === 'h1' || tag === 'time' || tag === 'body') return false;
  if (namedFurniture(`${attributes.class ?? ''} ${attributes.id ?? ''}`)) return true;
  if (PICTURE_FRAMES.has(tag) && isCaptionedPicture(element)) return true;
  return tag !== 'p' && tag !== 'td' && startsLikeFurniture(element);
}

/** Elements that pages without `<figure>` put around a picture and its caption. */
const PICTURE_FRAMES: ReadonlySet<string> = new Set(['table', 'div', 'center', 'dl', 'span', 'li']);

/** A picture with a few words that are no sentence: its caption, also when nothing names it so. */
function isCaptionedPicture(element: PageElement): boolean {
  const text = textOf(element, 300);
  if (text === '' || text.length > 200 || wordCount(text) > 25 || /[.؟!]$/.test(text)) return false;
  let pictures = 0;
  let others = 0;
  walk(element, (inner) => {
    if (inner.tag === 'img') pictures++;
    else if (/^(?:h[1-6]|p|a|time)$/.test(inner.tag)) others++;
    return true;
  });
  return pictures > 0 && others === 0;
}

/** Whether an element is there but not shown. */
export function isHidden(element: PageElement): boolean {
  const { attributes } = element;
  if (attributes.hidden !== undefined || attributes['aria-hidden'] === 'true') return true;
  return (
    attributes.style !== undefined && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes.style)
  );
}

/** Whether a class or id attribute holds a word for furniture. */
export function namedFurniture(names: string): boolean {
  if (names.length < 2) return false;
  const words = names
    .slice(0, 400)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  for (let i = 0; i < words.length; i++) {
    if (WORDS.has(words[i])) return true;
    if (i + 1 < words.length && PAIRS.has(`${words[i]}-${words[i + 1]}`)) return true;
  }
  return false;
}

/** A short element that begins with «اقرأ أيضاً» and the like: an inline link to another story, or a list of them. */
function startsLikeFurniture(element: PageElement): boolean {
  const text = textOf(element, 600);
  return text.length < 500 && furnitureStart(text);
}
