import { archive } from './001-archive.ts';
import { matching } from './002-matching.ts';
import { board } from './003-board.ts';
import { episodes } from './004-episodes.ts';
import type { Migration } from './migration.ts';

/** All steps of the schema in order. How to add one: docs/scaling.md. */
export const migrations: readonly Migration[] = [archive, matching, board, episodes];
