import { addDemonstration, demonstrationFolder } from '../../src/app/api-demonstration.ts';
import { type Listening, type ListenOptions, listen } from '../../src/server/listen.ts';
import { openTestArchive, type TestArchive } from '../store/test-archive.ts';

export interface DeskServer {
  readonly address: string;
  readonly archive: TestArchive;
  readonly listening: Listening;
  close(): Promise<void>;
}

/** The server as `isnad start` runs it, on the real database, with the sample reports unless told otherwise. */
export async function startDesk(
  options: Partial<ListenOptions> & { readonly samples?: boolean } = {},
): Promise<DeskServer> {
  const { samples = true, ...listenOptions } = options;
  const archive = await openTestArchive();
  const folder = demonstrationFolder();
  if (samples && folder !== null) await addDemonstration(archive.database, folder, () => new Date());
  const listening = await listen({
    database: archive.database,
    host: '127.0.0.1',
    port: 0,
    tokenHashes: [],
    allowedHosts: [],
    version: 'test',
    proxy: null,
    ...listenOptions,
  });
  return {
    address: listening.address,
    archive,
    listening,
    async close() {
      await listening.close();
      await archive.close();
    },
  };
}

/** The JSON of a GET, whatever the status. */
export async function get<T>(desk: DeskServer, path: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${desk.address}${path}`, { headers });
  return { response, status: response.status, body: (await response.json()) as T };
}

/** The JSON of a POST with a JSON body, whatever the status. */
export async function post<T>(
  desk: DeskServer,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
) {
  const response = await fetch(`${desk.address}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { response, status: response.status, body: (await response.json()) as T };
}
