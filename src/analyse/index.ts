export { analyse } from './pipeline.ts';
export { ANALYSER_VERSION } from './version.ts';
