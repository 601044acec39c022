import { loadLexicon } from '../../src/app/lexicon.ts';
import { isProblem, readArticles } from '../../src/app/read-articles.ts';
import { terminalWriter } from '../../src/cli/page/terminal-writer.ts';

const SAMPLE = 'examples/13-follow-up.json';

/** The claim with the longest chain of a sample report, as `isnad read` prints it. */
export async function sampleClaim(): Promise<string> {
  for await (const item of readArticles([SAMPLE], nothing(), {}, loadLexicon())) {
    if (isProblem(item)) continue;
    const page = terminalWriter({ colour: false, explain: false, width: 110 }).report(item);
    const claims = page.split('\n\n').filter((block) => /^c\d+ /.test(block));
    const links = (block: string): number => block.split('\n', 1)[0].split('←').length;
    const longest = claims.reduce((best, block) => (links(block) > links(best) ? block : best));
    // The isolates keep the order of a line on a terminal; a web page has its own.
    return `\`\`\`\n$ npx isnad read ${SAMPLE}\n…\n${longest.replace(/[\u2068\u2069]/g, '')}\n\`\`\``;
  }
  throw new Error(`${SAMPLE} holds no report`);
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
