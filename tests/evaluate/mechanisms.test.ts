import { expect, it } from 'vitest';
import type { Comparison } from '../../src/evaluate/coded.ts';
import { scoreMechanisms } from '../../src/evaluate/mechanisms.ts';
import type { Extraction } from '../../src/types.ts';
import { doc } from '../helpers/doc.ts';

const COMPARISON: Comparison = {
  ploverOf: (type) => type,
  sentencesOf: ({ text }) => [{ start: 0, end: text.length }],
  isOffice: () => false,
};

/** The mechanisms that an event shows whose trigger and participants are given by their words. */
function shown(rows: string, trigger: string, who: readonly string[], more: object = {}): readonly string[] {
  const read = doc(rows);
  const { text } = read.article;
  const span = (word: string) => [text.indexOf(word), text.indexOf(word) + word.length] as const;
  const actors = who.map((word) => ({ id: word, mentions: text.includes(word) ? [span(word)] : [] }));
  const status = { polarity: 'affirmed', modality: 'happened' } as const;
  const event = {
    type: 'X',
    trigger: span(trigger),
    agents: who.slice(0, 1),
    targets: who.slice(1),
    ...status,
    ...more,
  };
  const gold = { id: 't', text, actors, events: [event] };
  const report = { entities: [], events: [] } as unknown as Extraction;
  const scores = scoreMechanisms([{ gold, report, doc: read }], COMPARISON, (lemma) => lemma === 'launch');
  return [...scores].flatMap(([name, { labelled }]) => (labelled > 0 ? [name] : []));
}

const ACTIVE = `
  Police police NOUN NNS 2 nsubj
  arrested arrest VERB VBD 0 root
  him he PRON PRP 2 obj`;
const PASSIVE = `
  Berg Berg PROPN NNP 5 nsubj:pass
  and and CCONJ CC 3 cc
  Dutel Dutel PROPN NNP 1 conj
  were be AUX VBD 5 aux:pass
  arrested arrest VERB VBN 0 root`;
const LIGHT = `
  Rebels rebel NOUN NNS 2 nsubj
  launched launch VERB VBD 0 root
  an a DET DT 4 det
  attack attack NOUN NN 2 obj
  on on ADP IN 6 case
  Norland Norland PROPN NNP 4 nmod`;
const CONTROL = `
  Berg Berg PROPN NNP 3 nsubj
  , , PUNCT , 1 punct
  asked ask VERB VBD 0 root
  Dutel Dutel PROPN NNP 3 obj
  to to PART TO 6 mark
  leave leave VERB VB 3 xcomp`;
const RELATIVE = `
  Dutel Dutel PROPN NNP 0 root
  , , PUNCT , 1 punct
  a a DET DT 4 det
  judge judge NOUN NN 1 appos
  , , PUNCT , 1 punct
  sacked sack VERB VBN 1 acl
  on on ADP IN 8 case
  Monday Monday PROPN NNP 6 obl`;

it.each([
  ['active, with a pronoun', ACTIVE, 'arrested', ['Police', 'him'], {}, ['active verb', 'pronoun participant']],
  ['passive, coordinated', PASSIVE, 'arrested', ['Berg', 'Dutel'], {}, ['passive', 'coordination']],
  ['a noun that a light verb carries', LIGHT, 'attack', ['Rebels', 'Norland'], {}, ['light verb']],
  [
    'a plan, controlled',
    CONTROL,
    'leave',
    ['Dutel'],
    { modality: 'requested' },
    ['active verb', 'control or raising', 'not asserted'],
  ],
  [
    'a participle behind its noun, with an apposition',
    RELATIVE,
    'sacked',
    ['Dutel'],
    {},
    ['passive', 'relative clause or participle', 'apposition'],
  ],
  [
    'denied, of somebody named elsewhere',
    ACTIVE,
    'arrested',
    ['Police', 'Kovacs'],
    { polarity: 'negated' },
    ['active verb', 'negated', 'participant outside the sentence'],
  ],
] as const)('%s', (_, rows, trigger, who, more, expected) => {
  expect(shown(rows, trigger, who, more)).toEqual(expected);
});

it('counts a fact of a headline as one of a headline alone', () => {
  const read = doc(ACTIVE);
  const actors = [{ id: 'police', mentions: [[0, 6] as const] }];
  const status = { polarity: 'affirmed', modality: 'happened' } as const;
  const headline = [{ type: 'X', trigger: [7, 14] as const, agents: ['police'], targets: [], ...status }];
  const title = {
    ...read,
    tokens: read.tokens.map((token) => ({ ...token, span: { ...token.span, in: 'title' as const } })),
  };
  const gold = { id: 't', text: read.article.text, actors, events: [], headline };
  const report = { entities: [], events: [] } as unknown as Extraction;
  const scores = scoreMechanisms([{ gold, report, doc: title }], COMPARISON, () => false);
  expect([...scores].filter(([, { labelled }]) => labelled > 0)).toEqual([
    ['headline', { found: 0, foundRight: 0, labelled: 1, labelledRight: 0 }],
  ]);
});
