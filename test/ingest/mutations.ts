import { gzipSync } from 'node:zlib';
import { FEEDS } from './feed-cases.ts';
import { smallWarc } from './hostile-cases.ts';
import { syntheticPages } from './synthetic/pages.ts';
import { randomFrom } from './synthetic/story.ts';

/** Sound inputs of every format, to be damaged. */
export function samples(): readonly Uint8Array[] {
  const text = (value: string): Uint8Array => new TextEncoder().encode(value);
  const line = '{"id":"a","title":"عنوان","text":"قال مصدر أمني إن الوضع هادئ.","outlet":"وكالة"}\n';
  const telegram = {
    name: 'ق',
    type: 'public_channel',
    messages: [{ id: 1, type: 'message', text: ['خبر', { text: 'مهم' }] }],
  };
  return [
    text('قال مصدر أمني إن القوات انتشرت.\nوأضاف أن الوضع هادئ.\n'),
    text(line.repeat(5)),
    gzipSync(line.repeat(5)),
    text(JSON.stringify({ articles: [JSON.parse(line), JSON.parse(line)] }, null, 1)),
    text(JSON.stringify(telegram, null, 1)),
    text('قناة, [22.01.2024 18:26]\nخبر عاجل\n'),
    smallWarc(),
    ...syntheticPages(1).map((page) => page.bytes),
    ...FEEDS.slice(0, 60).map(({ source }) => (typeof source === 'string' ? text(source) : source)),
  ];
}

/** Bytes that mean something to some reader. */
const SPICE = [
  '<',
  '>',
  '"',
  '{',
  '}',
  '[',
  ']',
  '\\',
  '\0',
  '\n',
  '&#x',
  ']]>',
  '<!--',
  '\r\n\r\n',
  'WARC/1.0\r\n',
  '\xff',
  '\xd8',
];

/** A damaged copy of one of the samples, the same for the same seed. */
export function mutation(inputs: readonly Uint8Array[], seed: number): Uint8Array {
  const random = randomFrom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  let bytes = Buffer.from(inputs[below(inputs.length)]);
  for (let turns = 1 + below(6); turns > 0 && bytes.length > 0; turns--) {
    const at = below(bytes.length);
    const end = Math.min(bytes.length, at + below(200));
    switch (below(6)) {
      case 0:
        bytes[at] = below(256);
        break;
      case 1:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(end)]);
        break;
      case 2:
        bytes = Buffer.concat([bytes.subarray(0, end), bytes.subarray(at)]);
        break;
      case 3:
        bytes = bytes.subarray(0, at);
        break;
      case 4:
        bytes = Buffer.concat([
          bytes.subarray(0, at),
          Buffer.from(SPICE[below(SPICE.length)], 'latin1'),
          bytes.subarray(at),
        ]);
        break;
      default: {
        const other = inputs[below(inputs.length)];
        const from = below(other.length);
        bytes = Buffer.concat([
          bytes.subarray(0, at),
          other.subarray(from, from + below(300)),
          bytes.subarray(at),
        ]);
      }
    }
  }
  return bytes;
}
