import { type Dispatcher, request } from 'undici';
import { joinBytes } from '../byte-source.ts';
import { inflateBody } from '../inflate-body.ts';

/** One answer of a server, its body without `Content-Encoding`. */
export interface Answer {
  readonly status: number;
  /** Lower-case names; repeated headers joined by comma. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly fault: 'too-large' | 'damaged' | null;
}

/** Milliseconds for one request from first byte to last. */
const WHOLE = 120_000;

/** Sends one GET, follows nothing, and reads at most `limit` bytes. Throws what the network throws. */
export async function oneRequest(
  url: string,
  headers: Readonly<Record<string, string>>,
  dispatcher: Dispatcher,
  limit: number,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  const whole = AbortSignal.timeout(WHOLE);
  const response = await request(url, {
    dispatcher,
    method: 'GET',
    headers: { ...headers, 'accept-encoding': 'gzip, deflate, br' },
    signal: signal === undefined ? whole : AbortSignal.any([signal, whole]),
  });
  const received: Record<string, string> = {};
  for (const [name, value] of Object.entries(response.headers)) {
    if (value !== undefined) received[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  const status = response.statusCode;
  if (Number(received['content-length'] ?? 0) > limit) {
    response.body.destroy();
    return { status, headers: received, body: new Uint8Array(0), fault: 'too-large' };
  }
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body) {
    parts.push(chunk as Uint8Array);
    length += (chunk as Uint8Array).length;
    if (length > limit) {
      response.body.destroy();
      return { status, headers: received, body: new Uint8Array(0), fault: 'too-large' };
    }
  }
  const raw = parts.length === 0 ? new Uint8Array(0) : joinBytes(parts);
  return { status, headers: received, ...inflateBody(raw, received['content-encoding'] ?? '', limit) };
}
