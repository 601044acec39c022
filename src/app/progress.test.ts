import { describe, expect, it } from 'vitest';
import { progressOf } from './progress.ts';

/** What a run of 2,500 steps of a millisecond each writes. */
function written(isTTY: boolean, json: boolean): string {
  const parts: string[] = [];
  let now = 0;
  const progress = progressOf('pages', json, { isTTY, write: (text) => parts.push(text) }, () => now);
  for (let done = 1; done <= 2_500; done++) {
    now = done;
    progress.update(done, 2_500);
  }
  progress.say('a line');
  progress.done();
  return parts.join('');
}

describe('progress', () => {
  it('is a line per thousand where no terminal is', () => {
    expect(written(false, false)).toBe(
      '1000 of 2500 pages, 1000/s, 2 s left\n2000 of 2500 pages, 1000/s, 1 s left\na line\n',
    );
  });

  it('is JSON when asked for, on a terminal too', () => {
    const lines = written(true, true).split('\n');
    expect(JSON.parse(lines[0])).toEqual({ progress: { done: 1_000, total: 2_500, seconds: 1 } });
    expect(lines).toHaveLength(4);
  });

  it('is a bar on a terminal, drawn ten times a second and taken off before other lines', () => {
    const text = written(true, false);
    expect(text.split('\r').length - 1).toBe(25);
    expect(text).toContain('[==========');
    expect(text.endsWith('\r\u001b[2Ka line\n')).toBe(true);
  });
});
