import type { Dispatcher } from 'undici';
import { describeLimit, limitsWith } from '../limits.ts';
import type { Clock } from './clock.ts';
import { connection } from './connection.ts';
import { type FetchFailure, type FetchFailureKind, networkFailure } from './fetch-failure.ts';
import { HostQueue } from './host-queue.ts';
import { type Answer, oneRequest } from './one-request.ts';
import { refusedHost } from './refused-address.ts';
import { RobotsRules } from './robots-rules.ts';

/** What a run of requests needs to know. */
export interface FetcherOptions {
  readonly clock: Clock;
  /** Sent as `User-Agent`; its part before `/` is what robots.txt is asked for. */
  readonly userAgent: string;
  readonly allowPrivate?: boolean;
  readonly proxy?: string | null;
  /** Milliseconds between two requests to one host. */
  readonly pause?: number;
  /** How often a request is tried. */
  readonly attempts?: number;
  readonly signal?: AbortSignal;
}

/** What a server said of the copy we have, sent back so that it can answer «unchanged». */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** An answer with a body. */
export interface Fetched {
  readonly kind: 'fetched';
  /** The address asked for. */
  readonly url: string;
  /** The address that answered, after redirects. */
  readonly finalUrl: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The server says that the copy we have is the newest. */
export interface Unchanged {
  readonly kind: 'unchanged';
  readonly url: string;
  readonly at: number;
}

export type FetchResult = Fetched | Unchanged | FetchFailure;

const PAUSE = 1_000;
/** Longest `Retry-After` that is waited for. */
const LONGEST_RETRY = 120_000;
const HOSTS_AT_ONCE = 8;
const PASSING: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/**
 * Fetches addresses politely and safely: robots.txt is obeyed, one request at a time per host with a pause,
 * retries with growing pauses, and every hop of a redirect is checked before a connection is made. Never
 * rejects: what goes wrong is a result.
 */
export class Fetcher {
  readonly #options: FetcherOptions;
  readonly #dispatcher: Dispatcher;
  readonly #queue: HostQueue;
  readonly #robots: RobotsRules;
  readonly #limits = limitsWith(undefined);

  constructor(options: FetcherOptions) {
    this.#options = options;
    this.#dispatcher = connection({
      allowPrivate: options.allowPrivate ?? false,
      proxy: options.proxy ?? null,
    });
    this.#queue = new HostQueue(options.clock, HOSTS_AT_ONCE);
    const agent = options.userAgent.split('/')[0];
    this.#robots = new RobotsRules(options.clock, agent, (address) => this.#robotsAnswer(address));
  }

  /** Fetches one address; `validators` make the request conditional. */
  async get(url: string, validators: Validators | null = null): Promise<FetchResult> {
    const { clock, signal } = this.#options;
    const attempts = this.#options.attempts ?? 3;
    for (let attempt = 1; ; attempt++) {
      let result: FetchResult | (FetchFailure & { readonly retryAfter?: number });
      try {
        result = await this.#follow(url, validators, attempt);
      } catch (error) {
        result = { kind: 'failed', url, status: null, attempts: attempt, ...networkFailure(error) };
      }
      if (result.kind !== 'failed' || !result.passing || attempt >= attempts || signal?.aborted)
        return result;
      const asked = (result as { retryAfter?: number }).retryAfter ?? 0;
      if (asked > LONGEST_RETRY) return result;
      const backoff = 1_000 * 4 ** (attempt - 1) * (0.75 + clock.random() / 2);
      try {
        await clock.sleep(Math.max(asked, backoff), signal);
      } catch {
        return failed(url, 'cancelled', 'it was called off', { attempts: attempt });
      }
    }
  }

  /** Closes idle connections; the fetcher is not used afterwards. */
  async close(): Promise<void> {
    await this.#dispatcher.close();
  }

  /** Follows redirects hop by hop. */
  async #follow(
    start: string,
    validators: Validators | null,
    attempt: number,
  ): Promise<FetchResult | (FetchFailure & { readonly retryAfter?: number })> {
    let address = start;
    for (let hop = 0; hop <= this.#limits.redirects; hop++) {
      const checked = this.#checked(address);
      if (typeof checked === 'string') {
        const where = hop === 0 ? checked : `it redirects to ${address.slice(0, 200)}: ${checked}`;
        return failed(start, 'address', where, { attempts: attempt });
      }
      const robots = await this.#robots.of(checked.origin);
      if (!robots.allows(checked.href)) {
        const message = robots.failing
          ? `${checked.host} fails to give its robots.txt and is left alone`
          : `robots.txt of ${checked.host} does not allow it`;
        return failed(start, 'robots', message, { attempts: attempt, passing: robots.failing });
      }
      const pause = Math.max(this.#options.pause ?? PAUSE, robots.pause);
      const answer = await this.#queue.run(checked.host, pause, this.#options.signal, () =>
        this.#request(checked.href, validators),
      );
      const location = answer.headers.location;
      if (answer.status >= 300 && answer.status < 400 && answer.status !== 304 && location !== undefined) {
        address = joined(location, checked.href);
        continue;
      }
      return this.#result(start, checked.href, answer, attempt);
    }
    const message = `it redirects more than ${this.#limits.redirects} times`;
    return failed(start, 'redirects', message, { attempts: attempt });
  }

  /** The address as a URL, or why it may not be fetched. */
  #checked(address: string): URL | string {
    let url: URL;
    try {
      url = new URL(address);
    } catch {
      return 'this is no address';
    }
    if (url.protocol !== 'http:' && url.protocol !== 'https:')
      return `${url.protocol} addresses are not fetched`;
    if (this.#options.allowPrivate) return url;
    return refusedHost(url.hostname) ?? url;
  }

  #request(url: string, validators: Validators | null): Promise<Answer> {
    const headers: Record<string, string> = {
      'user-agent': this.#options.userAgent,
      accept:
        'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/xml;q=0.9, */*;q=0.5',
      'accept-language': 'ar, *;q=0.5',
    };
    if (validators?.etag) headers['if-none-match'] = validators.etag;
    if (validators?.lastModified) headers['if-modified-since'] = validators.lastModified;
    return oneRequest(url, headers, this.#dispatcher, this.#limits.download, this.#options.signal);
  }

  #result(
    url: string,
    finalUrl: string,
    answer: Answer,
    attempts: number,
  ): FetchResult | (FetchFailure & { readonly retryAfter?: number }) {
    const { body, fault, headers, status } = answer;
    const at = this.#options.clock.now();
    if (status === 304) return { kind: 'unchanged', url, at };
    if (status === 404 || status === 410) {
      const message = status === 410 ? 'the page was removed (410)' : 'the page is not there (404)';
      return failed(url, 'not-found', message, { attempts, status });
    }
    if (status < 200 || status > 299) {
      const words = STATUS_WORDS[status];
      const message = `the server answers ${status}${words === undefined ? '' : ` (${words})`}`;
      const failure = failed(url, 'status', message, { attempts, status, passing: PASSING.has(status) });
      return { ...failure, retryAfter: retryAfter(headers['retry-after'], at) };
    }
    if (fault === 'too-large') {
      const message = `the answer is larger than ${describeLimit('download')}`;
      return failed(url, 'too-large', message, { attempts, status });
    }
    if (fault === 'damaged') {
      return failed(url, 'network', 'the answer came damaged', { attempts, status, passing: true });
    }
    return { kind: 'fetched', url, finalUrl, status, headers, body, at };
  }

  /** The answer for a robots.txt, its redirects followed and checked like any other; null when it leads nowhere. */
  async #robotsAnswer(start: string): Promise<Answer | null> {
    let address = start;
    for (let hop = 0; hop < 5; hop++) {
      const checked = this.#checked(address);
      if (typeof checked === 'string') return null;
      const answer = await this.#request(checked.href, null);
      const { location } = answer.headers;
      if (answer.status < 300 || answer.status > 399 || location === undefined) return answer;
      address = joined(location, checked.href);
    }
    return null;
  }
}

const STATUS_WORDS: Readonly<Record<number, string>> = {
  401: 'it wants a login',
  402: 'it wants payment',
  403: 'it does not allow it',
  429: 'too many requests',
  451: 'withheld for legal reasons',
  500: 'it failed',
  502: 'it failed',
  503: 'it is overloaded or under repair',
  504: 'it failed',
};

function failed(
  url: string,
  reason: FetchFailureKind,
  message: string,
  more: { attempts: number; status?: number; passing?: boolean },
): FetchFailure {
  const { attempts, passing = false, status = null } = more;
  return { kind: 'failed', url, reason, message, status, passing, attempts };
}

function joined(location: string, base: string): string {
  try {
    return new URL(location, base).href;
  } catch {
    return location;
  }
}

/** Milliseconds that a `Retry-After` asks for: seconds or a date. */
function retryAfter(value: string | undefined, now: number): number {
  if (value === undefined) return 0;
  if (/^\d{1,6}$/.test(value.trim())) return +value * 1_000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}
