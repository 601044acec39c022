import { Cat, has, NumberClass, numberTable, type Scan, TokenKind } from '../../arabic/index.ts';

/** Words looked back over for «البالغ من العمر», «عمره». */
const LOOK_BACK = 4;

/**
 * Whether a number of years is a person's age: after an age word (البالغ من العمر 25 عاما), before «من العمر», or
 * set off by itself behind a name (`(25 عاما)`, `، 25 عاما،`).
 */
export function isAge(scan: Scan, from: number, to: number): boolean {
  const { tokens } = scan;
  const { kind } = numberTable(scan.lexicon);
  for (let k = from - 1; k >= Math.max(0, from - LOOK_BACK); k--) {
    if (tokens.kind[k] === TokenKind.newline) break;
    if (scan.phrase[k] >= 0 && kind[scan.phrase[k]] === NumberClass.age && scan.phraseEnd[k] <= from)
      return true;
    if (scan.form[k] >= 0 && kind[scan.form[k]] === NumberClass.age) return true;
  }
  if (to < tokens.length && scan.phrase[to] >= 0 && kind[scan.phrase[to]] === NumberClass.age) return true;
  const before = from > 0 ? tokens.mark[from - 1] : 0;
  const after = to < tokens.length ? tokens.mark[to] : 0;
  const closes = after === 0x29 || after === 0x60c || after === 0x2c || after === 0x2d || after === 0x2013;
  if (before === 0x28 && after === 0x29) return true;
  if ((before === 0x60c || before === 0x2c) && closes && after !== 0x29) return true;
  // «سكريبال 66 عاما،»: right behind a name
  const named = from > 0 && (has(scan, from - 1, Cat.person) || has(scan, from - 1, Cat.givenName));
  const unknown =
    from > 0 &&
    tokens.kind[from - 1] === TokenKind.word &&
    scan.form[from - 1] < 0 &&
    scan.clitics[from - 1] === 0;
  return (named || unknown) && (after === 0x60c || after === 0x2c);
}
