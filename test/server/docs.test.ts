import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Flag } from '../../src/app/api-schema-claim.ts';
import { about, makeServer } from '../../src/server/app.ts';
import type { Desk } from '../../src/server/desk.ts';
import { EventHub } from '../../src/server/event-hub.ts';
import { StaticFiles } from '../../src/server/static-files.ts';

test('docs/api.md has a heading for every route and no other, and names every flag', () => {
  const desk = { events: new EventHub(), now: () => new Date(0), version: '0' } as Desk;
  const server = makeServer({
    desk,
    files: new StaticFiles('/nowhere'),
    tokenHashes: [],
    hosts: [],
    clientOf: () => '',
  });
  const text = readFileSync('docs/api.md', 'utf8');
  const headings = [...text.matchAll(/^### (\w+ \/\S+)$/gm)].map((match) => match[1]).sort();
  const routes = Object.entries(server.getOpenAPI31Document(about('0')).paths ?? {})
    .flatMap(([path, methods]) =>
      Object.keys(methods as object).map((method) => `${method.toUpperCase()} ${path}`),
    )
    .sort();
  expect(headings).toEqual(routes);
  for (const flag of Flag.options) expect(text).toContain(`\`${flag}\``);
});
