import { MOMENT_READERS, type MomentReader } from '../../src/analyse/dates/moment-readers.ts';

/** The readers of news and those that only chat needs. */
export const CHAT_READERS: readonly MomentReader[] = [...MOMENT_READERS];
