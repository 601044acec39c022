/** Why an address gave nothing. */
export type FetchFailureKind =
  | 'address'
  | 'robots'
  | 'not-found'
  | 'status'
  | 'redirects'
  | 'too-large'
  | 'network'
  | 'timeout'
  | 'cancelled';

/** One failed fetch, in words for people. */
export interface FetchFailure {
  readonly kind: 'failed';
  readonly url: string;
  readonly reason: FetchFailureKind;
  readonly message: string;
  /** HTTP status, where there was an answer. */
  readonly status: number | null;
  /** Whether trying again later may help. */
  readonly passing: boolean;
  /** How often it was tried. */
  readonly attempts: number;
}

const CODES: Readonly<Record<string, readonly [string, boolean]>> = {
  ENOTFOUND: ['there is no such host', false],
  EAI_AGAIN: ['the name could not be looked up just now', true],
  ECONNREFUSED: ['the server refuses the connection', true],
  ECONNRESET: ['the server broke the connection off', true],
  EHOSTUNREACH: ['the server cannot be reached', true],
  ENETUNREACH: ['the network cannot be reached', true],
  EPIPE: ['the server broke the connection off', true],
  UND_ERR_SOCKET: ['the server broke the connection off', true],
  UND_ERR_RESPONSE_EXCEEDED_SIZE: ['the answer is too large', false],
  UND_ERR_INVALID_ARG: ['the address cannot be requested', false],
  HPE_INVALID_CONSTANT: ['the server does not speak HTTP', false],
  CERT_HAS_EXPIRED: ['the certificate of the server has expired', false],
  DEPTH_ZERO_SELF_SIGNED_CERT: ['the server signed its certificate itself', false],
  SELF_SIGNED_CERT_IN_CHAIN: ['the server signed its certificate itself', false],
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: ['the certificate of the server cannot be verified', false],
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: ['the certificate of the server cannot be verified', false],
  ERR_TLS_CERT_ALTNAME_INVALID: ['the certificate belongs to another server', false],
};
const TIMEOUTS: ReadonlySet<string> = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'ETIMEDOUT',
]);

/** What a thrown network error means: reason, words, and whether it may pass. */
export function networkFailure(error: unknown): Pick<FetchFailure, 'reason' | 'message' | 'passing'> {
  for (
    let cause: unknown = error, level = 0;
    cause instanceof Error && level < 5;
    cause = cause.cause, level++
  ) {
    if (cause.name === 'RefusedAddressError')
      return { reason: 'address', message: cause.message, passing: false };
    if (cause.name === 'AbortError')
      return { reason: 'cancelled', message: 'it was called off', passing: false };
    const code = (cause as { code?: unknown }).code;
    if (cause.name === 'TimeoutError' || (typeof code === 'string' && TIMEOUTS.has(code))) {
      return { reason: 'timeout', message: 'the server did not answer in time', passing: true };
    }
    if (typeof code === 'string' && CODES[code] !== undefined) {
      return { reason: 'network', message: CODES[code][0], passing: CODES[code][1] };
    }
    if (typeof code === 'string' && code.startsWith('HPE_')) {
      return { reason: 'network', message: 'the server does not speak HTTP properly', passing: false };
    }
    if (cause instanceof AggregateError && cause.errors.length > 0) return networkFailure(cause.errors[0]);
  }
  const detail = error instanceof Error ? error.message : String(error);
  return { reason: 'network', message: `the connection failed (${detail})`, passing: true };
}
