import type { DateStyle } from './dates.ts';
import { encode, type PageEncoding } from './encode.ts';
import { randomFrom, story } from './story.ts';
import { type Gold, TEMPLATES } from './templates.ts';

/** One synthetic page with what a reader should find in it. */
export interface SyntheticPage {
  /** Template and number, such as `graph-3`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly url: string;
  readonly gold: Gold;
}

/** Encodings and what the page says of itself: mostly true, sometimes nothing or false, as in life. */
const ENCODINGS: readonly (readonly [PageEncoding, string | null])[] = [
  ['utf-8', 'utf-8'],
  ['utf-8', 'utf-8'],
  ['utf-8', null],
  ['windows-1256', 'windows-1256'],
  ['windows-1256', null],
  ['windows-1256', 'utf-8'],
  ['utf-8', 'windows-1256'],
  ['iso-8859-6', 'iso-8859-6'],
  ['iso-8859-6', null],
  ['utf-8', 'utf-8'],
];
const STYLES: readonly DateStyle[] = ['levant', 'egypt', 'dual', 'numeric', 'arabic-digits', 'maghreb'];

/** Pages of every template, `perTemplate` of each, the same in every run. */
export function syntheticPages(perTemplate = 10): readonly SyntheticPage[] {
  return Object.entries(TEMPLATES).flatMap(([name, template], t) =>
    Array.from({ length: perTemplate }, (_, n) => {
      const seed = t * 1_000 + n;
      const told = story(seed);
      const [encoding, label] = ENCODINGS[n % ENCODINGS.length];
      const style = STYLES[(t + n) % STYLES.length];
      const { gold, html } = template(told, { random: randomFrom(seed + 7), style, encoding, label });
      return { name: `${name}-${n}`, bytes: encode(html, encoding), url: told.url, gold };
    }),
  );
}
