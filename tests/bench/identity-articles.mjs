import { shortHash } from '../../dist/lib/hash.js';
import { toArticle } from '../../dist/read/to-article.js';
import { personOf, writtenName } from './names.mjs';

/**
 * Made-up articles with their reports, and who is meant in them: a few people are named all the time, most of them
 * seldom, and new ones come as the articles do. The same ones each time.
 */

/** One person new to the news in so many articles. */
const ARTICLES_TO_A_PERSON = 2;
const PEOPLE_AT_FIRST = 200;
const PEOPLE = 4;
const FACTS = 3;
const FIRST_DAY = Date.UTC(2015, 0, 1);
const ARTICLES_A_DAY = 40;

/** Articles with reports; `truth` tells the number of the person behind each entity id. */
export function* identityArticles(count, { ontology, truth }) {
  const types = [...ontology.events.values()].filter(({ stance }) => stance === null);
  const next = generator(20_150_101);
  for (let at = 0; at < count; at += 1) yield storedArticle(at, { types, next, truth });
}

function storedArticle(at, { types, next, truth }) {
  const day = new Date(FIRST_DAY + Math.floor(at / ARTICLES_A_DAY) * 86_400_000).toISOString().slice(0, 10);
  const known = PEOPLE_AT_FIRST + Math.floor(at / ARTICLES_TO_A_PERSON);
  const numbers = [...new Set(Array.from({ length: PEOPLE }, () => popular(known, next)))];
  const people = numbers.map(personOf);
  const cast = [
    ...people.map((person) => ({ type: 'Person', name: writtenName(person, next), country: person.country })),
    country((people[0] ?? personOf(0)).country),
  ];
  const facts = Array.from({ length: FACTS }, () => ({
    type: types[next(types.length)],
    agent: next(cast.length),
    target: next(cast.length),
  }));
  const sentences = facts.map(({ type, agent, target }) => `${cast[agent].name} ${type.label} ${cast[target].name}.`);
  const names = cast.map(({ name }) => name).join(', ');
  const text = `Report ${at}\n\n${sentences.join(' ')}\n\nThis is what is known of ${names} by the end of the day ${at}.\n`;
  const article = toArticle({ key: `made-up-${at}`, source: `made-up:${at}`, text, publishedAt: day });
  const report = reportOf(article, { cast, facts, sentences, day });
  for (const [index, number] of numbers.entries()) truth?.set(report.entities[index].id, number);
  return { article, report };
}

/** Of all people known so far, those with small numbers far more often: Zipf's law, with exponent 1. */
function popular(known, next) {
  return Math.min(known - 1, Math.floor(known ** (next(1_000_000) / 1_000_000)) - 1);
}

function reportOf({ id: articleId, key, text }, { cast, facts, sentences, day }) {
  const entities = cast.map((member, at) => {
    const start = text.indexOf(member.name);
    const mention = { start, end: start + member.name.length, text: member.name, kind: 'name' };
    return { id: `entity:${shortHash(articleId, String(at))}`, aliases: [], ...member, mentions: [mention] };
  });
  const idsOf = (indices) => [...new Set(indices)].map((index) => entities[index].id);
  const events = facts.map(({ type, agent, target }, at) => {
    const start = text.indexOf(sentences[at]);
    const agents = type.symmetric ? idsOf([agent, target]) : idsOf([agent]);
    const targets = type.symmetric ? [] : idsOf([target]);
    const role = (entity, name) => ({ start, end: start + 3, entity, role: name, basis: 'stated' });
    return {
      ...{ id: `event:${shortHash(articleId, String(at))}`, kind: 'event', type: type.name, cameo: type.cameo },
      ...{ plover: type.plover?.type ?? null, symmetric: type.symmetric, date: day, datePrecision: 'day' },
      ...{ dateBasis: 'stated', negated: false, modality: 'happened', background: false, agents, targets },
      roles: [...agents.map((id) => role(id, 'agent')), ...targets.map((id) => role(id, 'target'))],
      ...{ evidence: [{ start, end: start + sentences[at].length }], trigger: { start, end: start + 3 } },
      ...{ confidence: 0.8, extractor: 'made-up' },
    };
  });
  return { id: key, articleId, entities, events, statements: [], states: [], affiliations: [], diagnostics: [] };
}

function country(code) {
  return { type: 'Country', name: code, knowledge: `country:${code}`, country: code };
}

/** The generator of Park and Miller: whole numbers below a limit. */
function generator(seed) {
  let state = seed;
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
}
