import { shortHash } from '../../dist/lib/hash.js';
import { toArticle } from '../../dist/read/to-article.js';

/** Made-up articles with their reports: as many as are wanted, the same ones each time. */

const SYLLABLES = 'ka ro mi tel van dor esh lu bar ny zet or al pim sek tu gra wen'.split(' ');
const PEOPLE = 800;
const BODIES = 100;
const COUNTRIES = ['country:KAZ', 'country:FRA', 'country:BRA', 'country:KEN', 'country:JPN'];
const FACTS = 5;

/** Articles in which people of a common cast do things to one another, made as they are wanted. */
export function* syntheticArticles(count, ontology) {
  const types = [...ontology.events.values()].filter(({ stance }) => stance === null);
  const next = generator(20_220_108);
  for (let at = 0; at < count; at += 1) yield storedArticle(at, types, next);
}

function storedArticle(at, types, next) {
  const cast = [...Array.from({ length: 5 }, () => person(next(PEOPLE))), body(next(BODIES)), country(next(5))];
  const facts = Array.from({ length: FACTS }, () => ({
    type: types[next(types.length)],
    agent: next(cast.length),
    target: next(cast.length),
    date: `20${10 + next(15)}-${pad(1 + next(12))}-${pad(1 + next(28))}`,
  }));
  const title = `Report ${at}`;
  const sentences = facts.map(({ type, agent, target }) => `${cast[agent].name} ${type.label} ${cast[target].name}.`);
  // Words that belong to no language pass as English where enough English words stand among them.
  const filler = Array.from({ length: 60 }, () => `of the ${SYLLABLES[next(18)]}${SYLLABLES[next(18)]}`).join(' ');
  const text = `${title}\n\n${sentences.join(' ')}\n\n${cast.map(({ name }) => name).join(', ')}: ${filler}.\n`;
  const article = toArticle({ key: `synthetic-${at}`, source: `synthetic:${at}`, text, publishedAt: '2025-01-01' });
  return { article, report: report(article, cast, facts, sentences) };
}

function report({ id: articleId, key, text }, cast, facts, sentences) {
  const entities = cast.map((member, at) => {
    const mentions = [...text.matchAll(new RegExp(member.name, 'g'))].map(({ index }) => ({
      ...{ start: index, end: index + member.name.length, text: member.name, kind: 'name' },
    }));
    return { id: `entity:${shortHash(articleId, String(at))}`, aliases: [], ...member, mentions };
  });
  const events = facts.map(({ type, agent, target, date }, at) => {
    const start = text.indexOf(sentences[at]);
    const evidence = [{ start, end: start + sentences[at].length }];
    const role = (index, name) => ({ ...entities[index].mentions[0], entity: entities[index].id, role: name });
    const agents = [...new Set(type.symmetric ? [agent, target] : [agent])];
    const targets = type.symmetric ? [] : [target];
    return {
      ...{ id: `event:${shortHash(articleId, String(at))}`, kind: 'event', type: type.name, cameo: type.cameo },
      ...{ plover: type.plover?.type ?? null, symmetric: type.symmetric, date, datePrecision: 'day' },
      ...{ dateBasis: 'stated', negated: false, modality: 'happened', background: false, evidence },
      ...{ agents: agents.map((index) => entities[index].id), targets: targets.map((index) => entities[index].id) },
      roles: [...agents.map((index) => role(index, 'agent')), ...targets.map((index) => role(index, 'target'))].map(
        ({ text: _text, kind: _kind, ...rest }) => ({ ...rest, basis: 'stated' }),
      ),
      ...{ trigger: { start, end: start + 3 }, confidence: 0.8, extractor: 'synthetic' },
    };
  });
  return { id: key, articleId, entities, events, statements: [], states: [], affiliations: [], diagnostics: [] };
}

function person(number) {
  return { type: 'Person', name: `${word(number % 40)} ${word(1000 + number)}` };
}

function body(number) {
  return { type: 'Organization', name: `${word(5000 + number)} Institute` };
}

function country(number) {
  const knowledge = COUNTRIES[number];
  return { type: 'Country', name: knowledge.slice(-3), knowledge, country: knowledge.slice(-3) };
}

/** A name that no other number has. */
function word(number) {
  const parts = [number % 18, Math.floor(number / 18) % 18, Math.floor(number / 324) % 18];
  const name = parts.map((part) => SYLLABLES[part]).join('');
  return name[0].toUpperCase() + name.slice(1);
}

function pad(number) {
  return String(number).padStart(2, '0');
}

/** The generator of Park and Miller: whole numbers below a limit. */
function generator(seed) {
  let state = seed;
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
}
