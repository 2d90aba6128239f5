import type { Implied } from '../ontology/ontology.ts';
import type { Basis, Entity, Mention, Token } from '../types.ts';
import { type Cast, type Participant, participantsOf } from './participants.ts';
import type { Reading } from './reading.ts';
import { logicalSubject } from './subjects.ts';
import { markerOf, subtree } from './tree.ts';

/** How many sentences back somebody may have addressed whoever answers. */
const REACH = 2;
const CONDITIONS = new Set(['if', 'unless']);
/** The share of all mentions of countries that makes one the country of the story. */
const HOME = 0.4;

/** What finding an implied target needs: the reading, and all readings of the article. */
interface Search {
  readonly cast: Cast;
  readonly reading: Reading;
  readonly readings: Iterable<Reading>;
}

const WAYS: Readonly<Record<Implied, (search: Search) => readonly Participant[]>> = {
  condition: inCondition,
  asker: askerOf,
  parties: partiesOf,
  interlocutor: interlocutorOf,
  country: countryOfStory,
  home: homeOfAgent,
};

/** Whom an event is aimed at where its sentence does not say so: by the ways that its type allows, the first that finds. */
export function impliedTargets(cast: Cast, reading: Reading, readings: Iterable<Reading>): readonly Participant[] {
  const { type, agents, targets } = reading;
  if (targets.length > 0 || agents.length === 0) return targets;
  const own = new Set(agents.map(({ entity }) => entity.id));
  for (const way of type.implied) {
    const found = WAYS[way]({ cast, reading, readings }).filter(
      ({ entity }) => !own.has(entity.id) && type.target.includes(entity.type),
    );
    if (found.length > 0) return found;
  }
  return [];
}

/** "warned that it would respond if NATO deployed troops": whose act the threat hangs on. */
function inCondition({ cast, reading: { trigger, type } }: Search): readonly Participant[] {
  const { tree, words } = cast;
  for (const index of subtree(tree, trigger.token)) {
    const clause = tree.tokens[index] as Token;
    if (!clause.dep.startsWith('advcl') || !CONDITIONS.has(markerOf(tree, index) ?? '')) continue;
    const subject = logicalSubject(tree, words, index);
    const found = subject ? participantsOf(cast, subject, type.target) : [];
    if (found.length > 0) return found;
  }
  return [];
}

/** PLOVER types of what somebody says that calls for an answer. */
const CALLS = new Set(['REQUEST', 'ACCUSE', 'THREATEN']);

/**
 * "Israel refused": whoever asked, offered, demanded or threatened before, where it was aimed at who answers; else whoever did so
 * last in the same sentence.
 */
function askerOf({ cast: { tree }, reading, readings }: Search): readonly Participant[] {
  const own = new Set(reading.agents.map(({ entity }) => entity.id));
  const at = tree.tokens[reading.trigger.token] as Token;
  const back = ({ trigger }: Reading): number => at.sentence - (tree.tokens[trigger.token]?.sentence ?? 0);
  const before = [...readings]
    .filter(({ trigger, type }) => trigger.token < at.index && !type.stance && !type.symmetric)
    .filter((each) => back(each) <= REACH)
    .sort((a, b) => b.trigger.token - a.trigger.token);
  const asked =
    before.find(({ targets }) => targets.some(({ entity }) => own.has(entity.id))) ??
    before.find(
      (each) =>
        back(each) === 0 &&
        CALLS.has(each.type.plover?.type ?? '') &&
        each.agents.length > 0 &&
        each.agents.every(({ entity }) => !own.has(entity.id)),
    );
  return (asked?.agents ?? []).map((agent) => ({ ...agent, basis: 'coreferent' as const }));
}

/** "talks mediated by Egypt": the parties of what was agreed, talked about or fought just before. */
function partiesOf({ cast: { tree }, reading, readings }: Search): readonly Participant[] {
  const at = tree.tokens[reading.trigger.token] as Token;
  const distance = ({ trigger }: Reading): number => Math.abs(trigger.token - at.index);
  const near = [...readings]
    .filter(({ type, agents }) => type.symmetric && agents.length > 1)
    .filter(({ trigger }) => {
      const back = at.sentence - (tree.tokens[trigger.token]?.sentence ?? 0);
      return back >= 0 && back <= REACH;
    })
    .sort((a, b) => distance(a) - distance(b))[0];
  return (near?.agents ?? []).map((agent) => ({ ...agent, basis: 'coreferent' as const }));
}

/** "spoke to him and urged a truce", "told her on the phone": the other one of two who meet, or talk, in the same sentence. */
function interlocutorOf({ cast: { tree }, reading, readings }: Search): readonly Participant[] {
  const own = new Set(reading.agents.map(({ entity }) => entity.id));
  const sentence = tree.tokens[reading.trigger.token]?.sentence;
  const talk = [...readings].find(
    ({ type, trigger, agents }) =>
      type.symmetric &&
      type.quad?.startsWith('verbal') === true &&
      agents.length === 2 &&
      tree.tokens[trigger.token]?.sentence === sentence &&
      agents.some(({ entity }) => own.has(entity.id)),
  );
  return (talk?.agents ?? [])
    .filter(({ entity }) => !own.has(entity.id))
    .map((agent) => ({ ...agent, basis: 'coreferent' as const }));
}

/** "The general staged a coup": in the country that the article speaks of most. */
function countryOfStory({ cast, reading }: Search): readonly Participant[] {
  const counts = new Map<string, number>();
  let total = 0;
  for (const { entity, type } of cast.tree.doc.mentions) {
    if (type !== 'Country') continue;
    counts.set(entity, (counts.get(entity) ?? 0) + 1);
    total += 1;
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  const home = most && most[1] >= total * HOME ? cast.entities.get(most[0]) : undefined;
  return home ? toParticipant(cast, reading, home, 'coreferent') : [];
}

/** "The president declared a state of emergency": in the country whose president he is, where the article names it. */
function homeOfAgent({ cast, reading }: Search): readonly Participant[] {
  const [agent] = reading.agents;
  const home = [...cast.entities.values()].find(
    ({ type, country }) => type === 'Country' && country !== undefined && country === agent?.entity.country,
  );
  return home ? toParticipant(cast, reading, home, 'coreferent') : [];
}

/** An entity in the role, by its nearest mention before the trigger, else its first. */
function toParticipant({ tree }: Cast, reading: Reading, entity: Entity, basis: Basis): readonly Participant[] {
  const mentions = tree.doc.mentions.filter((mention) => mention.entity === entity.id);
  const before = mentions.filter(({ head }) => head <= reading.trigger.token).at(-1);
  const mention: Mention | undefined = before ?? mentions[0];
  return mention ? [{ entity, mention, basis, token: mention.head }] : [];
}
