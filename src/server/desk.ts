import type { AddJobs } from '../app/api-add.ts';
import type { Database } from '../app/archive.ts';
import type { EventHub } from './event-hub.ts';

/** What the routes work on. */
export interface Desk {
  readonly database: Database;
  readonly jobs: AddJobs;
  readonly events: EventHub;
  readonly now: () => Date;
  readonly version: string;
}
