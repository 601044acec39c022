import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Rooms and the rooms each may import; DESIGN's table. A room may always import itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  arabic: ['model'],
  ingest: ['model', 'arabic'],
  analyse: ['model', 'arabic'],
  match: ['model', 'arabic'],
  store: ['model'],
  export: ['model'],
  app: ['model', 'arabic', 'ingest', 'analyse', 'match', 'store', 'export'],
  server: ['app', 'model', 'export'],
  cli: ['app', 'model', 'export', 'server'],
  mcp: ['app', 'model', 'export'],
  web: ['model', 'arabic', 'analyse'],
};

/** Rooms that load nothing of Node: they run in a browser as they are. */
const NO_NODE = ['model', 'arabic', 'analyse', 'match', 'export'];

/** Rooms that read clock, chance and environment; the private server and retries of the store measure time too. */
const KNOWS_THE_WORLD = ['app', 'server', 'cli', 'mcp', 'web'];

interface Source {
  readonly path: string;
  readonly room: string;
  readonly text: string;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map((path) => join(folder, String(path)).replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('/node_modules/'));
}

const sources: readonly Source[] = [...filesBelow('src'), ...filesBelow('web')]
  .filter((path) => !/\.(?:test|examples)\.tsx?$/.test(path) && !path.endsWith('vite.config.ts'))
  .map((path) => ({
    path,
    room: path.startsWith('web/') ? 'web' : path.split('/')[1],
    text: readFileSync(path, 'utf8'),
  }))
  // The library's written list of what it exports stands above the rooms.
  .filter(({ room }) => !room.endsWith('.ts'));

/** What a file imports, statically or not, types included. */
function importsOf({ text }: Source, types = true): string[] {
  const all = text.replace(/^\s*(?:\/\/|\*|\/\*\*).*$/gm, '');
  const code = types ? all : all.replace(/^\s*(?:import|export) type\b[^;]*;/gm, '');
  return [
    ...code.matchAll(/^\s*(?:import|export)\b[^'"`;]*?\bfrom\s+'([^']+)'/gm),
    ...code.matchAll(/^\s*import\s+'([^']+)'/gm),
    ...code.matchAll(/\bimport\(\s*'([^']+)'/g),
  ].map(([, name]) => name);
}

function roomOf(from: string, name: string): string | null {
  if (!name.startsWith('.')) return null;
  const target = normalize(join(dirname(from), name)).replaceAll('\\', '/');
  if (target.startsWith('web/')) return 'web';
  return target.startsWith('src/') ? target.split('/')[1] : null;
}

describe('the rooms', () => {
  test('are those of the table', () => {
    const rooms = new Set(sources.map(({ room }) => room));
    expect([...rooms].filter((room) => !(room in MAY_IMPORT))).toEqual([]);
  });

  test('import only the rooms they may', () => {
    const wrong = sources.flatMap((source) =>
      importsOf(source).flatMap((name) => {
        const room = roomOf(source.path, name);
        if (room === null || room === source.room || MAY_IMPORT[source.room].includes(room)) return [];
        return [`${source.path} imports ${name}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('that are pure load nothing of Node and no package', () => {
    const wrong = sources
      .filter(({ room }) => NO_NODE.includes(room))
      .flatMap((source) =>
        importsOf(source)
          .filter((name) => !name.startsWith('.'))
          .map((name) => `${source.path} imports ${name}`),
      );
    expect(wrong).toEqual([]);
  });

  test('keep the network to the fetcher of ingest', () => {
    const network = /^(?:node:)?(?:https?|http2|net|tls|dns|dgram|undici)(?:\/|$)/;
    const wrong = sources
      .filter(({ room, path }) => room === 'ingest' && !path.startsWith('src/ingest/fetch/'))
      .flatMap((source) =>
        importsOf(source)
          .filter((name) => network.test(name))
          .map((name) => `${source.path} imports ${name}`),
      );
    expect(wrong).toEqual([]);
  });

  test('read clock, chance and environment only in app, server, cli and web', () => {
    const world = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.env\b|\brandomUUID\(/;
    const wrong = sources
      .filter(({ room }) => !KNOWS_THE_WORLD.includes(room))
      .filter(({ text }) => world.test(text))
      .map(({ path }) => path);
    expect(wrong).toEqual([]);
  });
});

describe('the files', () => {
  test('are named after what they hold', () => {
    const vague = /(?:^|[/.-])(?:utils?|helpers?|commons?|misc|shared)(?:[/.-]|$)/;
    expect(sources.map(({ path }) => path).filter((path) => vague.test(path))).toEqual([]);
  });

  test('are small: those over 200 lines are listed for another look', () => {
    const long = sources
      .map(({ path, text }) => ({ path, lines: text.split('\n').length }))
      .filter(({ lines }) => lines > 200)
      .sort((a, b) => b.lines - a.lines);
    if (long.length > 0) {
      const list = long.map(({ path, lines }) => `  ${String(lines).padStart(4)} ${path}`).join('\n');
      console.info(`${long.length} of ${sources.length} files have more than 200 lines:\n${list}`);
    }
    const short = sources.length - long.length;
    expect(short / sources.length).toBeGreaterThan(0.8);
  });

  test('import nothing that is not in package.json', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
      string,
      Record<string, string>
    >;
    const known = new Set(Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies }));
    const wrong = sources.flatMap((source) =>
      importsOf(source, false).flatMap((name) => {
        if (name.startsWith('.') || name.startsWith('node:') || name.startsWith('virtual:')) return [];
        // Workers run from the sources, in development, need a loader inside them.
        if (name === 'tsx/esm/api' || name.startsWith('${')) return [];
        const parts = name.split('/');
        const pack = name.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0];
        return known.has(pack) ? [] : [`${source.path} imports ${name}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('take no part of what is only for development or given from outside', () => {
    const wrong = sources
      .filter(({ path, text }) => path.startsWith('src/') && /\.\.\/shared\//.test(text))
      .map(({ path }) => path);
    expect(wrong).toEqual([]);
  });
});
