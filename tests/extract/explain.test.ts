import { expect, it } from 'vitest';
import { explainEvents } from '../../src/extract/explain.ts';
import { accountFor, isSilent } from '../../src/extract/why-not.ts';
import { loadOntology } from '../../src/ontology/load.ts';
import { doc } from '../helpers/doc.ts';

const ontology = loadOntology();

it('tells by which frame an event was read, and how we know its roles', () => {
  const [explained] = explainEvents(
    doc(`
      # mention 1-1 name Person berg
      # mention 5-5 name Group police
      Berg berg PROPN NNP 3 nsubj:pass
      was be AUX VBD 3 aux:pass
      arrested arrest VERB VBN 0 root _ arrest.01|ARG0=5,ARG1=1
      by by ADP IN 5 case
      police police NOUN NN 3 obl
      . . PUNCT . 3 punct`),
    ontology,
  );
  expect(explained).toMatchObject({
    event: { type: 'ARRESTED' },
    trigger: 'arrested',
    roleset: 'arrest.01',
    frame: expect.stringMatching(/^\S.* · agent \S+ · target \S+/),
    conditions: expect.arrayContaining([expect.stringContaining('needs')]),
    roles: [
      { role: 'agent', wording: 'police', basis: 'stated' },
      { role: 'target', wording: 'Berg', basis: 'stated' },
    ],
    sentence: 'Berg was arrested by police.',
  });
});

const SILENT: readonly (readonly [string, string, object])[] = [
  [
    'no type knows the word',
    `# mention 1-1 name Person berg
     # mention 3-3 name Person amin
     Berg berg PROPN NNP 2 nsubj
     resembles resemble VERB VBZ 0 root
     Amin amin PROPN NNP 2 obj`,
    { trigger: 'resembles', reason: expect.stringContaining('no type of event knows') },
  ],
  [
    'a role that the frame needs is empty',
    `# mention 1-1 name Person berg
     # mention 6-6 name Person amin
     Berg berg PROPN NNP 2 nsubj
     arrested arrest VERB VBD 0 root
     the the DET DT 4 det
     decline decline NOUN NN 2 obj
     near near ADP IN 6 case
     Amin amin PROPN NNP 2 obl`,
    { trigger: 'arrested', type: 'ARRESTED', reason: expect.stringContaining('where the target would') },
  ],
  [
    'the words around do not fit',
    `# mention 1-1 name Person berg
     # mention 5-5 name Person amin
     Berg berg PROPN NNP 2 nsubj
     broke break VERB VBD 0 root
     bread bread NOUN NN 2 obj
     with with ADP IN 5 case
     Amin amin PROPN NNP 2 obl`,
    { trigger: 'broke', reason: expect.stringContaining('must') },
  ],
];

it.each(SILENT)('says what stopped a sentence: %s', (_, rows, reason) => {
  const [silence] = accountFor(doc(rows), ontology).filter(isSilent);
  expect(silence?.actors).toHaveLength(2);
  expect(silence?.reasons[0]).toMatchObject(reason);
});

it('is silent on sentences that give an event, and on those that name one actor', () => {
  const one = doc(`
    # mention 1-1 name Person berg
    Berg berg PROPN NNP 2 nsubj
    slept sleep VERB VBD 0 root`);
  expect(accountFor(one, ontology).filter(isSilent)).toEqual([]);
});

it('tells of an event who takes part by which words, and where nobody stands', () => {
  const arrest = doc(`
    # mention 1-1 name Person berg
    Berg berg PROPN NNP 3 nsubj:pass
    was be AUX VBD 3 aux:pass
    arrested arrest VERB VBN 0 root
    by by ADP IN 6 case
    the the DET DT 6 det
    rain rain NOUN NN 3 obl:agent`);
  const [account] = accountFor(arrest, ontology);
  expect(account?.told).toMatchObject([
    {
      ...{ trigger: 'arrested', type: 'ARRESTED' },
      roles: [{ role: 'target', wording: 'Berg' }],
      gaps: [expect.stringMatching(/^no actor stands where the agent would \(.*\): there is “rain”$/)],
    },
  ]);
  expect(account?.reasons).toEqual([]);
});
