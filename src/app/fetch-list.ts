import { readFile } from 'node:fs/promises';
import { decode } from '../ingest/decode.ts';
import { type ListedFeed, readOpmlFeeds } from '../ingest/feed/opml.ts';
import { recognise } from '../ingest/recognise.ts';

/** Most feeds of one list. */
const MOST = 10_000;

/** A list that could not be read, in words for people. */
export class ListError extends Error {
  override readonly name = 'ListError';
}

/**
 * The addresses that an argument names: itself when it is an address, else those of the file, an OPML list or
 * a text with one address per line (`#` begins a comment). Throws a ListError.
 */
export async function listedAddresses(argument: string): Promise<readonly ListedFeed[]> {
  if (/^https?:\/\//i.test(argument)) return [{ url: argument, title: null }];
  let bytes: Uint8Array;
  try {
    bytes = await readFile(argument);
  } catch {
    throw new ListError(`${argument}: this is neither an address (http://…) nor a file that can be read`);
  }
  const text = decode(bytes)?.text ?? '';
  const found = recognise(bytes.subarray(0, 65_536));
  if ('format' in found && found.format === 'opml') {
    const feeds = readOpmlFeeds(text, MOST);
    if (feeds === null)
      throw new ListError(`${argument}: the list has a DOCTYPE, which no list of feeds needs`);
    if (feeds.length === 0) throw new ListError(`${argument}: there is no feed (xmlUrl) in this list`);
    return feeds;
  }
  const feeds: ListedFeed[] = [];
  text.split(/\r?\n/).forEach((line, index) => {
    const address = line
      .replace(/^\ufeff/, '')
      .replace(/(?:^|\s)#.*$/, '')
      .trim();
    if (address === '') return;
    if (!/^https?:\/\/\S+$/i.test(address)) {
      throw new ListError(
        `${argument}:${index + 1}: "${address.slice(0, 80)}" is no address; write one per line, beginning with http:// or https://`,
      );
    }
    feeds.push({ url: address, title: null });
  });
  if (feeds.length === 0) throw new ListError(`${argument}: there is no address in this file`);
  return feeds.slice(0, MOST);
}
