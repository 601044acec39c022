import type { ClientBase } from 'pg';
import type { Bond } from '../match/index.ts';
import { mergesAndSplits } from '../store/match-decisions.ts';

/** A person's merge or split as it binds two forms now, with the groups these are in. */
export interface ClaimBond extends Bond {
  readonly decision: string;
  readonly groupA: string;
  readonly groupB: string;
}

/** All merges and splits that hold and whose words are claims of the archive now, in the order they were made. */
export async function bondsOf(client: Pick<ClientBase, 'query'>): Promise<readonly ClaimBond[]> {
  const out: ClaimBond[] = [];
  for (const row of await mergesAndSplits(client)) {
    if (row.formA === row.formB) continue;
    out.push({
      decision: row.id,
      a: row.formA,
      b: row.formB,
      groupA: row.groupA,
      groupB: row.groupB,
      kind: row.kind === 'merge' ? 'together' : 'apart',
    });
  }
  return out;
}
