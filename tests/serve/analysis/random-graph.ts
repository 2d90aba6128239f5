import fc from 'fast-check';
import type { EventNode, EventRole, ViewChange } from '../../../src/types.ts';
import { actor, event, NOTHING, storedArticle, withFirstReports } from '../../contract/graph-fixture.ts';

/** Who plays parts in the events of `randomGraph`, with their countries. */
export const COUNTRIES: Readonly<Record<string, string | undefined>> = {
  'country:KAZ': 'KAZ',
  'country:RUS': 'RUS',
  'person:a': 'KAZ',
  'person:b': undefined,
  'organization:c': 'RUS',
  'city:almaty-KAZ': 'KAZ',
};

/** Who published the articles of `randomGraph`, and when. */
export const ARTICLES: Readonly<Record<string, { readonly publisher?: string; readonly publishedAt: string }>> = {
  'article:1': { publisher: 'Seed Wire', publishedAt: '2022-01-08' },
  'article:2': { publisher: 'Steppe Courier', publishedAt: '2022-03-01T10:00:00Z' },
  'article:3': { publishedAt: '2023' },
};

const [PLACE, ...ACTORS] = Object.keys(COUNTRIES).reverse() as [string, ...string[]];
const FAMILIES: Readonly<Record<string, string | undefined>> = {
  ARRESTED: 'COERCE',
  CHARGED: 'ACCUSE',
  MET_WITH: undefined,
};

const role = fc.record({ role: fc.constantFrom('agent', 'target', 'third'), id: fc.constantFrom(...ACTORS) });
const node = fc.record({
  type: fc.constantFrom(...Object.keys(FAMILIES)),
  date: fc.constantFrom(undefined, '2021', '2022-01', '2022-01-02', '2022-01-03', '2022-01-09', '2022-03-01'),
  goldstein: fc.constantFrom(undefined, -5, 2.5),
  roles: fc.array(role, { maxLength: 4 }),
  isPlaced: fc.boolean(),
  articles: fc.subarray(Object.keys(ARTICLES), { minLength: 1 }),
  modality: fc.constantFrom('happened', 'planned'),
});

/** Events that fast-check makes up, always the same ones. */
export const EVENTS: readonly EventNode[] = fc
  .sample(node, { numRuns: 150, seed: 6 })
  .map(({ roles, isPlaced, articles, date, goldstein, type, modality }, at) => {
    const family = FAMILIES[type];
    const played = [...roles, ...(isPlaced ? [{ role: 'place', id: PLACE }] : [])];
    return event(`event:${at}`, type, {
      ...{ modality: modality as EventNode['modality'], roles: played.map(toRole) },
      ...(date ? { date } : {}),
      ...(goldstein === undefined ? {} : { goldstein }),
      ...(family ? { plover: family } : {}),
      evidence: articles.map((articleId) => ({
        ...{
          articleId,
          start: 0,
          end: 6,
          quote: 'A text',
          triggerStart: 2,
          triggerEnd: 6,
          extractor: 'frames',
          score: 1,
        },
      })),
    });
  });

function toRole({ role: name, id }: { readonly role: string; readonly id: string }): EventRole {
  const kind = id === PLACE ? 'place' : 'actor';
  return { role: name as EventRole['role'], id, kind, basis: 'stated', wording: id };
}

const STORED = Object.entries(ARTICLES).map(([id, rest]) => storedArticle({ id, key: id, ...rest }));

/** These events, with those who play parts in them and the articles that report them. */
export const RANDOM_GRAPH: ViewChange = {
  ...NOTHING,
  articles: STORED,
  actors: Object.entries(COUNTRIES).map(([id, countryCode]) =>
    actor(id, id === PLACE ? 'Place' : 'Person', id, countryCode ? { countryCode } : {}),
  ),
  events: withFirstReports(EVENTS, STORED),
};
