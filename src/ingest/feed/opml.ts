import { Parser } from 'htmlparser2';
import type { Article } from '../../model/index.ts';
import { collect } from '../byte-source.ts';
import { decode } from '../decode.ts';
import type { LimitName } from '../limits.ts';
import { type Problem, problem } from '../problem.ts';
import type { ReadOptions } from '../read-options.ts';
import type { Opened } from '../read-source.ts';

/** A feed that an OPML list names. */
export interface ListedFeed {
  readonly url: string;
  readonly title: string | null;
}

/** The feeds of an OPML list in its order, each address once; null when the list has a DOCTYPE. */
export function readOpmlFeeds(xml: string, most: number): readonly ListedFeed[] | null {
  const feeds = new Map<string, ListedFeed>();
  let doctype = false;
  const parser = new Parser(
    {
      onprocessinginstruction(name) {
        if (name.toLowerCase() === '!doctype') doctype = true;
      },
      onopentag(name, attributes) {
        if (name !== 'outline' || feeds.size >= most) return;
        const url = attributes.xmlurl?.trim();
        if (url && /^https?:\/\//i.test(url) && !feeds.has(url)) {
          feeds.set(url, { url, title: attributes.title || attributes.text || null });
        }
      },
    },
    { xmlMode: true, decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(xml);
  parser.end();
  return doctype ? null : [...feeds.values()];
}

/** Says what to do with an OPML list, which holds feeds and no reports. */
export async function* readOpml(
  source: Opened,
  _options: ReadOptions,
  limits: Readonly<Record<LimitName, number>>,
): AsyncGenerator<Article | Problem> {
  const { bytes } = await collect(source.chunks, limits.record);
  const feeds = readOpmlFeeds(decode(bytes)?.text ?? '', limits['feed-items']);
  const message =
    feeds === null
      ? 'the list has a DOCTYPE, which no list of feeds needs and which can hide an attack'
      : `this is a list of ${feeds.length} feeds, not reports; watch it with \`isnad watch ${source.name}\``;
  yield problem(source.name, message);
}
