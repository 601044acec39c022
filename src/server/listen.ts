import type { AddressInfo } from 'node:net';
import { type ServerType, serve } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { AddJobs } from '../app/api-add.ts';
import { builtFiles } from '../app/api-files.ts';
import { Matching } from '../app/api-matching.ts';
import { forgetRemembered } from '../app/api-memo.ts';
import { archiveMark } from '../app/api-status.ts';
import type { Database } from '../app/archive.ts';
import { makeServer } from './app.ts';
import { EventHub } from './event-hub.ts';
import { isLoopback } from './host-check.ts';
import { StaticFiles } from './static-files.ts';

export interface ListenOptions {
  readonly database: Database;
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly tokenHashes: readonly string[];
  readonly allowedHosts: readonly string[];
  readonly version: string;
  readonly proxy: string | null;
}

export interface Listening {
  readonly address: string;
  readonly jobs: AddJobs;
  readonly hasPages: boolean;
  close(): Promise<void>;
}

/** Said instead of opening the archive to a network without a token. */
export class ListenRefused extends Error {
  override readonly name = 'ListenRefused';
}

/** How often the archive is asked whether another process added something (ms). */
const changeInterval = 2000;

/**
 * Opens the API and the web application. Refuses any address but the loopback while no token is set: whoever
 * reaches it could read and change the archive.
 */
export async function listen(options: ListenOptions): Promise<Listening> {
  const { database, host } = options;
  if (!isLoopback(host) && options.tokenHashes.length === 0) {
    throw new ListenRefused(
      `${host} can be reached from other machines and no token is set: make one with "isnad serve --new-token NAME", or listen on 127.0.0.1.`,
    );
  }
  const events = new EventHub();
  const now = () => new Date();
  const changed = (groups: number | null): void => {
    forgetRemembered(database);
    events.publish('claims', { groups });
  };
  const matching = new Matching(database, changed);
  const jobs = new AddJobs({
    database,
    now,
    proxy: options.proxy,
    onProgress: (job) => events.publish('progress', job),
    onSaved: () => {
      forgetRemembered(database);
      void matching.wake().catch(reportFailure);
    },
  });
  const built = builtFiles();
  const files = new StaticFiles(built.web, built.lexicon === '' ? {} : { '/lexicon.bin': built.lexicon });
  const app = makeServer({
    desk: { database, jobs, events, now, version: options.version },
    files,
    tokenHashes: isLoopback(host) && options.tokenHashes.length === 0 ? [] : options.tokenHashes,
    hosts: isLoopback(host) ? options.allowedHosts : [host, ...options.allowedHosts],
    clientOf: (c) => getConnInfo(c).remote.address ?? '',
  });
  const server = await new Promise<ServerType>((resolve, reject) => {
    const starting = serve({ fetch: app.fetch, hostname: host, port: options.port }, () => resolve(starting));
    starting.on('error', (error: NodeJS.ErrnoException) => reject(listenFailure(error, host, options.port)));
  });
  const stopWatching = watchChanges(database, () => {
    changed(null);
    void matching.wake().catch(reportFailure);
  });
  // What was added while nobody served waits to be matched.
  void matching.wake().catch(reportFailure);
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    jobs,
    hasPages: files.hasPages,
    async close() {
      stopWatching();
      await jobs.close();
      await matching.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
    },
  };
}

/** Tells open pages about what other processes add. */
function watchChanges(database: Database, changed: () => void): () => void {
  let mark: string | null = null;
  let busy = false;
  const timer = setInterval(async () => {
    if (busy) return;
    busy = true;
    try {
      const now = await archiveMark(database);
      if (mark !== null && mark !== now) changed();
      mark = now;
    } catch {
      // The database is away for a moment; the next look tells.
    } finally {
      busy = false;
    }
  }, changeInterval);
  return () => clearInterval(timer);
}

function reportFailure(error: unknown): void {
  console.error(error instanceof Error ? error.message : error);
}

function listenFailure(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new ListenRefused(
      `Port ${port} on ${host} is taken; choose another one with --port (0 takes a free one).`,
    );
  }
  if (error.code === 'EACCES')
    return new ListenRefused(`Port ${port} may not be used; choose one above 1024.`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new ListenRefused(`${host} is not an address of this machine.`);
  }
  return error;
}
