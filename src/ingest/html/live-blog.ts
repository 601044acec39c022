import { normalisedKey } from '../../arabic/normalise.ts';
import { canonicalUrl } from '../canonical-url.ts';
import { parseTime } from '../time/parse-time.ts';
import { type Block, blocksOf } from './blocks.ts';
import type { LinkedArticle } from './json-ld.ts';
import { collapse, type PageElement, textOf, walk } from './page-tree.ts';
import { reportLines } from './report-lines.ts';
import { isProse } from './weights.ts';

/** One post of a live blog. */
export interface LivePost {
  /** Name of the post within its page, or null. */
  readonly id: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly publishedAt: string | null;
  readonly paragraphs: readonly string[];
}

/** Fewest posts that make a live blog. */
const FEWEST = 3;

/** Words in names and titles that say a page is a live blog. */
const LIVE_NAME =
  /(?:^|[\s_-])(?:live|liveblog|live-?(?:blog|feed|stream|updates?|posts?|page|coverage)|lx-stream)(?:$|[\s_-])/i;
const LIVE_TITLES = [
  'لحظه بلحظه',
  'تغطيه مباشره',
  'تغطيه حيه',
  'متابعه مباشره',
  'تحديث مستمر',
  'بث مباشر',
  'مباشر',
  'اول باول',
];

/**
 * The posts of a live blog: from its JSON-LD, or from the elements that repeat side by side, each with its
 * own time. Empty for a page that is no live blog.
 */
export function livePosts(
  root: PageElement,
  skip: ReadonlySet<PageElement>,
  linked: LinkedArticle | null,
  page: { readonly title: string | null; readonly url: string | null; readonly publishedAt: string | null },
): readonly LivePost[] {
  const declared = linked?.types.includes('LiveBlogPosting') ?? false;
  if (linked !== null && linked.updates.length >= 2) {
    return linked.updates.map((update) => ({
      id: update.url,
      title: update.headline,
      url: absolute(update.url, page.url),
      publishedAt: parseTime(update.published),
      paragraphs: update.body
        .split('\n')
        .map(collapse)
        .filter((line) => line !== ''),
    }));
  }
  const group = repeatedPosts(root, skip, declared || titledLive(page.title));
  const posts = group.map((element) => readPost(element, skip, page));
  return completeTimes(posts, page.publishedAt).filter((post) => post.paragraphs.length > 0);
}

function titledLive(title: string | null): boolean {
  const key = ` ${normalisedKey(title ?? '')} `;
  return LIVE_TITLES.some((words) => key.includes(` ${words} `));
}

/** The largest group of sibling elements that each hold a time and text, where something says the page is live. */
function repeatedPosts(
  root: PageElement,
  skip: ReadonlySet<PageElement>,
  declared: boolean,
): readonly PageElement[] {
  const groups = new Map<PageElement, Map<string, PageElement[]>>();
  walk(root, (element) => {
    if (skip.has(element)) return false;
    const { tag } = element;
    if (tag !== 'article' && tag !== 'div' && tag !== 'li' && tag !== 'section') return true;
    if (element.parent === null || ownTime(element) === null) return true;
    const kinds = groups.get(element.parent) ?? new Map<string, PageElement[]>();
    groups.set(element.parent, kinds);
    const kind = `${tag}.${(element.attributes.class ?? '').split(/\s+/)[0]}`;
    const members = kinds.get(kind);
    if (members === undefined) kinds.set(kind, [element]);
    else members.push(element);
    return true;
  });
  let best: readonly PageElement[] = [];
  for (const [parent, kinds] of groups) {
    for (const members of kinds.values()) {
      if (members.length < FEWEST || members.length <= best.length) continue;
      if (!declared && !namedLive(parent) && !namedLive(members[0])) continue;
      best = members;
    }
  }
  return best;
}

function namedLive(element: PageElement): boolean {
  for (let up: PageElement | null = element, level = 0; up !== null && level < 4; up = up.parent, level++) {
    const { attributes, tag } = up;
    if (tag === 'body') return false;
    if (attributes.itemtype?.includes('LiveBlog') || attributes.itemprop === 'liveBlogUpdate') return true;
    if (LIVE_NAME.test(` ${attributes.class ?? ''} ${attributes.id ?? ''} `)) return true;
  }
  return false;
}

/** The time element of a post: near its top, not one of a post inside it. */
function ownTime(element: PageElement): string | null {
  let found: string | null = null;
  let looked = 0;
  walk(element, (inner) => {
    if (found !== null || looked++ > 60) return false;
    const { tag, attributes } = inner;
    if (tag === 'time') found = attributes.datetime || textOf(inner, 100);
    else if (/(?:^|[\s_-])(?:time|date|timestamp)(?:$|[\s_-])/i.test(attributes.class ?? '')) {
      const text = textOf(inner, 100);
      if (/\d{1,2}:\d{2}|[٠-٩]{1,2}:[٠-٩]{2}/.test(text) && text.length < 80) found = text;
    }
    return found === null;
  });
  return found;
}

function readPost(
  element: PageElement,
  skip: ReadonlySet<PageElement>,
  page: { readonly url: string | null },
): LivePost & { readonly clock: string | null } {
  const stamp = ownTime(element);
  const blocks = blocksOf(element, (inner) => skip.has(inner) || inner.tag === 'time');
  const heading = blocks.find((block) => block.heading) ?? null;
  const lines: readonly Block[] = reportLines(
    blocks.filter((block) => block !== heading && block.text !== stamp),
    heading?.text ?? null,
  );
  const id = element.attributes.id;
  const clock = /(\d{1,2}):(\d{2})/.exec(
    (stamp ?? '').replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 15)),
  );
  return {
    id: id || null,
    title: heading?.text ?? null,
    url: page.url !== null && id ? `${page.url}#${id}` : null,
    publishedAt: parseTime(stamp),
    paragraphs: lines.some(isProse) || lines.length > 0 ? lines.map((line) => line.text) : [],
    clock: clock === null ? null : `${clock[1].padStart(2, '0')}:${clock[2]}`,
  };
}

/** Adds the day of the page to posts that give only the hour, where the hours fall within one day. */
function completeTimes(
  posts: readonly (LivePost & { readonly clock: string | null })[],
  published: string | null,
): readonly LivePost[] {
  const clocks = posts.map((post) => post.clock);
  const known = clocks.filter((clock): clock is string => clock !== null);
  const rising = known.every((clock, i) => i === 0 || known[i - 1] <= clock);
  const falling = known.every((clock, i) => i === 0 || known[i - 1] >= clock);
  const day = published?.slice(0, 10) ?? '';
  const zone = /(?:Z|[+-]\d\d:?\d\d)$/.exec(published ?? '')?.[0] ?? '';
  const oneDay = day.length === 10 && (rising || falling);
  return posts.map(({ clock, ...post }) => ({
    ...post,
    publishedAt: post.publishedAt ?? (clock !== null && oneDay ? `${day}T${clock}${zone}` : null),
  }));
}

/** The full address of a post, with its fragment; null when it is none of the web. */
function absolute(url: string | null, base: string | null): string | null {
  if (url === null || canonicalUrl(url, base ?? undefined) === null) return null;
  return new URL(url, base ?? undefined).href;
}
