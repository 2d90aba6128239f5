import { shortHash } from '../lib/hash.ts';
import type { Ontology } from '../ontology/ontology.ts';
import type { AnnotatedArticle, Event, Role, RoleName, Span, Statement, Theme, Token } from '../types.ts';
import { doersOf } from './agents.ts';
import { confidenceOf } from './confidence.ts';
import { countOf } from './counts.ts';
import { behindEarlierDeed } from './earlier-deeds.ts';
import type { Extractor, Facts } from './extractor.ts';
import type { Found } from './found.ts';
import { impliedTargets } from './implied.ts';
import { learnedReadings, withLearned } from './learned.ts';
import { emptyRoles, missing } from './missing.ts';
import type { Cast, Participant } from './participants.ts';
import type { Trigger } from './positions.ts';
import type { Reading } from './reading.ts';
import { carrierOf, namesDeed, readTrigger } from './readings.ts';
import { eachToOthers } from './reciprocal.ts';
import { statementsOf } from './statements.ts';
import { statusOf } from './status.ts';
import type { Dropped, Listener } from './trace.ts';
import { depth, growTree, markerOf, subtree, type Tree } from './tree.ts';
import { framesFor, indexTriggers, isVerbalNoun, type TriggerIndex } from './triggers.ts';
import { isBackground, whenOf, whereOf } from './when-and-where.ts';
import { wordsOf } from './words.ts';

const AUXILIARY = new Set(['aux', 'aux:pass', 'cop']);
/** Finds events by the frames of the ontology. */
export const frameExtractor: Extractor = {
  name: 'frames',
  extract(doc: AnnotatedArticle, ontology: Ontology, listen?: Listener): Facts {
    const triggers = indexTriggers(ontology);
    const tree = growTree(doc);
    const cast: Cast = {
      tree,
      words: wordsOf(ontology),
      entities: new Map(doc.entities.map((entity) => [entity.id, entity])),
    };
    const readings = readAll(cast, triggers, listen);
    const joined = withLearned(cast, readings, ontology, listen);
    const kept = withoutConsumed(cast, joined, listen);
    const found = [...kept, ...learnedReadings(cast, joined, kept, ontology)]
      .sort((a, b) => a.trigger.token - b.trigger.token)
      .flatMap(eachToOthers)
      .map((reading) => toFound(cast, reading));
    for (const { event, reading } of found) {
      const { token } = reading.trigger;
      listen?.({ kind: 'read', token, event: event.id, reading, gaps: emptyRoles(cast, reading) });
    }
    const linked = linkThemes(tree, found);
    return { events: linked.map(({ event }) => event), states: [], statements: statementsFor(cast, readings, linked) };
  },
};

/** Inner predicates first, so that an outer one can ask who is behind the event that it is about. */
function readAll(cast: Cast, triggers: TriggerIndex, listen: Listener | undefined): ReadonlyMap<number, Reading> {
  const { tree } = cast;
  const readings = new Map<number, Reading>();
  const candidates = tree.tokens
    .map((token) => ({ token, frames: AUXILIARY.has(token.dep) ? [] : framesFor(tree, triggers, token) }))
    .filter(({ frames }) => frames.length > 0)
    .sort((a, b) => depth(tree, b.token.index) - depth(tree, a.token.index) || a.token.index - b.token.index);
  const behind = (token: number): readonly Participant[] | undefined => {
    const reading = readings.get(token) ?? innerReading(tree, readings, token);
    return reading?.agents;
  };
  for (const { token, frames } of candidates) {
    const isNoun = token.pos === 'NOUN' || token.pos === 'PROPN' || isVerbalNoun(token);
    const carrier = isNoun
      ? carrierOf(
          cast,
          token,
          frames.some(({ type }) => type.symmetric),
        )
      : undefined;
    const trigger: Trigger = { token: token.index, isNoun, ...(carrier === undefined ? {} : { carrier }) };
    const reading = readTrigger(cast, trigger, frames, behind, listen);
    if (reading) readings.set(token.index, reading);
  }
  // What describes a deed is read before the deed: "this attack, which killed two".
  for (const [token, reading] of readings) {
    if (reading.agents.length > 0 || reading.trigger.isNoun) continue;
    const agents = doersOf(cast, reading.trigger, reading, behind);
    if (agents.length > 0) readings.set(token, { ...reading, agents });
  }
  const linked = [...readings].map(
    ([token, reading]) => [token, withEarlierDeed(cast, triggers, readings, reading)] as const,
  );
  const known = linked.map(([, reading]) => reading).filter(({ isPending }) => !isPending);
  return new Map(
    linked
      .map(([token, reading]) => [token, { ...reading, targets: impliedTargets(cast, reading, known) }] as const)
      .filter(([, { isPending, targets }]) => !isPending || targets.length > 0),
  );
}

/** "condemned the attack": the attackers, whom an earlier sentence named. */
function withEarlierDeed(
  cast: Cast,
  triggers: TriggerIndex,
  readings: ReadonlyMap<number, Reading>,
  reading: Reading,
): Reading {
  if (reading.targets.length > 0 || !reading.type.target.includes('Event')) return reading;
  const targets = behindEarlierDeed(cast, triggers, readings, reading);
  return targets.length > 0 ? { ...reading, targets } : reading;
}

/** The reading that stands inside a noun phrase without an event of its own: "the idea of a meeting". */
function innerReading(tree: Tree, readings: ReadonlyMap<number, Reading>, token: number): Reading | undefined {
  for (const index of subtree(tree, token)) {
    if (isInClause(tree, index, token)) continue;
    const reading = readings.get(index);
    if (reading && !reading.type.stance) return reading;
  }
  return undefined;
}

/** "bombardments that killed workers who brought food": what a clause only describes is not what the noun names. */
function isInClause(tree: Tree, index: number, above: number): boolean {
  for (let at = tree.tokens[index]; at && at.index !== above; at = tree.tokens[at.head]) {
    if (at.dep === 'acl:relcl') return true;
  }
  return false;
}

/** What only names what the outer frame asked for ("signed an agreement", "asked it to send troops") is no event of its own. */
function withoutConsumed(
  cast: Cast,
  readings: ReadonlyMap<number, Reading>,
  listen: Listener | undefined,
): readonly Reading[] {
  const [themes, objects] = [new Set<number>(), new Set<number>()];
  for (const { theme, frame, targetFillers } of readings.values()) {
    if (theme && frame.where.theme.length > 0 && !frame.theme.includes('above')) themes.add(theme.token);
    if (frame.where.object.length > 0) for (const { token } of targetFillers) objects.add(token);
  }
  const isConsumed = ({ token, isNoun }: Trigger): boolean => themes.has(token) || (isNoun && objects.has(token));
  const dropped = ({ type, trigger }: Reading): Dropped | undefined => {
    const why = isConsumed(trigger)
      ? 'consumed'
      : isRefused(cast, trigger.token)
        ? 'refused'
        : addsNobody(cast, readings, trigger.token)
          ? 'inner'
          : undefined;
    if (why) listen?.({ kind: 'dropped', token: trigger.token, type, why });
    return why;
  };
  return [...readings.values()].filter(
    (reading) => !reading.type.stance && dropped(reading) === undefined && isWhole(reading, cast, listen),
  );
}

/** "urged her supporters to take to the streets": what somebody is asked for names nobody whom the asking does not name. */
function addsNobody({ tree }: Cast, readings: ReadonlyMap<number, Reading>, token: number): boolean {
  const inner = readings.get(token);
  const verb = tree.tokens[token];
  const outer = readings.get(verb?.head ?? -1);
  const isClause =
    verb !== undefined && ['xcomp', 'ccomp', 'advcl'].includes(verb.dep) && markerOf(tree, token) === 'to';
  if (!inner || !outer || !isClause || outer.type.quad !== 'verbal conflict') return false;
  const known = new Set([...outer.agents, ...outer.targets].map(({ entity }) => entity.id));
  return [...inner.agents, ...inner.targets].every(({ entity }) => known.has(entity.id));
}

/** Whether everyone takes part without whom an event of the type tells nothing. */
function isWhole(
  { type, frame, trigger, agents, targets, targetFillers }: Reading,
  cast: Cast,
  listen: Listener | undefined,
): boolean {
  const isParty = type.symmetric && (agents.length > 1 || agents[0]?.entity.plural === true);
  // "attacked the tanker": it may be done to a thing; "the attack was condemned": said of an event, whoever is behind it.
  const isThing = targetFillers.some(({ token }) =>
    type.target.includes('Event') ? namesDeed(cast, token) : cast.tree.tokens[token]?.pos === 'NOUN',
  );
  const filled = { agent: agents.length > 0, target: targets.length > 0 || isParty || isThing };
  const lacks = type.needs.filter((role) => !filled[role]);
  if (lacks.length > 0) {
    listen?.({
      kind: 'incomplete',
      token: trigger.token,
      type,
      frame,
      lacks: lacks.map((lack) => missing(cast, trigger, frame, lack)),
    });
  }
  return lacks.length === 0;
}

/** "refused to step down", "rejected calls to resign": the refusal is the event, and nothing else came of it. */
function isRefused({ tree, words }: Cast, index: number): boolean {
  for (let at = tree.tokens[index], step = 0; at && step < 4; at = tree.tokens[at.head], step += 1) {
    if (!['xcomp', 'acl', 'obj', 'ccomp'].includes(at.dep)) return false;
    const head = tree.tokens[at.head];
    if (head && words.has('refusing', head.lemma))
      return at.dep === 'xcomp' || (at.dep === 'acl' && head.pos === 'NOUN') || at.index !== index;
  }
  return false;
}

function toFound(cast: Cast, reading: Reading): Found {
  const { tree } = cast;
  const { type, trigger, agents, targets, others } = reading;
  const token = tree.tokens[trigger.token] as Token;
  const status = statusOf(tree, cast.words, trigger);
  const when = whenOf(tree, trigger);
  const place = whereOf(cast, trigger, new Set([...agents, ...targets].map(({ entity }) => entity.id)));
  const count = targets[0] && countOf(tree, targets[0].token);
  const theme = themeOf(tree, reading);
  const doer = reading.isReciprocal ? agents.map(({ entity }) => entity.id) : [];
  const event: Event = {
    id: `event:${shortHash(tree.doc.article.id, type.name, String(token.span.start), token.span.in ?? '', ...doer)}`,
    kind: 'event',
    type: type.name,
    cameo: type.cameo,
    plover: type.plover?.type ?? null,
    ...(type.plover?.mode ? { mode: type.plover.mode } : {}),
    agents: agents.map(({ entity }) => entity.id),
    targets: targets.map(({ entity }) => entity.id),
    ...(others.length > 0 ? { others: others.map(({ entity }) => ({ role: 'third', entity: entity.id })) } : {}),
    ...(theme ? { theme } : {}),
    symmetric: type.symmetric,
    ...when,
    ...(place ? { place: place.id } : {}),
    negated: status.negated !== reading.frame.negated,
    modality: status.modality,
    background: isBackground(tree.doc, when),
    ...(count ? { count } : {}),
    evidence: [evidenceOf(tree, token)],
    trigger: token.span,
    roles: [...rolesOf('agent', agents), ...rolesOf('target', targets), ...rolesOf('third', others)],
    confidence: confidenceOf(reading),
    extractor: reading.learned === undefined ? 'frames' : 'learned',
  };
  return { event, reading };
}

function rolesOf(role: RoleName, participants: readonly Participant[]): readonly Role[] {
  return participants.map(({ entity, mention, basis }) => {
    const sector = mention.metonym ? 'GOV' : entity.sector;
    return { entity: entity.id, role, basis, ...mention.span, ...(sector ? { sector } : {}) };
  });
}

function evidenceOf(tree: Tree, token: Token): Span {
  return tree.doc.sentences[token.sentence]?.span ?? token.span;
}

function themeOf(tree: Tree, { theme, trigger }: Reading): Theme | undefined {
  if (!theme) return undefined;
  const words = subtree(tree, theme.token).filter((index) => index !== trigger.token);
  const start = tree.tokens[words[0] ?? theme.token]?.span;
  const end = tree.tokens[words.at(-1) ?? theme.token]?.span;
  if (!start || !end) return undefined;
  const source = start.in === 'title' ? tree.doc.article.title : tree.doc.article.text;
  const span = { start: start.start, end: end.end, ...(start.in ? { in: start.in } : {}) };
  return { ...span, text: source.slice(span.start, span.end) };
}

/** An event whose theme is the predicate of another is about that event. */
function linkThemes(tree: Tree, found: readonly Found[]): readonly Found[] {
  const byToken = new Map(found.map(({ event, reading }) => [reading.trigger.token, event.id]));
  return found.map(({ event, reading }) => {
    const about = reading.theme ?? reading.targetFillers[0];
    const inner =
      about &&
      subtree(tree, about.token)
        .map((index) => byToken.get(index))
        .find((id) => id && id !== event.id);
    if (!inner) return { event, reading };
    const theme = event.theme ?? { ...event.trigger, text: tree.tokens[reading.trigger.token]?.text ?? '' };
    return { event: { ...event, theme: { ...theme, event: inner } }, reading };
  });
}

function statementsFor(
  cast: Cast,
  readings: ReadonlyMap<number, Reading>,
  found: readonly Found[],
): readonly Statement[] {
  const stances = [...readings.values()].filter(({ type }) => type.stance);
  return statementsOf(cast, stances, found);
}
