/** One feed and what must be found in it. */
export interface FeedCase {
  readonly name: string;
  readonly source: string | Uint8Array;
  /** Titles (or first words of text) of the items, in order. */
  readonly titles: readonly string[];
  /** What else must hold of the first article. */
  readonly first?: Readonly<Record<string, unknown>>;
  /** Words in the text of the first article. */
  readonly text?: string;
  /** Words that must not be in it. */
  readonly not?: string;
  /** Words in the one problem; none: there must be no problem. */
  readonly problem?: string;
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const BODY = 'قال مصدر أمني إن القوات انتشرت في محيط المرفأ صباح اليوم.';
const NS =
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom"';
const rss = (
  items: string,
  channel = '<title>وكالة المرفأ</title><link>https://news.example/</link><language>ar</language>',
): string => `${XML}<rss version="2.0" ${NS}><channel>${channel}${items}</channel></rss>`;
const item = (inner: string): string => `<item><title>خبر أول</title>${inner}</item>`;
const ATOM = `${XML}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar"><title>وكالة المرفأ</title>`;
const entry = (inner: string): string => `<entry><title>خبر أول</title>${inner}</entry>`;
const one = ['خبر أول'];

function windows1256(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1256');
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from([...text].map((letter) => table.get(letter) ?? 63));
}

/** Sound and broken feeds of every kind. */
// biome-ignore format: one case per line reads best
export const FEEDS: readonly FeedCase[] = [
  // RSS 2.0
  { name: 'RSS with a description', source: rss(item(`<description>${BODY}</description>`)), titles: one, text: BODY, first: { outlet: 'وكالة المرفأ', language: 'ar' } },
  { name: 'RSS with content:encoded', source: rss(item(`<description>مختصر</description><content:encoded><![CDATA[<p>${BODY}</p><p>وأضاف أن الوضع هادئ.</p>]]></content:encoded>`)), titles: one, text: `${BODY}\nوأضاف أن الوضع هادئ.`, not: 'مختصر' },
  { name: 'RSS with escaped HTML', source: rss(item(`<description>&lt;p&gt;${BODY}&lt;/p&gt;&lt;img src="x"&gt;</description>`)), titles: one, text: BODY, not: '<' },
  { name: 'RSS with a time of RFC 822', source: rss(item('<pubDate>Mon, 22 Jan 2024 18:26:00 +0300</pubDate>')), titles: one, first: { publishedAt: '2024-01-22T18:26+03:00' } },
  { name: 'RSS with GMT', source: rss(item('<pubDate>Mon, 22 Jan 2024 18:26:00 GMT</pubDate>')), titles: one, first: { publishedAt: '2024-01-22T18:26Z' } },
  { name: 'RSS with an Arabic date', source: rss(item('<pubDate>الاثنين 22 كانون الثاني 2024 18:26</pubDate>')), titles: one, first: { publishedAt: '2024-01-22T18:26' } },
  { name: 'RSS with an ISO date', source: rss(item('<pubDate>2024-01-22 18:26:00</pubDate>')), titles: one, first: { publishedAt: '2024-01-22T18:26:00' } },
  { name: 'RSS with a senseless date', source: rss(item('<pubDate>أمس</pubDate>')), titles: one, first: { publishedAt: null } },
  { name: 'RSS with dc:date', source: rss(item('<dc:date>2024-01-22T18:26:00Z</dc:date>')), titles: one, first: { publishedAt: '2024-01-22T18:26:00Z' } },
  { name: 'RSS with dc:creator', source: rss(item('<dc:creator><![CDATA[غرفة الأخبار]]></dc:creator>')), titles: one, first: { byline: 'غرفة الأخبار' } },
  { name: 'RSS with a mail address as author', source: rss(item('<author>desk@news.example (غرفة الأخبار)</author>')), titles: one, first: { byline: 'غرفة الأخبار' } },
  { name: 'RSS with a bare mail address', source: rss(item('<author>desk@news.example</author>')), titles: one, first: { byline: null } },
  { name: 'RSS with categories', source: rss(item('<category>سياسة</category><category>أخبار</category>')), titles: one, first: { section: 'سياسة' } },
  { name: 'RSS with source', source: rss(item('<source url="https://other.example/rss">قناة الأفق</source>')), titles: one, first: { outlet: 'قناة الأفق' } },
  { name: 'RSS with a relative link', source: rss(item('<link>/news/1</link>')), titles: one, first: { url: 'https://news.example/news/1' } },
  { name: 'RSS with a guid as link', source: rss(item('<guid isPermaLink="true">https://news.example/1</guid>')), titles: one, first: { url: 'https://news.example/1' } },
  { name: 'RSS with a guid that is no link', source: rss(item('<guid isPermaLink="false">https://news.example/?p=1</guid>')), titles: one, first: { url: null } },
  { name: 'RSS with tracking in the link', source: rss(item('<link>https://news.example/1?utm_source=rss&amp;id=5</link>')), titles: one, first: { url: 'https://news.example/1?id=5' } },
  { name: 'RSS with atom:link', source: rss(item('<link>https://news.example/1</link>'), '<title>وكالة المرفأ</title><atom:link rel="self" href="https://news.example/rss"/>'), titles: one, first: { url: 'https://news.example/1' } },
  { name: 'RSS with media:title', source: rss(item('<media:content url="x.jpg"><media:title>صورة</media:title></media:content>')), titles: one },
  { name: 'RSS with a picture in the channel', source: rss(item(''), '<image><title>شعار</title><url>x</url></image><title>وكالة المرفأ</title>'), titles: one, first: { outlet: 'وكالة المرفأ' } },
  { name: 'RSS with a slogan in the channel title', source: rss(item(''), '<title>وكالة المرفأ | آخر الأخبار</title>'), titles: one, first: { outlet: 'وكالة المرفأ' } },
  { name: 'RSS with entities twice escaped', source: rss('<item><title>الوزير: &amp;quot;نعم&amp;quot;</title></item>'), titles: ['الوزير: "نعم"'] },
  { name: 'RSS with CDATA in the title', source: rss('<item><title><![CDATA[الوزير: "نعم" & لا]]></title></item>'), titles: ['الوزير: "نعم" & لا'] },
  { name: 'RSS with the tail of blog software', source: rss(item(`<description><![CDATA[<p>${BODY}</p><p>The post <a href="x">خبر أول</a> appeared first on <a href="y">وكالة المرفأ</a>.</p>]]></description>`)), titles: one, text: BODY, not: 'appeared' },
  { name: 'RSS with a pointer in the text', source: rss(item(`<description><![CDATA[<p>${BODY}</p><p>اقرأ أيضا: <a href="x">خبر ثان</a></p>]]></description>`)), titles: one, not: 'اقرأ' },
  { name: 'RSS item without title', source: rss(`<item><description>${BODY}</description></item>`), titles: [BODY] },
  { name: 'RSS item with nothing', source: rss(`<item></item>${item('')}`), titles: one },
  { name: 'RSS 0.91', source: `${XML}<rss version="0.91"><channel><title>وكالة</title>${item('')}</channel></rss>`, titles: one },
  { name: 'RSS without declaration', source: `<rss><channel>${item('')}</channel></rss>`, titles: one },
  { name: 'RSS after white space', source: `\n\n  ${rss(item(''))}`, titles: one },
  { name: 'RSS with a byte order mark', source: `\ufeff${rss(item(''))}`, titles: one },
  { name: 'RSS after a comment', source: `<!-- made by hand -->${rss(item(''))}`, titles: one },
  { name: 'RSS with a style sheet', source: `${XML}<?xml-stylesheet href="x.xsl"?><rss><channel>${item('')}</channel></rss>`, titles: one },
  { name: 'RSS in windows-1256', source: windows1256(rss(item(`<description>${BODY}</description>`)).replace('UTF-8', 'windows-1256')), titles: one, text: BODY },
  { name: 'RSS in windows-1256 that says UTF-8', source: windows1256(rss(item(`<description>${BODY}</description>`))), titles: one, text: BODY },
  { name: 'RSS in UTF-16', source: Buffer.from(`\ufeff${rss(item(''))}`, 'utf16le'), titles: one },
  // Atom
  { name: 'Atom with HTML', source: `${ATOM}${entry(`<link href="https://news.example/1"/><content type="html">&lt;p&gt;${BODY}&lt;/p&gt;</content>`)}</feed>`, titles: one, text: BODY, first: { url: 'https://news.example/1', outlet: 'وكالة المرفأ' } },
  { name: 'Atom with XHTML', source: `${ATOM}${entry(`<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${BODY}</p><p>وأضاف أن الوضع هادئ.</p></div></content>`)}</feed>`, titles: one, text: `${BODY}\nوأضاف أن الوضع هادئ.` },
  { name: 'Atom with a summary', source: `${ATOM}${entry(`<summary>${BODY}</summary>`)}</feed>`, titles: one, text: BODY },
  { name: 'Atom with several links', source: `${ATOM}${entry('<link rel="self" href="https://a.example/f"/><link rel="alternate" href="https://a.example/1"/>')}</feed>`, titles: one, first: { url: 'https://a.example/1' } },
  { name: 'Atom with published and updated', source: `${ATOM}${entry('<updated>2024-02-01T00:00:00Z</updated><published>2024-01-22T18:26:00Z</published>')}</feed>`, titles: one, first: { publishedAt: '2024-01-22T18:26:00Z' } },
  { name: 'Atom with an author', source: `${ATOM}${entry('<author><name>غرفة الأخبار</name><email>a@b.example</email></author>')}</feed>`, titles: one, first: { byline: 'غرفة الأخبار' } },
  { name: 'Atom with a source', source: `${ATOM}${entry('<source><id>x</id><title>قناة الأفق</title></source>')}</feed>`, titles: one, first: { outlet: 'قناة الأفق' } },
  { name: 'Atom with a prefix', source: `<atom:feed xmlns:atom="http://www.w3.org/2005/Atom"><atom:title>وكالة</atom:title><atom:entry><atom:title>خبر أول</atom:title></atom:entry></atom:feed>`, titles: one },
  // RDF
  { name: 'RDF', source: `${XML}<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ${NS}><channel rdf:about="x"><title>وكالة المرفأ</title></channel><item rdf:about="https://news.example/1"><title>خبر أول</title><description>${BODY}</description><dc:date>2024-01-22</dc:date></item></rdf:RDF>`, titles: one, text: BODY, first: { url: 'https://news.example/1', outlet: 'وكالة المرفأ', publishedAt: '2024-01-22' } },
  // JSON Feed
  { name: 'JSON Feed', source: JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'وكالة المرفأ', items: [{ id: '1', url: 'https://news.example/1', title: 'خبر أول', content_html: `<p>${BODY}</p>`, date_published: '2024-01-22T18:26:00Z', authors: [{ name: 'غرفة الأخبار' }] }] }), titles: one, text: BODY, first: { outlet: 'وكالة المرفأ', byline: 'غرفة الأخبار', publishedAt: '2024-01-22T18:26:00Z' } },
  { name: 'JSON Feed with text', source: JSON.stringify({ version: 'https://jsonfeed.org/version/1', title: 'وكالة', items: [{ id: 'https://news.example/1', content_text: BODY }] }, null, 2), titles: [BODY], first: { url: 'https://news.example/1' } },
  { name: 'JSON Feed cut off', source: '{"version":"https://jsonfeed.org/version/1","items":[{"title":"خبر', titles: [], problem: 'not JSON' },
  // Broken ones
  { name: 'an unquoted attribute', source: `<rss><channel>${item('<guid isPermaLink=false>1</guid>')}</channel></rss>`, titles: one },
  { name: 'an unknown entity', source: rss(item(`<description>قال&nbsp;${BODY}&hellip;</description>`)), titles: one, text: `قال ${BODY}` },
  { name: 'a bare ampersand', source: rss('<item><title>شركة س & ص</title></item>'), titles: ['شركة س & ص'] },
  { name: 'HTML that nobody escaped', source: rss(item(`<description><p>${BODY}<br>وأضاف أن الوضع هادئ.</p></description>`)), titles: one, text: `${BODY}\nوأضاف أن الوضع هادئ.` },
  { name: 'a missing end of an item', source: rss(`<item><title>خبر أول</title><item><title>خبر ثان</title></item>`), titles: ['خبر أول', 'خبر ثان'] },
  { name: 'end tags that do not match', source: rss('<item><title>خبر أول</titel></item><item><title>خبر ثان</title></item>'), titles: ['خبر أول', 'خبر ثان'] },
  { name: 'a cut in the second item', source: rss(`${item('')}<item><title>خبر ثان</title><description>قال مصدر`).split('</channel>')[0], titles: ['خبر أول', 'خبر ثان'], problem: 'breaks off' },
  { name: 'a cut in a tag', source: `<rss><channel>${item('')}<item><tit`, titles: one, problem: 'breaks off' },
  { name: 'no end of the feed', source: `<rss><channel>${item('')}`, titles: one, problem: 'breaks off' },
  { name: 'junk after the end', source: `${rss(item(''))}<!-- 0.3 s --><script>x</script>`, titles: one },
  { name: 'control characters', source: rss('<item><title>خبر\u0008 أول</title></item>'), titles: ['خبر\u0008 أول'] },
  { name: 'no items', source: rss(''), titles: [], problem: 'no item' },
  { name: 'a DOCTYPE', source: `${XML}<!DOCTYPE rss [<!ENTITY a "x">]><rss><channel>${item('')}</channel></rss>`, titles: [], problem: 'DOCTYPE' },
  { name: 'a DOCTYPE from outside', source: `<!DOCTYPE rss PUBLIC "-//X" "http://a.example/x.dtd"><rss><channel>${item('')}</channel></rss>`, titles: [], problem: 'DOCTYPE' },
  // Sitemaps and lists
  { name: 'a news sitemap', source: `${XML}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://news.example/1</loc><news:news><news:publication><news:name>وكالة المرفأ</news:name><news:language>ar</news:language></news:publication><news:publication_date>2024-01-22T18:26:00Z</news:publication_date><news:title>خبر أول</news:title></news:news></url></urlset>`, titles: one, first: { url: 'https://news.example/1', outlet: 'وكالة المرفأ', language: 'ar', publishedAt: '2024-01-22T18:26:00Z' } },
  { name: 'a sitemap', source: `${XML}<urlset><url><loc>https://news.example/1</loc></url></urlset>`, titles: [], problem: 'lists 1 pages' },
  { name: 'an index of sitemaps', source: `${XML}<sitemapindex><sitemap><loc>https://news.example/1.xml</loc></sitemap></sitemapindex>`, titles: [], problem: 'further sitemaps' },
  { name: 'an OPML list', source: `${XML}<opml version="2.0"><body><outline text="أخبار"><outline type="rss" xmlUrl="https://news.example/rss"/></outline></body></opml>`, titles: [], problem: 'list of 1 feeds' },
];
