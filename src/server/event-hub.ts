/** What a page is told while it is open. */
export interface DeskEvent {
  readonly id: number;
  readonly type: 'progress' | 'claims';
  readonly data: unknown;
}

type Listener = (event: DeskEvent) => void;

/** Events kept for pages that lost their connection for a moment. */
const kept = 200;

/** Hands events on to the pages that are open. */
export class EventHub {
  readonly #listeners = new Set<Listener>();
  readonly #recent: DeskEvent[] = [];
  #last = 0;

  get listeners(): number {
    return this.#listeners.size;
  }

  publish(type: DeskEvent['type'], data: unknown): void {
    const event = { id: ++this.#last, type, data };
    this.#recent.push(event);
    if (this.#recent.length > kept) this.#recent.shift();
    for (const listener of this.#listeners) listener(event);
  }

  /** Calls `listener` for what came after event `after` and for all that comes, until the returned call. */
  subscribe(listener: Listener, after: number | null): () => void {
    if (after !== null) {
      for (const event of this.#recent) if (event.id > after) listener(event);
    }
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
