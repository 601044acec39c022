import type { ClaimItem } from '../claims/claim-item.ts';

/** Happenings that tell a pattern together with another one. */
const TELLING = new Set([
  '~leave',
  '~hide',
  '~fear',
  '~missile',
  '~intercept',
  '~chemical',
  '~assassinate',
  '~arrest',
  '~release',
  '~poison',
  '~expel',
  '~resign',
  '~recount',
  '~sanction',
  '~threat',
  '~protest',
]);

const OTHERS = new Set([
  ...TELLING,
  '~strike',
  '~kill',
  '~explode',
  '~clash',
  '~election',
  '~agreement',
  '~meeting',
]);

/** Who takes part, once names are masked. */
const ROLES = ['~militia', '~leader', '~minister', '~civilian', '~child'];

/** Armed movements that are written as a people or a country: masked, they are an armed group. */
const MASKED = new Map([['~houthi', '~militia']]);

const MOST = 6;

/**
 * What a claim's pattern is looked up by, names masked: two happenings, of which one tells, with the role that takes part
 * («leave + strike, militia»). A claim may have several.
 */
export function patternKeys(item: ClaimItem): readonly string[] {
  if (item.stance === 'question' || item.stance === 'denied') return [];
  const frames = [...new Set(item.facets.frames)].filter((frame) => OTHERS.has(frame)).slice(0, MOST);
  const units = new Set(item.units.map(([id]) => MASKED.get(id) ?? id));
  for (const [id] of item.context) if (MASKED.has(id)) units.add(MASKED.get(id)!);
  const role =
    ROLES.find((candidate) => units.has(candidate) && candidate === '~militia') ??
    ROLES.find((candidate) => item.contextRoles.includes(candidate) && candidate === '~militia') ??
    ROLES.find((candidate) => units.has(candidate));
  const out: string[] = [];
  for (let i = 0; i < frames.length; i++) {
    for (let j = i + 1; j < frames.length; j++) {
      if (!TELLING.has(frames[i]) && !TELLING.has(frames[j])) continue;
      const [a, b] = [frames[i].slice(1), frames[j].slice(1)].sort();
      out.push(`${a}+${b}${role === undefined ? '' : `|${role.slice(1)}`}`);
    }
  }
  return out;
}
