import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { annotate, createAnnotators } from '../src/annotate/index.ts';
import { createPool, type Pool } from '../src/annotate/pool.ts';
import { eventExampleHolds, type ReadExample, stateExampleHolds } from '../src/evaluate/examples.ts';
import { extractors } from '../src/extract/index.ts';
import { loadKnowledge } from '../src/knowledge/load.ts';
import { loadModel } from '../src/models/model.ts';
import { loadOntology } from '../src/ontology/load.ts';
import { toArticle } from '../src/read/to-article.ts';

/** The share of examples that come out as written through the whole reader; it only rises. */
const FLOOR = 0.923;

const ontology = loadOntology();
const types = [...ontology.events.values(), ...ontology.states.values()];

describe('the ontology', () => {
  it('has at least 30 types, each described', () => {
    expect(types.length).toBeGreaterThanOrEqual(30);
    expect(types.filter(({ label, description }) => label === '' || description === '')).toEqual([]);
  });

  it('gives each type at least five positive and three negative examples, two of them as long as in real news', () => {
    const poor = types.filter(({ examples }) => {
      const negative = (examples as readonly { none?: boolean }[]).filter(({ none }) => none).length;
      const long = examples.filter(({ text }) => text.split(/\s+/).length >= 18).length;
      return examples.length - negative < 5 || negative < 3 || long < 2;
    });
    expect(poor.map(({ name }) => name)).toEqual([]);
  });

  it('gives each type of event one that is not simply told as happened, and one that is denied', () => {
    const events = [...ontology.events.values()].filter(({ stance }) => !stance);
    const told = events.map(({ name, examples }) => ({
      name,
      open: examples.some(({ modality = 'happened' }) => modality !== 'happened'),
      denied: examples.some(({ negated }) => negated),
    }));
    expect(told.filter(({ open, denied }) => !open || !denied)).toEqual([]);
  });

  it('claims a roleset without a condition for one type at most', () => {
    const claims = new Map<string, Set<string>>();
    for (const { name, frames } of ontology.events.values()) {
      for (const { rolesets, where } of frames) {
        const isGuarded = Object.entries(where).some(([key, words]) => key !== 'needs' && words.length > 0);
        if (isGuarded) continue;
        for (const roleset of rolesets) claims.set(roleset, (claims.get(roleset) ?? new Set()).add(name));
      }
    }
    expect([...claims].filter(([, names]) => names.size > 1)).toEqual([]);
  });

  it('writes CAMEO codes as the codebook does, with a PLOVER type wherever there is a code', () => {
    for (const { name, cameo, plover, stance } of ontology.events.values()) {
      if (cameo !== null) expect([name, cameo]).toEqual([name, expect.stringMatching(/^(?:0[1-9]|1\d|20)\d{1,2}$/)]);
      // CAMEO's public statements (01) have no place in PLOVER.
      if (cameo !== null && !stance && !cameo.startsWith('01')) expect([name, plover]).not.toEqual([name, null]);
    }
  });
});

describe('its examples, through the whole reader', () => {
  let pool: Pool;
  beforeAll(() => {
    pool = createPool({ workers: 2 });
  });
  afterAll(() => pool.close());

  it(`come out as written in a share of at least ${FLOOR}`, async () => {
    const annotators = createAnnotators(loadModel(), pool.analyze, loadKnowledge());
    const read = async (text: string, key: string): Promise<ReadExample> => {
      const doc = await annotate(toArticle({ key, source: key, text, title: '' }), annotators);
      const facts = extractors.map((extractor) => extractor.extract(doc, ontology));
      return {
        doc,
        events: facts.flatMap(({ events }) => events),
        states: facts.flatMap(({ states }) => states),
        statements: facts.flatMap(({ statements }) => statements),
      };
    };
    const failed: string[] = [];
    let total = 0;
    const check = (name: string, text: string, holds: boolean): void => {
      total += 1;
      if (!holds) failed.push(`${name}: ${text}`);
    };
    for (const type of ontology.events.values()) {
      for (const example of type.examples) {
        check(type.name, example.text, eventExampleHolds(type, example, await read(example.text, type.name)));
      }
    }
    for (const type of ontology.states.values()) {
      for (const example of type.examples) {
        check(type.name, example.text, stateExampleHolds(type, example, await read(example.text, type.name)));
      }
    }
    const share = (total - failed.length) / total;
    expect(share, `${failed.length} of ${total} failed:\n${failed.join('\n')}`).toBeGreaterThanOrEqual(FLOOR);
  }, 600_000);
});
