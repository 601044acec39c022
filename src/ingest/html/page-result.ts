import type { ExtractedPage } from './extract.ts';

/** What an extraction ended with: a page, or the reason there is none. */
export type PageResult =
  | { readonly kind: 'page'; readonly page: ExtractedPage }
  | { readonly kind: 'too-slow' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'failed' };
