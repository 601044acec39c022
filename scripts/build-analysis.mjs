// Builds dist/analyse.script.js and dist/analyse.cache: the analysis as one script with its compiled code, so that
// a first analysis does not wait for the compiler (a quarter of its time). src/app/load-analyse.ts loads the two.
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

const ENTRY = `
export { analyse } from './src/analyse/index.ts';
export { openLexicon } from './src/arabic/index.ts';
`;

/** `run` builds with esbuild and says what is wrong. */
export async function buildAnalysis(root, dist, shared, run) {
  const { outputFiles } = await run({
    ...shared,
    stdin: { contents: ENTRY, resolveDir: root, loader: 'ts' },
    format: 'cjs',
    minifyWhitespace: true,
    minifySyntax: true,
    write: false,
  });
  const source = `(function(module){${outputFiles[0].text}\nreturn module.exports})`;
  const script = new Script(source, { filename: 'analyse.script.js' });
  const { analyse, openLexicon } = script.runInThisContext()({ exports: {} });
  const lexicon = openLexicon(new Uint8Array(readFileSync(join(dist, 'lexicon.bin'))));
  // Functions are compiled when they are first called: reading the samples calls what a report calls.
  for (const text of sampleTexts(join(root, 'examples'))) analyse(article(text), lexicon);
  put(join(dist, 'analyse.script.js'), source);
  put(join(dist, 'analyse.cache'), script.createCachedData());
}

function* sampleTexts(folder) {
  for (const name of readdirSync(folder).sort()) {
    const content = readFileSync(join(folder, name), 'utf8');
    if (/^\d\d-.*\.txt$/.test(name)) yield content;
    if (/^\d\d-.*\.json$/.test(name)) {
      const { title, text } = JSON.parse(content);
      yield `${title}\n\n${text}`;
    }
  }
}

function article(text) {
  const nothing = { url: null, outlet: null, title: null, byline: null, section: null, language: null };
  return { ...nothing, id: 'sample', publishedAt: '2025-10-15', text };
}

/** Renamed into place: a program that starts meanwhile finds the old file or the new one, whole. */
function put(path, content) {
  writeFileSync(`${path}.${process.pid}`, content);
  renameSync(`${path}.${process.pid}`, path);
}
