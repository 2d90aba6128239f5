import { describe, expect, it } from 'vitest';
import { frameExtractor } from '../../src/extract/events.ts';
import { explainEvents } from '../../src/extract/explain.ts';
import { loadOntology } from '../../src/ontology/load.ts';
import type { AnnotatedArticle, EventGuess } from '../../src/types.ts';
import { doc } from '../helpers/doc.ts';

const ontology = loadOntology();

/** "Police grabbed Berg": no frame knows the verb. */
const GRABBED = `# mention 1-1 name Group police
  # mention 3-3 name Person berg
  Police police NOUN NN 2 nsubj
  grabbed zorb VERB VBD 0 root
  Berg berg PROPN NNP 2 obj
  . . PUNCT . 2 punct`;

/** "Berg resigned, angering Norland": a frame reads who resigned, not from what. */
const RESIGNED = `# mention 1-1 name Person berg
  # mention 5-5 name Country norland
  Berg berg PROPN NNP 2 nsubj
  resigned resign VERB VBD 0 root
  , , PUNCT , 4 punct
  angering anger VERB VBG 2 advcl
  Norland norland PROPN NNP 4 obj
  . . PUNCT . 2 punct`;

/** "Police arrested Berg". */
const ARRESTED = GRABBED.replace('grabbed zorb', 'arrested arrest');

type Told = Readonly<Record<string, number>>;

/** The guess about the word at an index. */
function guess(token: number, types: Told, agents: Told = {}, targets: Told = {}): EventGuess {
  const words = (told: Told): EventGuess['agents'] =>
    Object.entries(told).map(([word, score]) => ({ token: Number(word), score }));
  return {
    token,
    types: Object.entries(types).map(([type, score]) => ({ type, score })),
    agents: words(agents),
    targets: words(targets),
  };
}

function read(rows: string, ...guesses: readonly EventGuess[]): readonly string[] {
  return eventsOf({ ...doc(rows), guesses }).map(({ type, agents, targets, extractor }) => {
    const names = (ids: readonly string[]): string => ids.map((id) => id.replace('entity:', '')).join('+');
    return `${type} ${names(agents)} -> ${names(targets)} ${extractor}`;
  });
}

const eventsOf = (article: AnnotatedArticle) => frameExtractor.extract(article, ontology).events;

describe('what the model learned', () => {
  it('is an event where no frame fits, with the more certainty the fewer take part', () => {
    const both = [{ 0: 0.9 }, { 2: 0.9 }] as const;
    expect(read(GRABBED)).toEqual([]);
    expect(read(GRABBED, guess(1, { ARRESTED: 0.6 }, ...both))).toEqual(['ARRESTED police -> berg learned']);
    expect(read(GRABBED, guess(1, { ARRESTED: 0.3 }, ...both))).toEqual([]);
    expect(read(GRABBED, guess(1, { ARRESTED: 0.6 }, { 0: 0.9 }))).toEqual([]);
    expect(read(GRABBED, guess(1, { ARRESTED: 0.97 }, { 0: 0.9 }))).toEqual(['ARRESTED police ->  learned']);
    expect(read(GRABBED, guess(1, { ARRESTED: 0.97 }, { 3: 0.9 }))).toEqual([]);
  });

  it('adds up what types of one PLOVER type have', () => {
    const both = [{ 0: 0.9 }, { 2: 0.9 }] as const;
    const guessed = guess(1, { PRAISED: 0.4, ARRESTED: 0.35, RAIDED: 0.2 }, ...both);
    expect(read(GRABBED, guessed)).toEqual(['ARRESTED police -> berg learned']);
  });

  it('fills a role that a frame leaves empty, and no other', () => {
    const fromNorland = guess(1, { RESIGNED_FROM: 0.9 }, { 4: 0.9 }, { 4: 0.9 });
    expect(read(RESIGNED)).toEqual(['RESIGNED_FROM berg ->  frames']);
    expect(read(RESIGNED, fromNorland)).toEqual(['RESIGNED_FROM berg -> norland frames']);
    const [event] = eventsOf({ ...doc(RESIGNED), guesses: [fromNorland] });
    expect(event?.roles.map(({ basis }) => basis)).toEqual(['stated', 'learned']);
    expect(read(ARRESTED, guess(1, { ARRESTED: 0.9 }, { 2: 0.9 }, { 0: 0.9 }))).toEqual([
      'ARRESTED police -> berg frames',
    ]);
  });

  it('is another type than that of the frame only where the model is sure of it', () => {
    const both = [{ 0: 0.9 }, { 2: 0.9 }] as const;
    expect(read(ARRESTED, guess(1, { PRAISED: 0.97 }, ...both))).toEqual(['PRAISED police -> berg learned']);
    expect(read(ARRESTED, guess(1, { PRAISED: 0.9 }, ...both))).toEqual(['ARRESTED police -> berg frames']);
  });

  it('is not told where a frame has told the same of the sentence', () => {
    const joined = `${ARRESTED.slice(0, ARRESTED.lastIndexOf('. .')).trimEnd()}
      in in ADP IN 5 case
      handcuffs handcuff NOUN NNS 2 obl
      . . PUNCT . 2 punct`;
    const again = guess(4, { ARRESTED: 0.9 }, { 0: 0.9 }, { 2: 0.9 });
    expect(read(joined, again)).toEqual(['ARRESTED police -> berg frames']);
    expect(read(joined, { ...again, types: [{ type: 'KILLED', score: 0.98 }] })).toEqual([
      'ARRESTED police -> berg frames',
      'KILLED police -> berg learned',
    ]);
  });

  it('takes away what a frame reads of a type that it knows well, where it is sure that there is no event', () => {
    const told = (score: number, learnedTypes: readonly string[]): readonly string[] =>
      eventsOf({ ...doc(ARRESTED), guesses: [guess(1, { ARRESTED: score })], learnedTypes }).map(({ type }) => type);
    expect(told(0.3, ['ARRESTED'])).toEqual(['ARRESTED']);
    expect(told(0.1, ['ARRESTED'])).toEqual([]);
    expect(told(0.1, ['KILLED'])).toEqual(['ARRESTED']);
  });

  it('takes nobody for the doer who only says so', () => {
    const said = `# mention 1-1 name Group police
      # mention 3-3 name Person berg
      Police police NOUN NN 2 nsubj
      said say VERB VBD 0 root
      Berg berg PROPN NNP 5 nsubj:pass
      was be AUX VBD 5 aux:pass
      grabbed zorb VERB VBN 2 ccomp
      . . PUNCT . 2 punct`;
    expect(read(said, guess(4, { ARRESTED: 0.98 }, { 0: 0.9 }, { 2: 0.9 }))).toEqual(['ARRESTED  -> berg learned']);
  });

  it('says so where it is explained, and is the surer the surer the model is', () => {
    const told = (score: number): AnnotatedArticle => ({
      ...doc(GRABBED),
      guesses: [guess(1, { ARRESTED: score }, { 0: 0.9 }, { 2: 0.9 })],
    });
    expect(explainEvents(told(0.8), ontology).map(({ frame }) => frame)).toEqual([
      'learned from labelled sentences, 0.80',
    ]);
    const [sure, doubtful] = [0.9, 0.6].map((score) => eventsOf(told(score))[0]?.confidence ?? 0);
    expect(sure).toBeGreaterThan(doubtful as number);
  });
});
