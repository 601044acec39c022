import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import type { Job } from './types.ts';

type Listener = () => void;

/** Whether the server can be heard, and what it is doing. */
interface LiveState {
  readonly connected: boolean;
  readonly jobs: Readonly<Record<string, Job>>;
  /** Grows whenever the archive changed. */
  readonly changes: number;
}

let state: LiveState = { connected: true, jobs: {}, changes: 0 };
const listeners = new Set<Listener>();

function change(next: Partial<LiveState>): void {
  state = { ...state, ...next };
  for (const listener of listeners) listener();
}

/** Listens to the server for as long as the page is open. */
export function useLiveConnection(): void {
  const client = useQueryClient();
  useEffect(() => {
    const source = new EventSource('/api/v1/events');
    source.addEventListener('open', () => change({ connected: true }));
    source.addEventListener('error', () => change({ connected: source.readyState === EventSource.OPEN }));
    source.addEventListener('progress', (event) => {
      const job = JSON.parse((event as MessageEvent<string>).data) as Job;
      change({ jobs: { ...state.jobs, [job.id]: job } });
    });
    source.addEventListener('claims', () => {
      change({ changes: state.changes + 1 });
      void client.invalidateQueries({ queryKey: ['live'] });
    });
    return () => source.close();
  }, [client]);
}

/** What is known of the server now. */
export function useLive(): LiveState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
}
