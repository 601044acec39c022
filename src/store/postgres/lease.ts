import { Client, type ClientConfig } from 'pg';

/** How long one question to the server may take (ms): one that hangs would be waited for without end. */
const answerLimit = 10_000;

/** The key under which every client holds a shared lock while it lives. */
const leaseLock = [0x69736e64, 1] as const;

/** Why there is no lease: nobody listens, a server reads its log again after a crash, or one is not ready. */
export interface Refusal {
  readonly state: 'absent' | 'recovering' | 'busy';
  readonly error: Error & { readonly code?: string };
}

/** A connection that holds its share of the server, or why there is none. */
export async function takeLease(
  config: ClientConfig,
  onLost: (lease: Client) => void,
): Promise<Client | Refusal> {
  const client = new Client({
    ...config,
    application_name: 'isnad',
    keepAlive: true,
    connectionTimeoutMillis: answerLimit,
    query_timeout: answerLimit,
  });
  client.on('error', () => onLost(client));
  try {
    await client.connect();
    await client.query('SELECT pg_advisory_lock_shared($1, $2)', [...leaseLock]);
    return client;
  } catch (cause) {
    end(client);
    const error = cause as Refusal['error'];
    return { state: stateOf(error), error };
  }
}

/** Gives a lease back; `alone` is done before anybody else can take one, when nobody else holds one. */
export async function giveBackLease(lease: Client, alone: () => Promise<void>): Promise<void> {
  try {
    await lease.query('SELECT pg_advisory_unlock_shared($1, $2)', [...leaseLock]);
    const { rows } = await lease.query<{ got: boolean }>('SELECT pg_try_advisory_lock($1, $2) AS got', [
      ...leaseLock,
    ]);
    if (rows[0].got) await alone();
  } catch {
    // The server went away by itself: there is nothing left to leave.
  } finally {
    end(lease);
  }
}

function stateOf({ code, message }: Refusal['error']): Refusal['state'] {
  if (code === 'ENOENT' || code === 'ECONNREFUSED') return 'absent';
  return code === '57P03' && /starting up|recovery|not yet accepting/.test(message) ? 'recovering' : 'busy';
}

/** Ends a connection without waiting for the other side, which may never answer. */
function end(client: Client): void {
  // Its types lack it.
  (client as Client & { unref(): void }).unref();
  client.end().catch(() => undefined);
}
