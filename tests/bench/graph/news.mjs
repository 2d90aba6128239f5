import { hex } from './cast.mjs';
import { generator, zipf } from './random.mjs';

/** What happens in the made-up graph, one part of the articles after the other; each part the same each time it is asked for. */

/** How many articles make one part. */
const PART = 1500;

const FIRST_DAY = Date.UTC(2005, 0, 1);
const DAYS = 7305;
const DAY_MS = 86_400_000;
const PUBLISHERS = 200;
const MODALITIES = ['planned', 'promised', 'ordered', 'threatened', 'alleged', 'requested', 'authorized', 'offered'];
const WORDS =
  'minister talks border troops budget protest court election embargo oil summit police strike treaty'.split(' ');

/** The world in which it happens: sizes, cast and types. */
export function worldOf({ events, actors, articles }, cast, ontology) {
  const types = [...ontology.events.values()].filter(({ stance }) => stance === null);
  return {
    ...{ events, articles, cast: cast.all, places: cast.places, types, parts: Math.ceil(articles / PART) },
    ...{ drawActor: zipf(actors), drawType: zipf(types.length, 2), drawPlace: zipf(cast.places.length) },
    drawPublisher: zipf(PUBLISHERS, 2),
  };
}

/** The articles of a part, each with its events: numbers and ranks alone, so that they can be counted fast. */
export function partOf(world, part) {
  const next = generator(part * 7919 + 17);
  const first = part * PART;
  const count = Math.min(PART, world.articles - first);
  const articles = Array.from({ length: count }, (_, at) => ({
    ...{ number: first + at, publisher: world.drawPublisher(next), words: [next(14), next(14), next(14)] },
    ...{ day: Math.floor(((first + at) / world.articles) * DAYS), events: [], mentioned: new Set() },
  }));
  const eventsBefore = (at) => Math.floor((at / world.articles) * world.events);
  const events = [];
  for (const [at, article] of articles.entries()) {
    for (let number = eventsBefore(article.number); number < eventsBefore(article.number + 1); number += 1) {
      const event = happening(world, number, article, next);
      // One event in five is told by others of the same days too.
      for (let more = next(5) === 0 ? 1 + next(3) : 0; more > 0; more -= 1) {
        const other = articles[Math.min(count - 1, at + 1 + next(12))];
        if (!event.told.includes(other)) event.told.push(other);
      }
      for (const teller of event.told) tell(teller, event);
      events.push(event);
    }
  }
  return { articles, events };
}

function tell(article, event) {
  article.events.push(event);
  for (const { rank } of event.roles) if (rank !== undefined) article.mentioned.add(rank);
}

function happening(world, number, article, next) {
  const type = world.types[world.drawType(next)];
  const [agent, target] = [world.drawActor(next), world.drawActor(next)];
  const hasAgent = next(100) < 88;
  const roles = hasAgent ? [{ role: 'agent', rank: agent }] : [];
  if (target !== agent && next(100) < 85)
    roles.push({ role: type.symmetric && hasAgent ? 'agent' : 'target', rank: target });
  if (next(100) < 5) roles.push({ role: 'third', rank: world.drawActor(next) });
  if (next(100) < 25) roles.push({ role: 'place', rank: undefined, place: world.drawPlace(next) });
  if (next(100) < 2 && number > 0) roles.push({ role: 'theme', event: number - 1 - next(Math.min(number, 3)) });
  const draw = next(100);
  return {
    ...{ number, type, roles, told: [article], day: Math.max(0, article.day - next(3)), precision: next(100) },
    ...{ modality: draw < 82 ? 'happened' : MODALITIES[draw % MODALITIES.length], negated: next(100) < 4 },
    ...{ confidence: 0.405 + next(59) / 100, background: next(100) < 10, counted: next(100) < 5 ? 10 + next(5000) : 0 },
    speaker: next(100) < 8 ? world.drawActor(next) : undefined,
  };
}

/** The day of publication; null for none. */
export function dayOf(day) {
  return new Date(FIRST_DAY + day * DAY_MS).toISOString().slice(0, 10);
}

/** Date and precision of an event: most are told to the day, some to the month or not at all. */
export function dateOf({ day, precision }) {
  if (precision >= 97) return {};
  const date = dayOf(day);
  const basis = { dateBasis: precision < 40 ? 'publication' : 'stated' };
  return precision >= 90
    ? { date: date.slice(0, 7), datePrecision: 'month', ...basis }
    : { date, datePrecision: 'day', ...basis };
}

export const articleId = ({ number }) => `article:${hex(number)}`;

export const eventId = (number) => `event:${hex(number)}`;

export const publisherOf = ({ publisher }) => `Wire ${publisher + 1}`;

/** A few words for titles and texts. */
export const wordsOf = ({ words }) => words.map((word) => WORDS[word]).join(' ');
