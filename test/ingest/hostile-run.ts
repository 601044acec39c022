/**
 * Reads one file in a process of its own and prints what it took as one line of JSON: time, and the most memory
 * the process held.
 */
import { readFileSync } from 'node:fs';
import { isProblem, readSource } from '../../src/ingest/index.ts';

const began = performance.now();
let articles = 0;
const messages: string[] = [];
for await (const item of readSource({ kind: 'path', path: process.argv[2] })) {
  if (isProblem(item)) messages.push(item.message);
  else articles++;
}
const seconds = (performance.now() - began) / 1_000;
const megabytes = Math.round(peakKilobytes() / 1_024);
console.log(
  JSON.stringify({ articles, problems: messages.length, first: messages[0] ?? null, seconds, megabytes }),
);

/** The most memory this process held. Linux counts what the parent held before `exec` in `maxRSS`. */
function peakKilobytes(): number {
  try {
    const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    if (peak !== undefined) return Number(peak);
  } catch {
    // Not Linux.
  }
  return process.resourceUsage().maxRSS;
}
