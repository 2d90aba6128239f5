import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import type { Facts } from '../../src/extract/extractor.ts';
import { toReport } from '../../src/extract/report.ts';
import { loadOntology } from '../../src/ontology/load.ts';
import type { Event, Extraction, Span, State } from '../../src/types.ts';
import { doc } from '../helpers/doc.ts';

const SCHEMA = JSON.parse(readFileSync(new URL('../../src/extract/extraction.schema.json', import.meta.url), 'utf8'));
const isExtraction = new Ajv({ allErrors: true }).compile(SCHEMA);
const ontology = loadOntology();

const ARTICLE = doc(
  `
# section byline
# mention 2-2 name Person reporter
# entity reporter source=true
By     by    ADP   IN  2 case
Marek  Marek PROPN NNP 0 root

# section body
# mention 1-1 name Person massimov
# mention 4-5 nominal Organization committee
# mention 7-7 name Country kazakhstan
# entity kazakhstan country=KAZ sector=GOV plural=true
Massimov   Massimov   PROPN NNP 3 nsubj
once       once       ADV   RB  3 advmod
headed     head       VERB  VBD 0 root  _ head.01|ARG0=1,ARG1=5
the        the        DET   DT  5 det
committee  committee  NOUN  NN  3 obj
of         of         ADP   IN  7 case
Kazakhstan Kazakhstan PROPN NNP 5 nmod

# mention 1-1 pronoun Person massimov
He       he     PRON PRP 3 nsubj:pass
was      be     AUX  VBD 3 aux:pass
arrested arrest VERB VBN 0 root _ arrest.01|ARG1=1
`,
  { id: 'article:0123456789abcdef' },
);

const spanOf = (words: string): Span => {
  const start = ARTICLE.article.text.indexOf(words);
  return { start, end: start + words.length };
};

function state(subject: string, object: string, more: Partial<State> = {}): State {
  return {
    id: `state:${'1'.repeat(16)}`,
    kind: 'state',
    type: 'HOLDS_OFFICE',
    subject,
    object,
    current: false,
    evidence: [spanOf('Massimov once headed the committee')],
    confidence: 0.87654,
    extractor: 'test',
    ...more,
  };
}

function event(id: string, trigger: string, more: Partial<Event> = {}): Event {
  return {
    id: `event:${id.repeat(16)}`,
    kind: 'event',
    type: 'ARRESTED',
    cameo: '173',
    plover: 'COERCE',
    agents: [],
    targets: ['entity:massimov'],
    symmetric: false,
    negated: false,
    modality: 'happened',
    background: false,
    evidence: [spanOf('He was arrested')],
    trigger: spanOf(trigger),
    roles: [{ entity: 'entity:massimov', role: 'target', basis: 'coreferent', ...spanOf('He was') }],
    confidence: 1 / 3,
    extractor: 'test',
    ...more,
  };
}

const facts = (more: Partial<Facts>): Facts => ({ events: [], states: [], statements: [], ...more });
const report = (...found: readonly Facts[]): Extraction => toReport(ARTICLE, found, ontology);

it('slices every mention from the text, in order', () => {
  const { entities } = report();
  const rows = entities.map(({ name, mentions }) => [name, mentions.map(({ text, kind }) => `${kind} ${text}`)]);
  expect(rows).toEqual([
    ['Massimov', ['name Massimov', 'pronoun He']],
    ['the committee', ['nominal the committee']],
    ['Kazakhstan', ['name Kazakhstan']],
  ]);
  for (const { mentions } of entities) {
    for (const { start, end, text } of mentions) expect(ARTICLE.article.text.slice(start, end)).toBe(text);
  }
});

it('leaves a source out unless a fact names it', () => {
  const names = (extraction: Extraction) => extraction.entities.map(({ name }) => name);
  expect(names(report())).not.toContain('Marek');
  const speaker = { speaker: 'entity:reporter', stance: 'asserts', event: 'event:1', ...spanOf('Marek') } as const;
  expect(names(report(facts({ statements: [speaker] })))).toContain('Marek');
});

it('orders facts by offset, rounds scores and keeps one of two with the same id', () => {
  const first = event('a', 'headed');
  const second = event('b', 'arrested');
  const { events } = report(facts({ events: [second] }), facts({ events: [first, { ...second, type: 'OTHER' }] }));
  expect(events.map(({ id, type, confidence }) => [id, type, confidence])).toEqual([
    [first.id, 'ARRESTED', 0.333],
    [second.id, 'ARRESTED', 0.333],
  ]);
});

it('makes affiliations of the states between a person and a body', () => {
  const office = state('entity:massimov', 'entity:committee', { title: 'head', to: '2022-01-05' });
  const untitled = state('entity:massimov', 'entity:kazakhstan', { id: 'state:2', type: 'MEMBER_OF' });
  const bodies = state('entity:committee', 'entity:kazakhstan', { id: 'state:3', type: 'PART_OF' });
  const { affiliations, states } = report(facts({ states: [office, untitled, bodies] }));
  expect(states).toHaveLength(3);
  expect(affiliations.map(({ org, role, to }) => [org, role, to])).toEqual([
    ['entity:committee', 'head', '2022-01-05'],
    ['entity:kazakhstan', ontology.states.get('MEMBER_OF')?.label ?? 'MEMBER_OF', undefined],
  ]);
});

/** A full report with ids as the program makes them; the ids of the rows above are short. */
function published(): Extraction {
  const hash = (id: string) => `entity:${Buffer.from(id).toString('hex').padEnd(16, '0').slice(0, 16)}`;
  const theme = { text: 'treason', ...spanOf('committee'), entity: 'entity:committee' };
  const count = { min: 4400, approximate: true, text: 'more than 4,400' };
  const events = [event('a', 'arrested', { theme, count, date: '2022-01' })];
  const extraction = report(facts({ events, states: [state('entity:massimov', 'entity:committee')] }));
  return JSON.parse(JSON.stringify(extraction).replaceAll(/entity:(\w+)/g, (_, id: string) => hash(id)));
}

it('is an extraction by the public schema', () => {
  expect(isExtraction(published()), JSON.stringify(isExtraction.errors)).toBe(true);
});

it.each([
  ['no id', { id: undefined }],
  ['a field that nobody promised', { extra: 1 }],
  ['an event without evidence', { events: [{ ...published().events[0], evidence: [] }] }],
  ['an entity without mentions', { entities: [{ ...published().entities[0], mentions: [] }] }],
])('is no extraction by the public schema: %s', (_, change) => {
  expect(isExtraction(JSON.parse(JSON.stringify({ ...published(), ...change })))).toBe(false);
});
