import { shortHash } from '../lib/hash.ts';
import type { Ontology, StatePattern, StateType } from '../ontology/ontology.ts';
import type { AnnotatedArticle, Entity, State, Token } from '../types.ts';
import type { Extractor, Facts } from './extractor.ts';
import { type Cast, participantsOf } from './participants.ts';
import { logicalObject, logicalSubject, modifiers } from './subjects.ts';
import { tenureOf } from './tenure.ts';
import { titleOf } from './titles.ts';
import { behindPreposition, dependents, growTree, relation } from './tree.ts';
import { wordsOf } from './words.ts';

/** A state before it gets its id: the tokens that say it and the two ends. */
interface Claim {
  readonly type: StateType;
  readonly token: Token;
  readonly subject: Entity;
  readonly object: Entity;
  readonly title?: string;
}

/** Finds states: an office or role noun beside its holder ("the Kazakh president"), or a verb ("ruled the country"). */
export const stateExtractor: Extractor = {
  name: 'states',
  extract(doc: AnnotatedArticle, ontology: Ontology): Facts {
    const cast: Cast = {
      tree: growTree(doc),
      words: wordsOf(ontology),
      entities: new Map(doc.entities.map((entity) => [entity.id, entity])),
    };
    const claims: Claim[] = [];
    for (const type of ontology.states.values()) {
      for (const pattern of type.patterns) {
        for (const token of doc.tokens) claims.push(...claimsAt(cast, type, pattern, token));
      }
    }
    return { events: [], states: mergeClaims(cast, claims), statements: [] };
  },
};

/** UD relations of a title beside its name. */
const DESCRIBES = new Set(['nmod:desc', 'nmod:unmarked']);

function claimsAt(cast: Cast, type: StateType, pattern: StatePattern, token: Token): readonly Claim[] {
  if ((token.pos === 'NOUN' || token.pos === 'PROPN') && cast.words.among(pattern.nouns, token.lemma)) {
    return nounClaims(cast, type, token);
  }
  if (token.pos === 'VERB' && cast.words.among(pattern.verbs, token.lemma)) return verbClaims(cast, type, token);
  return [];
}

function nounClaims(cast: Cast, type: StateType, token: Token): readonly Claim[] {
  const subjects = holdersOf(cast, token, type);
  const objects = bodiesOf(cast, token, type);
  const title = titleOf(cast.tree, token);
  return subjects.flatMap((subject) =>
    objects.filter((object) => object.id !== subject.id).map((object) => ({ type, token, subject, object, title })),
  );
}

function verbClaims(cast: Cast, type: StateType, token: Token): readonly Claim[] {
  const subject = logicalSubject(cast.tree, cast.words, token.index);
  const object = logicalObject(cast.tree, cast.words, token.index);
  if (!subject || !object) return [];
  const subjects = participantsOf(cast, subject, type.subject);
  const objects = participantsOf(cast, object, type.object);
  return subjects.flatMap((holder) =>
    objects.map((body) => ({ type, token, subject: holder.entity, object: body.entity })),
  );
}

/** Whom a role noun speaks of: the entity it corefers with, or the name beside it. */
function holdersOf(cast: Cast, token: Token, type: StateType): readonly Entity[] {
  const { tree, entities } = cast;
  const near: number[] = [];
  const kind = relation(token);
  if (['appos', 'flat', 'compound'].includes(kind) || DESCRIBES.has(token.dep)) near.push(token.head);
  near.push(...dependents(tree, token.index, 'appos', 'flat').map(({ index }) => index));
  if (dependents(tree, token.index, 'cop').length > 0) {
    near.push(...dependents(tree, token.index, 'nsubj').map(({ index }) => index));
  }
  if (kind === 'conj') {
    const head = tree.tokens[token.head];
    if (head && relation(head) === 'appos') near.push(head.head);
  }
  for (const index of near) {
    const mention = tree.nameAround.get(index) ?? tree.mentionAt.get(index);
    const entity = mention && entities.get(mention.entity);
    if (entity && type.subject.includes(entity.type) && isNamed(entity)) return [entity];
  }
  const own = tree.mentionAt.get(token.index);
  const entity = own && entities.get(own.entity);
  return entity && type.subject.includes(entity.type) && isNamed(entity) ? [entity] : [];
}

/** A nameless holder ("a minister") says nothing that could be kept. */
function isNamed(entity: Entity): boolean {
  return /^\p{Lu}/u.test(entity.name) && !entity.plural;
}

function bodiesOf(cast: Cast, token: Token, type: StateType): readonly Entity[] {
  const { tree } = cast;
  const places = [
    ...behindPreposition(tree, token.index, 'of'),
    ...behindPreposition(tree, token.index, 'for'),
    ...behindPreposition(tree, token.index, 'at'),
    ...dependents(tree, token.index, 'nmod:poss'),
    ...modifiers(tree, token.index),
  ];
  for (const { index } of places) {
    const found = participantsOf(cast, { token: index, basis: 'stated' }, type.object);
    if (found.length > 0) return found.map(({ entity }) => entity);
  }
  const country = tree.mentionAt.get(token.index);
  const code = country && cast.entities.get(country.entity)?.country;
  const home = code ? [...cast.entities.values()].find(({ knowledge }) => knowledge === `country:${code}`) : undefined;
  return home && type.object.includes(home.type) ? [home] : [];
}

/** One state for each (type, subject, object, title): what several sentences say of it is put together. */
function mergeClaims(cast: Cast, claims: readonly Claim[]): readonly State[] {
  const states = new Map<string, State>();
  for (const { type, token, subject, object, title } of claims) {
    const id = `state:${shortHash(cast.tree.doc.article.id, type.name, subject.id, object.id, title?.toLowerCase() ?? '')}`;
    const evidence = cast.tree.doc.sentences[token.sentence]?.span ?? token.span;
    const tenure = tenureOf(cast, token);
    const known = states.get(id);
    const base = { id, kind: 'state', type: type.name, subject: subject.id, object: object.id } as const;
    states.set(id, {
      ...base,
      ...(title ? { title } : {}),
      ...known,
      ...tenure,
      current: (known?.current ?? true) && tenure.current,
      evidence: addSpan(known?.evidence ?? [], evidence),
      confidence: 0.9,
      extractor: 'states',
    });
  }
  return [...states.values()];
}

function addSpan(spans: State['evidence'], span: State['evidence'][number]): State['evidence'] {
  return spans.some(({ start }) => start === span.start) ? spans : [...spans, span];
}
