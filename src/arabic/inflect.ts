/** Marks of an inflected form, as bits. */
export const Form = {
  feminine: 1,
  plural: 2,
  dual: 4,
  present: 8,
  /** An attached object or possessive pronoun. */
  pronoun: 16,
  firstPerson: 32,
} as const;

export interface Inflected {
  readonly letters: string;
  readonly form: number;
}

const PRONOUNS = ['ه', 'ها', 'هم', 'هما', 'نا', 'ني'];
const NOUN_PRONOUNS = ['ه', 'ها', 'هم', 'هما', 'نا'];

/**
 * The written forms of a verb in news: past and present third person in all numbers, first person present,
 * and the past with an object pronoun. Both arguments are folded (no hamza seats, ى as ي). Passives share
 * these letters, because harakat are not written.
 */
export function inflectVerb(past: string, present: string): readonly Inflected[] {
  const out: Inflected[] = [];
  const add = (letters: string, form: number): void => {
    out.push({ letters, form });
  };
  const last = past.at(-1);
  const weak = (last === 'ي' || last === 'ا') && past.length > 2;
  const stem = weak ? past.slice(0, -1) : past;
  add(past, 0);
  add(`${stem}ت`, Form.feminine);
  add(weak ? `${stem}${last === 'ا' ? 'وا' : 'يا'}` : `${past}ا`, Form.dual);
  add(`${stem}تا`, Form.dual | Form.feminine);
  add(`${stem}وا`, Form.plural);
  add(weak ? `${past}ن` : `${past}ن`, Form.plural | Form.feminine);
  for (const pronoun of PRONOUNS) {
    add(`${weak ? `${stem}ا` : past}${pronoun}`, Form.pronoun);
    add(`${stem}ت${pronoun}`, Form.feminine | Form.pronoun);
    add(`${stem}و${pronoun}`, Form.plural | Form.pronoun);
  }
  if (present.startsWith('ي')) {
    const rest = present.slice(1);
    const end = rest.at(-1);
    const bare = (end === 'ي' || end === 'و') && rest.length > 1 ? rest.slice(0, -1) : rest;
    const p = Form.present;
    add(`ي${rest}`, p);
    add(`ت${rest}`, p | Form.feminine);
    add(`ن${rest}`, p | Form.firstPerson);
    add(`ا${rest}`, p | Form.firstPerson);
    add(`ي${bare}ون`, p | Form.plural);
    add(`ي${bare}وا`, p | Form.plural);
    add(`ي${rest}ان`, p | Form.dual);
    add(`ت${rest}ان`, p | Form.dual | Form.feminine);
    for (const pronoun of PRONOUNS) {
      add(`ي${rest}${pronoun}`, p | Form.pronoun);
      add(`ت${rest}${pronoun}`, p | Form.feminine | Form.pronoun);
    }
  }
  return out;
}

/** Accusative forms of an active participle (مضيفا، مضيفة، مضيفين); the argument is folded, without tanwin. */
export function inflectParticiple(base: string): readonly Inflected[] {
  return [
    { letters: `${base}ا`, form: 0 },
    { letters: `${base}ه`, form: Form.feminine },
    { letters: `${base}ين`, form: Form.plural },
    { letters: `${base}ات`, form: Form.plural | Form.feminine },
  ];
}

/** A verbal noun with its plural and attached pronouns (تصريح، تصريحات، تصريحه، تصريحاتها). */
export function inflectNoun(base: string): readonly Inflected[] {
  const feminine = base.endsWith('ه');
  const stem = feminine ? base.slice(0, -1) : base;
  const out: Inflected[] = [
    { letters: base, form: feminine ? Form.feminine : 0 },
    { letters: `${stem}ات`, form: Form.plural },
  ];
  for (const pronoun of NOUN_PRONOUNS) {
    out.push({ letters: `${feminine ? `${stem}ت` : base}${pronoun}`, form: Form.pronoun });
    out.push({ letters: `${stem}ات${pronoun}`, form: Form.plural | Form.pronoun });
  }
  return out;
}
