import { loadOntology } from '../../../dist/ontology/load.js';
import { castOf } from './cast.mjs';
import { edgesOf, tally } from './edges.mjs';
import { articleId, dateOf, dayOf, eventId, partOf, publisherOf, wordsOf, worldOf } from './news.mjs';
import { statesOf } from './states.mjs';

/** A made-up graph as changes of the view, the same ones for the same size: what `GraphStore.write` takes. */

export const FULL_SIZE = { events: 1_000_000, actors: 200_000, articles: 300_000 };

/** A part of the full size, 0..1. */
export function sizeOf(share) {
  const parts = Object.entries(FULL_SIZE).map(([name, full]) => [name, Math.max(100, Math.round(full * share))]);
  return Object.fromEntries(parts);
}

/** How many actors, states or edges one change holds. */
const AT_ONCE = 10_000;

const NOTHING = {
  ...{ articles: [], retiredArticles: [], actors: [], retiredActors: [], mentionedIn: [], mentions: [], events: [] },
  ...{ retiredEvents: [], states: [], retiredStates: [], edges: [], retiredEdges: [] },
};

/** The graph with all that counting needs: made part by part, nothing of it is kept but the cast. */
export function madeUpGraph(size = FULL_SIZE) {
  const cast = castOf(size.actors);
  const world = worldOf(size, cast, loadOntology());
  return { cast, changes: () => changesOf(world) };
}

function* changesOf(world) {
  const { mentions, edges } = tally(world);
  const actors = world.cast.map((actor, rank) => ({ ...actor, articleCount: mentions[rank] }));
  for (const own of chunks(actors)) yield { ...NOTHING, actors: own };
  for (let part = 0; part < world.parts; part += 1) yield changeOf(world, part);
  const states = statesOf(world);
  for (const own of chunks(states)) yield { ...NOTHING, states: own };
  for (const own of chunks(edgesOf(world, edges, states))) yield { ...NOTHING, edges: own };
}

function changeOf(world, part) {
  const { articles, events } = partOf(world, part);
  const stored = articles.map((article) => storedArticle(world, article));
  const texts = new Map(stored.map(({ article }) => [article.id, article.text]));
  return {
    ...NOTHING,
    articles: stored,
    mentionedIn: stored.map(({ article }) => article.id),
    mentions: articles.flatMap((article) => mentionsIn(world, article, texts)),
    events: events.map((event) => eventNode(world, event, texts)),
  };
}

function storedArticle(world, article) {
  const id = articleId(article);
  const key = `made-up-${article.number}`;
  const title = `${article.events[0] ? labelOf(world, article.events[0]) : 'Quiet day'}: ${wordsOf(article)}`;
  const names = [...article.mentioned].map((rank) => world.cast[rank].name).join(', ');
  const sentences = article.events.map((event) => `${labelOf(world, event)}.`).join(' ');
  const text = `${title}\n\n${sentences} ${names}: ${`The ${wordsOf(article)} went on for days. `.repeat(4)}\n`;
  return {
    article: {
      ...{ id, key, source: `made-up:${article.number}`, title, text, publisher: publisherOf(article), language: 'en' },
      ...{ publishedAt: dayOf(article.day), dateBasis: 'given', contentHash: id.slice(8), diagnostics: [] },
      sections: [{ kind: 'body', span: { start: 0, end: text.length } }],
    },
    report: {
      id: key,
      articleId: id,
      entities: [],
      events: [],
      statements: [],
      states: [],
      affiliations: [],
      diagnostics: [],
    },
  };
}

function mentionsIn(world, article, texts) {
  const articleOf = articleId(article);
  const text = texts.get(articleOf);
  return [...article.mentioned].map((rank) => {
    const { id, name } = world.cast[rank];
    const start = Math.max(0, text.indexOf(name));
    const places = { starts: [start], ends: [start + name.length] };
    return {
      articleId: articleOf,
      actorId: id,
      entityId: `entity:${article.number}-${rank}`,
      names: [name],
      ...places,
      count: 1,
    };
  });
}

function eventNode(world, event, texts) {
  const { type, number, told } = event;
  const label = labelOf(world, event);
  const score = type.goldstein === null ? {} : { goldstein: type.goldstein };
  return {
    ...{
      id: eventId(number),
      key: `key:${number}`,
      type: type.name,
      label,
      ...dateOf(event),
      modality: event.modality,
    },
    ...{ polarity: event.negated ? 'negated' : 'affirmed', background: event.background, confidence: event.confidence },
    ...(event.counted ? { count: event.counted } : {}),
    ...(type.cameo === null ? {} : { cameo: type.cameo }),
    ...(type.plover === null ? {} : { plover: type.plover.type }),
    ...score,
    ...(type.ploverScore === null ? {} : { ploverScore: type.ploverScore }),
    ...{ articleCount: told.length, sourceCount: told.length },
    firstReported: dayOf(Math.min(...told.map(({ day }) => day))),
    roles: event.roles.map((role) => roleOf(world, role)),
    evidence: told.map((article) => evidenceIn(articleId(article), label, texts)),
    statements: statementsOf(world, event, label, texts),
  };
}

function roleOf(world, { role, rank, place, event }) {
  if (event !== undefined) return { role, id: eventId(event), kind: 'event', basis: 'stated', wording: 'it' };
  const { id, type, name } = rank === undefined ? world.places[place] : world.cast[rank];
  return { role, id, kind: type === 'Place' ? 'place' : 'actor', basis: 'stated', wording: name };
}

function evidenceIn(article, label, texts) {
  const start = texts.get(article).indexOf(label);
  const span = { start, end: start + label.length + 1, triggerStart: start + 2, triggerEnd: start + 8 };
  return { articleId: article, ...span, quote: `${label}.`, extractor: 'made-up', score: 0.75 };
}

function statementsOf(world, event, label, texts) {
  if (event.speaker === undefined) return [];
  const { start, end, quote, articleId: article } = evidenceIn(articleId(event.told[0]), label, texts);
  return [{ actorId: world.cast[event.speaker].id, stance: 'asserts', articleId: article, start, end, quote }];
}

function labelOf(world, { type, roles }) {
  const names = roles.filter(({ rank }) => rank !== undefined).map(({ rank }) => world.cast[rank].name);
  return `${names[0] ?? '(unstated)'} ${type.label} ${names[1] ?? 'somebody'}`;
}

function* chunks(items) {
  let own = [];
  for (const item of items) {
    own.push(item);
    if (own.length < AT_ONCE) continue;
    yield own;
    own = [];
  }
  if (own.length > 0) yield own;
}
