import type { Clock } from './clock.ts';

/** Requests of one run, one at a time per host with a pause between, and few hosts at once. */
export class HostQueue {
  readonly #clock: Clock;
  readonly #mostHosts: number;
  readonly #hosts = new Map<string, { tail: Promise<void>; free: number }>();
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(clock: Clock, mostHosts: number) {
    this.#clock = clock;
    this.#mostHosts = mostHosts;
  }

  /** Does `work` when it is the host's turn and `pause` milliseconds have gone by since its last request. */
  run<T>(host: string, pause: number, signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
    const state = this.#hosts.get(host) ?? { tail: Promise.resolve(), free: 0 };
    this.#hosts.set(host, state);
    const result = state.tail.then(async () => {
      const wait = state.free - this.#clock.now();
      if (wait > 0) await this.#clock.sleep(wait, signal);
      await this.#enter();
      try {
        return await work();
      } finally {
        this.#leave();
        state.free = this.#clock.now() + pause;
      }
    });
    state.tail = result.then(
      () => {},
      () => {},
    );
    return result;
  }

  #enter(): Promise<void> {
    if (this.#running < this.#mostHosts) {
      this.#running++;
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      this.#waiting.push(() => {
        this.#running++;
        resolve();
      });
    });
  }

  #leave(): void {
    this.#running--;
    this.#waiting.shift()?.();
  }
}
