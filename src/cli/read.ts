import { loadLexicon } from '../app/lexicon.ts';
import { isProblem, problemLine, type ReadReport, readArticles } from '../app/read-articles.ts';
import { reportUsage } from './ending.ts';
import { type Output, openOutput } from './output.ts';
import { type ReadArguments, readArguments } from './read-arguments.ts';

/** Writes the reports of one run in one form: something before the first, each report, something at the end. */
export interface ReportWriter {
  readonly begin: string;
  readonly report: (item: ReadReport) => string;
  readonly end: string;
}

/** `isnad read`: prints who says what in files, folders or standard input. */
export async function runRead(words: readonly string[]): Promise<void> {
  const wanted = readArguments(words);
  if ('fault' in wanted) {
    reportUsage(wanted.fault, '"isnad help read" shows how it is used');
    return;
  }
  if (wanted.help) {
    process.stdout.write((await import('./read-help.ts')).READ_HELP);
    return;
  }
  if (wanted.inputs.length === 0 && process.stdin.isTTY) {
    reportUsage('give a file to read, or - for standard input', 'For example: isnad read report.txt');
    return;
  }
  const output = await openOutput(wanted.output);
  if (output !== null) await readTo(output, wanted);
}

async function readTo(output: Output, wanted: ReadArguments): Promise<void> {
  const writer = await writerOf(wanted, output.terminal);
  const inputs = wanted.inputs.length === 0 ? ['-'] : wanted.inputs;
  await output.write(writer.begin);
  for await (const item of readArticles(inputs, process.stdin, optionsOf(wanted), loadLexicon())) {
    if (isProblem(item)) {
      process.stderr.write(`isnad: ${problemLine(item)}\n`);
      process.exitCode = 1;
    } else {
      await output.write(writer.report(item));
    }
  }
  await output.write(writer.end);
  await output.close();
}

function optionsOf({ outlet, publishedAt, url }: ReadArguments) {
  return {
    ...(outlet === null ? {} : { outlet }),
    ...(publishedAt === null ? {} : { publishedAt }),
    ...(url === null ? {} : { url }),
  };
}

/** The writer of the wanted form; only JSON, the form of programs, is loaded from the start. */
async function writerOf(wanted: ReadArguments, terminal: boolean): Promise<ReportWriter> {
  if (wanted.form === 'json') {
    return { begin: '', report: ({ analysis }) => `${JSON.stringify(analysis)}\n`, end: '' };
  }
  if (wanted.form === 'html') {
    const { htmlWriter } = await import('./page/html-writer.ts');
    return htmlWriter();
  }
  const { terminalWriter } = await import('./page/terminal-writer.ts');
  return terminalWriter({ colour: terminal, explain: wanted.explain, width: process.stdout.columns ?? 100 });
}
