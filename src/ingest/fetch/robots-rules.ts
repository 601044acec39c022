import robotsParser from 'robots-parser';
import type { Clock } from './clock.ts';
import { networkFailure } from './fetch-failure.ts';
import type { Answer } from './one-request.ts';

/** What a host allows. */
export interface HostRules {
  readonly until: number;
  readonly allows: (url: string) => boolean;
  /** The server failed to say what it allows, and is left alone for a while. */
  readonly failing: boolean;
  /** Milliseconds asked for between two requests. */
  readonly pause: number;
}

// The declarations of the package describe an ES module; it is a CommonJS one whose export is the function.
const parseRobots = robotsParser as unknown as (
  url: string,
  text: string,
) => {
  isAllowed(url: string, agent: string): boolean | undefined;
  getCrawlDelay(agent: string): number | undefined;
};

const BYTES = 512_000;
const LIFE = 24 * 3_600_000;
const RETRY = 60_000;
/** Longest pause that a robots.txt may ask for. */
const LONGEST_PAUSE = 60_000;

/** The robots.txt of every host of a run, each read once a day. */
export class RobotsRules {
  readonly #clock: Clock;
  readonly #agent: string;
  readonly #request: (address: string) => Promise<Answer | null>;
  readonly #hosts = new Map<string, Promise<HostRules>>();

  constructor(clock: Clock, agent: string, request: (address: string) => Promise<Answer | null>) {
    this.#clock = clock;
    this.#agent = agent;
    this.#request = request;
  }

  /** The rules of an origin; rejects only for an address that must not be connected to. */
  of(origin: string): Promise<HostRules> {
    const known = this.#hosts.get(origin);
    const rules =
      known === undefined
        ? this.#read(origin)
        : known.then((old) => (old.until > this.#clock.now() ? old : this.#read(origin)));
    this.#hosts.set(origin, rules);
    return rules;
  }

  async #read(origin: string): Promise<HostRules> {
    const address = `${origin}/robots.txt`;
    let answer: Answer | null;
    try {
      answer = await this.#request(address);
    } catch (error) {
      this.#hosts.delete(origin);
      if (networkFailure(error).reason === 'address') throw error;
      // A host that cannot be reached says so itself when the page is asked for.
      return { until: 0, allows: () => true, failing: false, pause: 0 };
    }
    const now = this.#clock.now();
    // RFC 9309: no robots.txt allows everything, a failing server forbids everything.
    if (answer === null) return { until: now + LIFE, allows: () => true, failing: false, pause: 0 };
    if (answer.status >= 500 || answer.status === 429) {
      return { until: now + RETRY, allows: () => false, failing: true, pause: 0 };
    }
    if (answer.status !== 200) return { until: now + LIFE, allows: () => true, failing: false, pause: 0 };
    const rules = parseRobots(address, new TextDecoder().decode(answer.body.subarray(0, BYTES)));
    const delay = rules.getCrawlDelay(this.#agent) ?? 0;
    return {
      until: now + LIFE,
      allows: (page) => rules.isAllowed(page, this.#agent) !== false,
      failing: false,
      pause: Math.min(LONGEST_PAUSE, Number.isFinite(delay) ? delay * 1_000 : 0),
    };
  }
}
