import { ATTRIBUTION_RULES } from '../analyse/attribution/rules.ts';
import { EVENT_RULES } from '../analyse/events/find-events.ts';
import { NAME_RULES } from '../analyse/names/find-names.ts';
import { RULE_SHAPES } from './rule-shapes.ts';
import { RULE_TEXTS } from './rule-texts.ts';

/** A rule as people read of it: in `--explain`, on pages and in docs/rules.md. */
export interface RuleEntry {
  /** As it stands in `because.rule` or a diagnostic. */
  readonly id: string;
  /** One sentence. */
  readonly says: string;
  /** The rule it is a finer form of, or null. */
  readonly of: string | null;
}

/** Every rule whose id can appear in an analysis, families before their shapes. */
export function ruleCatalogue(): readonly RuleEntry[] {
  const families = ATTRIBUTION_RULES.map(({ id, says }) => ({ id, says, of: null }));
  return [
    ...families.flatMap((family) => [family, ...RULE_SHAPES.filter(({ of }) => of === family.id)]),
    ...[...NAME_RULES, ...EVENT_RULES].map(({ id, says }) => ({ id, says, of: null })),
    ...RULE_TEXTS,
  ];
}

/** The sentence of a rule, or null for an id that the catalogue does not hold. */
export function ruleSays(id: string): string | null {
  return ruleCatalogue().find((rule) => rule.id === id)?.says ?? null;
}
