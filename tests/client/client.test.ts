import { expect, expectTypeOf, test } from 'vitest';
import { listening } from '../serve/listening.ts';
import { createClient } from './client.ts';
import { ActorPageDocument, ImportTextDocument, type Modality } from './generated.ts';

test('a typed client asks a running server', async () => {
  const { ask } = createClient({ url: `${await listening()}graphql` });
  const { actor } = await ask(ActorPageDocument, { name: 'Kazakhstan', first: 2 });
  expect(actor).toMatchObject({ __typename: 'Country', id: 'country:KAZ' });
  expect(actor?.events.nodes.length).toBeGreaterThan(0);
  expectTypeOf(actor?.events.nodes[0]?.modality).toEqualTypeOf<Modality | undefined>();
  expectTypeOf(actor?.events.nodes[0]?.date).toEqualTypeOf<string | null | undefined>();
  // @ts-expect-error The query needs a name.
  await expect(ask(ActorPageDocument, {})).rejects.toThrow('BAD_USER_INPUT');
});

test('user errors are data, and typed; a token that nobody has is an error', async () => {
  const url = `${await listening({ accounts: { find: () => undefined } })}graphql`;
  const input = { text: '' };
  await expect(createClient({ url, token: 'x' }).ask(ImportTextDocument, { input })).rejects.toThrow('UNAUTHENTICATED');
  const open = createClient({ url: `${await listening()}graphql` });
  const { importArticle } = await open.ask(ImportTextDocument, { input });
  expect(importArticle).toEqual({
    outcome: null,
    article: null,
    userErrors: [{ code: 'INPUT_EMPTY', message: 'No text' }],
  });
});
