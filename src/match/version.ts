/** Changes whenever the same analyses may be matched to something else. */
export const MATCHER_VERSION = '5';
