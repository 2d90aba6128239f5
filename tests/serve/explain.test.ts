import { expect, test } from 'vitest';
import type { Reading } from '../../src/serve/reading.ts';
import { ask, noReading } from './ask.ts';

/** Explains one article: the arrest by its trigger, and one silent sentence. */
const reading: Reading = {
  ...noReading,
  explain: async (id) =>
    id === 'article:none'
      ? undefined
      : {
          events: [],
          silences: [
            {
              sentence: 'A resembles B.',
              actors: ['A', 'B'],
              reasons: [{ trigger: 'resembles', reason: 'no type of event knows “resemble”' }],
            },
          ],
        },
};

test('what kept sentences of an article silent', async () => {
  const query = '{ whyNot(articleId: "article:1") { sentence actors reasons { trigger type reason } } }';
  expect(await ask(query, { reading })).toMatchObject({
    errors: [],
    data: {
      whyNot: [
        {
          sentence: 'A resembles B.',
          actors: ['A', 'B'],
          reasons: [{ trigger: 'resembles', type: null, reason: 'no type of event knows “resemble”' }],
        },
      ],
    },
  });
  expect(await ask('{ whyNot(articleId: "article:none") { sentence } }', { reading })).toMatchObject({
    data: { whyNot: null },
  });
});

test('an event that no article reports any more has no explanation', async () => {
  expect(await ask('{ explain(id: "event:none") { trigger } }', { reading })).toMatchObject({ data: { explain: [] } });
});
