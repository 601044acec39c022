import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import type { analyse } from '../analyse/index.ts';

/**
 * The analysis for a program that reads one report and ends. The build leaves it as one script beside its
 * compiled code, which spares the compiler half of the time; from the sources, or where the code was compiled by
 * another release of Node, it is the same analysis loaded the usual way.
 */
export async function loadAnalyse(): Promise<typeof analyse> {
  return fromScript() ?? (await import('../analyse/index.ts')).analyse;
}

function fromScript(): typeof analyse | null {
  // The bundles stand in dist/ and dist/chunks/; from the sources there is nothing to find.
  for (const place of import.meta.url.endsWith('.ts') ? [] : ['./', '../']) {
    try {
      const source = readFileSync(new URL(`${place}analyse.script.js`, import.meta.url), 'utf8');
      const cachedData = readFileSync(new URL(`${place}analyse.cache`, import.meta.url));
      const script = new Script(source, { filename: 'analyse.script.js', cachedData });
      return (script.runInThisContext() as Load)({ exports: {} }).analyse;
    } catch {
      // the next place, or the usual way
    }
  }
  return null;
}

type Load = (module: { exports: object }) => { readonly analyse: typeof analyse };
