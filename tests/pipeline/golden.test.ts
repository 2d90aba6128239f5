import { afterAll, describe, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { loadModel } from '../../src/models/model.ts';
import { loadOntology } from '../../src/ontology/load.ts';
import { createReporter } from '../../src/pipeline/reporter.ts';
import type { Article, Extraction } from '../../src/types.ts';
import { expectAlike } from '../helpers/alike.ts';
import { readSeeds } from './seeds.ts';

/** The share of lines that stay the same whatever the processor. */
const LEAST = 0.9;
const reporter = createReporter({ ontology: loadOntology(), knowledge: loadKnowledge(), model: loadModel() });
afterAll(() => reporter.close());

/** Events, states and statements of an article with the words that prove them, one a line, in the order of the text. */
function graphOf(article: Article, { entities, events, states, statements }: Extraction): string {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const who = (ids: readonly string[]): string => ids.map((id) => names.get(id)).join(' + ') || '–';
  const wordsOf = ({ start, end, in: place }: { start: number; end: number; in?: string }): string =>
    (place === 'title' ? article.title : article.text).slice(start, end).replace(/\s+/g, ' ');
  const lines = [
    `${article.title} (${article.publishedAt?.slice(0, 10) ?? 'no date'})`,
    '',
    ...events.map((event) => {
      const { type, agents, targets, date, modality, negated, trigger } = event;
      const status = [date ?? 'no date', modality, ...(negated ? ['negated'] : [])].join(', ');
      return `${type}: ${who(agents)} → ${who(targets)} (${status}) “${wordsOf(trigger)}”`;
    }),
    '',
    ...states.map(({ type, subject, title, object, current }) =>
      [type, who([subject]), title ?? '–', who([object]), current ? 'current' : 'former'].join(' | '),
    ),
    '',
    ...statements.map(({ speaker, stance }) => `${stance}: ${who([speaker])}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** What the program makes of each seed today: a change here is meant, or found. Refresh with `vitest run -u`. */
describe('the graph of', async () => {
  const articles = (await readSeeds()).flatMap((result) => (result.kind === 'article' ? [result.article] : []));
  it.each(articles.map((article) => [article.key, article] as const))('%s', async (key, article) => {
    const name = key.replace(/^.*\/|\.txt$/g, '').replace(/[^\w-]+/g, '-');
    const file = new URL(`../golden/${name}.txt`, import.meta.url);
    await expectAlike(graphOf(article, await reporter.extract(article)), file, LEAST);
  });
});
