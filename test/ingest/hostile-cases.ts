import { gzipSync } from 'node:zlib';

/** A hostile input, made when it is asked for. */
export interface HostileCase {
  readonly name: string;
  /** Too large or too slow for every run of the tests. */
  readonly heavy: boolean;
  readonly chunks: () => Iterable<Uint8Array>;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const PROSE =
  'قال مصدر أمني في المدينة إن القوات انتشرت في محيط المرفأ القديم صباح اليوم، من دون مزيد من التفاصيل. ';
const HEAD = '<!DOCTYPE html><html lang="ar"><head><title>عنوان الخبر</title></head><body>';

function one(name: string, make: () => string | Uint8Array, heavy = false): HostileCase {
  return {
    name,
    heavy,
    chunks: () => {
      const made = make();
      return [typeof made === 'string' ? bytes(made) : made];
    },
  };
}

/** `megabytes` of the same piece, in pieces, after a beginning. */
function long(name: string, start: string, piece: string, megabytes: number): HostileCase {
  return {
    name,
    heavy: true,
    *chunks() {
      yield bytes(start);
      const block = bytes(piece.repeat(Math.ceil(1_000_000 / bytes(piece).length)));
      for (let i = 0; i < megabytes; i++) yield block;
    },
  };
}

function bomb(start: string, megabytes: number, filler = 0x20): Uint8Array {
  const block = Buffer.alloc(megabytes * 1_000_000, filler);
  return gzipSync(Buffer.concat([bytes(start), block]), { level: 9 });
}

function warc(body: Uint8Array, headers = ''): Uint8Array {
  const http = Buffer.concat([
    bytes(`HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n${headers}\r\n`),
    body,
  ]);
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://news.example/1\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n`;
  return Buffer.concat([bytes(head), http, bytes('\r\n\r\n')]);
}

/** A sound WARC file of about 4 KB with three records. */
export function smallWarc(): Uint8Array {
  const page = bytes(`${HEAD}<h1>عنوان الخبر</h1><p>${PROSE.repeat(3)}</p></body></html>`);
  return Buffer.concat([warc(page), warc(gzipSync(page), 'Content-Encoding: gzip\r\n'), warc(page)]);
}

const entityBomb = (root: string): string => {
  const lines = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`);
  return `<?xml version="1.0"?><!DOCTYPE ${root} [<!ENTITY l0 "ضحك">${lines.join('')}]><${root}><channel><item><title>&l9;</title></item></channel></${root}>`;
};

/** Inputs made to crash, stall or exhaust whoever reads them. */
export const HOSTILE: readonly HostileCase[] = [
  one('div nested to 100,000', () => `${HEAD}${'<div>'.repeat(100_000)}<p>${PROSE}</p>`),
  one(
    'div nested to 100,000 and closed',
    () => `${HEAD}${'<div>'.repeat(100_000)}<p>${PROSE}</p>${'</div>'.repeat(100_000)}`,
  ),
  one('span nested to 100,000', () => `${HEAD}<p>${'<span>'.repeat(100_000)}${PROSE}`),
  one('tables nested to 20,000', () => `${HEAD}${`<table><tr><td>${PROSE}`.repeat(20_000)}`),
  one('lists nested to 50,000', () => `${HEAD}${'<ul><li>س'.repeat(50_000)}`),
  one(
    '1,000,000 attributes',
    () => `${HEAD}<p ${Array.from({ length: 1_000_000 }, (_, i) => `a${i}=1`).join(' ')}>${PROSE}</p>`,
    true,
  ),
  one('one attribute of 9 MB', () => `${HEAD}<p class="${'nav '.repeat(2_200_000)}">${PROSE}</p>`, true),
  one(
    '100,000 links',
    () => `${HEAD}${'<a href="/x">رابط إلى خبر آخر</a>'.repeat(100_000)}<p>${PROSE}</p>`,
    true,
  ),
  one(
    'everything unclosed',
    () => `${HEAD}${`<p><b><i><font><table><tr><td><ul><li><a href=x>${PROSE}`.repeat(15_000)}`,
    true,
  ),
  one('end tags without start', () => `${HEAD}${'</div></p></b></table>'.repeat(200_000)}<p>${PROSE}</p>`),
  one('199,000 short paragraphs', () => `${HEAD}<div>${'<p>نص قصير</p>'.repeat(199_000)}</div>`, true),
  one('40,000 long paragraphs', () => `${HEAD}<div>${`<p>${PROSE}</p>`.repeat(40_000)}</div>`, true),
  one('300,000 line breaks', () => `${HEAD}<div>${'سطر<br>'.repeat(300_000)}</div>`, true),
  one(
    '60,000 table cells',
    () => `${HEAD}<table>${`<tr>${'<td>خلية في جدول طويل</td>'.repeat(10)}</tr>`.repeat(6_000)}</table>`,
  ),
  one(
    '30,000 posts of a live blog',
    () =>
      `${HEAD}<div class="live-blog">${`<article><time>10:10</time><p>${PROSE}</p></article>`.repeat(30_000)}</div>`,
    true,
  ),
  one('40,000 headings', () => `${HEAD}${'<h1>عنوان من العناوين</h1>'.repeat(40_000)}<p>${PROSE}</p>`),
  one('unclosed script', () => `${HEAD}<p>${PROSE}</p><script>${'var a=1;'.repeat(500_000)}`),
  one('unclosed comment', () => `${HEAD}<p>${PROSE}</p><!--${'-'.repeat(4_000_000)}`),
  one('many comments', () => `${HEAD}${'<!-- x -->'.repeat(300_000)}<p>${PROSE}</p>`),
  one('entities without end', () => `${HEAD}<p>${'&amp;&#1575&nbsp&unknown;'.repeat(300_000)}</p>`),
  one('title of 5 MB', () => `<title>${'عنوان - '.repeat(400_000)}</title><p>${PROSE}</p>`),
  one(
    'JSON-LD nested to 100,000',
    () => `<script type="application/ld+json">${'{"@graph":['.repeat(100_000)}</script><p>${PROSE}</p>`,
  ),
  one(
    'JSON-LD with 300,000 objects',
    () =>
      `<script type="application/ld+json">[${'{"@type":"NewsArticle"},'.repeat(150_000)}{}]</script><p>${PROSE}</p>`,
  ),
  long('page of 100 MB', `${HEAD}<p>`, `${PROSE}</p><p>`, 100),
  long('text of 100 MB', '', PROSE, 100),
  long('text of 100 MB without a space', '', 'ا', 100),
  long('JSONL line of 100 MB', '{"text":"', 'ا', 100),
  long('JSON object of 200 MB', '{\n"text":"', 'ا', 200),
  one('brackets to 5,000,000', () => `[{"a":${'['.repeat(5_000_000)}`),
  one('braces in a line to 1,000,000', () => `${'{"a":'.repeat(1_000_000)}\n`),
  one('quotes in JSON', () => `{\n"a": ${'"\\"'.repeat(1_000_000)}`),
  one('entity bomb in RSS', () => entityBomb('rss')),
  one('entity bomb in RDF', () => entityBomb('rdf:RDF')),
  one('entity bomb in OPML', () => entityBomb('opml')),
  one('feed nested to 100,000', () => `<rss><channel><item><description>${'<b>'.repeat(100_000)}`),
  one(
    'feed of 100,000 items',
    () => `<rss><channel>${'<item><title>خبر</title></item>'.repeat(100_000)}</channel></rss>`,
  ),
  one('feed of unclosed items', () => `<rss><channel>${'<item><title>خبر'.repeat(50_000)}`),
  one(
    'sitemap of 500,000 addresses',
    () => `<urlset>${'<url><loc>http://a.example/1</loc></url>'.repeat(500_000)}</urlset>`,
    true,
  ),
  one(
    'OPML of 200,000 outlines',
    () => `<opml><body>${'<outline xmlUrl="http://a.example/f"/>'.repeat(200_000)}</body></opml>`,
  ),
  one('gzip bomb of a page', () => bomb(HEAD, 300), true),
  one('gzip bomb of text', () => bomb('', 300, 0x61), true),
  one('gzip bomb of JSONL', () => bomb('{"text":"', 400, 0x61), true),
  one(
    'gzip bomb of WARC',
    () => bomb('WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 390000000\r\n\r\n', 390),
    true,
  ),
  one('gzip bomb in a gzip bomb', () => gzipSync(bomb('', 200)), true),
  one('gzip bomb in an HTTP answer', () => warc(bomb(HEAD, 200), 'Content-Encoding: gzip\r\n'), true),
  one('endless WARC headers', () => `WARC/1.0\r\n${'X-Header: value\r\n'.repeat(300_000)}`),
  one(
    'WARC with a huge length',
    () => 'WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 999999999999999\r\n\r\nHTTP/1.1 200 OK',
  ),
  one(
    'WARC with a negative length',
    () => 'WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -5\r\n\r\nHTTP/1.1 200 OK\r\n\r\nx',
  ),
  one('random bytes', () =>
    Uint8Array.from({ length: 100_000 }, (_, i) => (i * 7_919 + (i >> 3) * 104_729) & 255),
  ),
  one('bidi controls', () => `\u202e\u2066${PROSE.repeat(50)}\u2069\u202c${'\u200f'.repeat(100_000)}`),
  one('harakat on one letter', () => `قال${'\u064e'.repeat(1_000_000)} الوزير`),
  one('HTML in a JSONL title', () => `{"title":"${'<script>'.repeat(10_000)}","text":"${PROSE}"}\n`),
  one('lone surrogates', () => '{"title":"\\ud800","text":"\\udfff\\ud83d قال الوزير"}\n'),
  one(
    'Telegram export of unclosed posts',
    () => `{"name":"ق","type":"public_channel","messages":[${'{"id":1,"text":"خبر",'.repeat(50_000)}`,
  ),
  one('pasted posts by the thousand', () => 'قناة, [22.01.2024 18:26]\nخبر عاجل\n'.repeat(20_000)),
];
