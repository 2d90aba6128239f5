import { shortHash } from '../lib/hash.ts';
import type { Ontology, StateType } from '../ontology/ontology.ts';
import type { AnnotatedArticle, Entity, State, Token } from '../types.ts';
import { unmetCondition } from './conditions.ts';
import type { Extractor, Facts } from './extractor.ts';
import type { Cast } from './participants.ts';
import { bearersOf, endsAt, sayerOf, titleAt } from './state-ends.ts';
import { indexPatterns, type PatternIndex, patternsFor, type TypedPattern } from './state-patterns.ts';
import { statusOf } from './status.ts';
import { tenureOf } from './tenure.ts';
import { growTree } from './tree.ts';
import { wordsOf } from './words.ts';

/** A state before it gets its id: the pattern, the token that says it and the two ends. */
interface Claim {
  readonly typed: TypedPattern;
  readonly token: Token;
  readonly subject: Entity;
  readonly object: Entity;
  readonly title?: string;
}

/** Finds states: a role noun beside its holder ("the Kazakh president"), a verb ("owns", "is based in"), a name's place. */
export const stateExtractor: Extractor = {
  name: 'states',
  extract(doc: AnnotatedArticle, ontology: Ontology): Facts {
    const cast: Cast = {
      tree: growTree(doc),
      words: wordsOf(ontology),
      entities: new Map(doc.entities.map((entity) => [entity.id, entity])),
    };
    const index = indexPatterns(ontology);
    const claims = doc.tokens.flatMap((token) => claimsAt(cast, index, token));
    return { events: [], states: mergeClaims(cast, claims), statements: [] };
  },
};

/** The states of one token; of the patterns of one type the first that finds both ends is believed. */
function claimsAt(cast: Cast, index: PatternIndex, token: Token): readonly Claim[] {
  const claims = new Map<StateType, readonly Claim[]>();
  for (const typed of patternsFor(cast, index, token)) {
    if (claims.has(typed.type)) continue;
    const found = readPattern(cast, typed, token);
    if (found.length > 0) claims.set(typed.type, found);
  }
  return [...claims.values()].flat();
}

function readPattern(cast: Cast, typed: TypedPattern, token: Token): readonly Claim[] {
  const { type, pattern, frame } = typed;
  const isNoun = pattern.verbs.length === 0;
  if (unmetCondition(cast.tree, cast.words, { token: token.index, isNoun }, frame)) return [];
  if (!isSaidToHold(cast, token)) return [];
  const subjects = bearersOf(cast, typed, token);
  if (subjects.length === 0) return [];
  const objects = endsAt(cast, typed, { token, positions: pattern.object, allowed: type.object });
  const title = titleAt(cast, typed, token);
  return subjects.flatMap((subject) =>
    objects
      .filter((object) => object.id !== subject.id)
      .map((object) => ({ typed, token, subject, object, ...(title ? { title } : {}) })),
  );
}

/** What is denied, planned or feared does not hold: "is not part of", "wants to join". */
function isSaidToHold(cast: Cast, token: Token): boolean {
  const said = sayerOf(cast, token);
  const { modality, negated } = statusOf(cast.tree, cast.words, { token: said.index, isNoun: false });
  return modality === 'happened' && !negated;
}

/** One state for each (type, subject, object, title): what several sentences say of it is put together. */
function mergeClaims(cast: Cast, claims: readonly Claim[]): readonly State[] {
  const states = new Map<string, State>();
  for (const { typed, token, subject, object, title } of claims) {
    const { name } = typed.type;
    const id = `state:${shortHash(cast.tree.doc.article.id, name, subject.id, object.id, title?.toLowerCase() ?? '')}`;
    const evidence = cast.tree.doc.sentences[token.sentence]?.span ?? token.span;
    const tenure = tenureOf(cast, { token, sayer: sayerOf(cast, token), tense: typed.pattern.tense });
    const known = states.get(id);
    const base = { id, kind: 'state', type: name, subject: subject.id, object: object.id } as const;
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
