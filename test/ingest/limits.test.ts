import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeLimit, LIMITS, type LimitName } from '../../src/ingest/index.ts';

/** The table as the documentation gives it. */
function limitsTable(): string {
  const rows = (Object.keys(LIMITS) as LimitName[]).map(
    (name) => `| \`${name}\` | ${describeLimit(name)} | ${LIMITS[name].of} | ${LIMITS[name].effect} |`,
  );
  return ['| name | limit | of what | beyond it |', '|---|---|---|---|', ...rows].join('\n');
}

describe('docs/limits.md', () => {
  it('holds the table of the limits in the code', () => {
    expect(readFileSync('docs/limits.md', 'utf8')).toContain(limitsTable());
  });
});
