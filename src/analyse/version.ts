/** Changes whenever the same article may be analysed to something else. */
export const ANALYSER_VERSION = '4';
