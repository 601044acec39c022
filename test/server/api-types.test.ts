import { expect, test } from 'vitest';
import { about, makeServer } from '../../src/server/app.ts';
import type { Desk } from '../../src/server/desk.ts';
import { EventHub } from '../../src/server/event-hub.ts';
import { StaticFiles } from '../../src/server/static-files.ts';
import { typescriptOfOpenApi } from './typescript-of-openapi.ts';

test('the types of the pages are those of the API', async () => {
  // Only the description is made: nothing is asked of the archive.
  const desk = { events: new EventHub(), now: () => new Date(0), version: '0' } as Desk;
  const server = makeServer({
    desk,
    files: new StaticFiles('/nowhere'),
    tokenHashes: [],
    hosts: [],
    clientOf: () => '',
  });
  const types = typescriptOfOpenApi(server.getOpenAPI31Document(about('0')) as never);
  await expect(types).toMatchFileSnapshot('../../web/src/api/types.ts');
});
