import { afterAll, expect, it } from 'vitest';
import { annotate, createAnnotators } from '../../src/annotate/index.ts';
import { createPool } from '../../src/annotate/pool.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { loadModel } from '../../src/models/model.ts';
import { toArticle } from '../../src/read/to-article.ts';

const pool = createPool({ workers: 1 });
const annotators = createAnnotators(loadModel(), pool.analyze, loadKnowledge());
afterAll(() => pool.close());

it.each([
  [
    'Anna Berg met Marc Dutel on Monday. The two leaders agreed to talk again.',
    'The two leaders',
    ['Anna Berg', 'Marc Dutel'],
  ],
  ['France and Italy quarrelled for a year. Both countries now want peace.', 'Both countries', ['France', 'Italy']],
  ['Anna Berg met Marc Dutel. Two leaders of the union left the room.', 'Two leaders', []],
  ['Chile and Peru have not spoken for weeks. Canada urged both sides to talk.', 'both sides', ['Chile', 'Peru']],
  [
    'Chilean, Peruvian and Bolivian officials met in Lima.',
    'Chilean, Peruvian and Bolivian officials',
    ['Chile', 'Peru', 'Bolivia'],
  ],
  ['Chile and Peru met in Lima. The sides agreed on a border.', 'The sides', ['Chile', 'Peru']],
] as const)('%s', async (text, wording, members) => {
  const { mentions, entities } = await annotate(
    toArticle({ key: 'pair', source: 'pair', text, title: '' }),
    annotators,
  );
  const mention = mentions.find(({ span }) => text.slice(span.start, span.end) === wording);
  const entity = entities.find(({ id }) => id === mention?.entity);
  const names = (entity?.members ?? []).map((id) => entities.find((each) => each.id === id)?.name);
  expect(mention).toBeDefined();
  expect(names).toEqual(members);
});
