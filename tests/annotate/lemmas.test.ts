import { describe, expect, it } from 'vitest';
import { lemmaOf } from '../../src/annotate/lemmas.ts';
import { rolesetOf } from '../../src/annotate/rolesets.ts';
import { loadModel } from '../../src/models/model.ts';
import { doc } from '../helpers/doc.ts';

const rows: readonly (readonly [string, string, string])[] = [
  ['arrested', 'VERB', 'arrest'],
  ['Arresting', 'VERB', 'arrest'],
  ['denies', 'VERB', 'deny'],
  ['denied', 'VERB', 'deny'],
  ['stopped', 'VERB', 'stop'],
  ['arrived', 'VERB', 'arrive'],
  ['criticized', 'VERB', 'criticize'],
  ['accused', 'VERB', 'accuse'],
  ['sent', 'VERB', 'send'],
  ['met', 'VERB', 'meet'],
  ['fled', 'VERB', 'flee'],
  ['overthrew', 'VERB', 'overthrow'],
  ['expelled', 'VERB', 'expel'],
  ['dispersed', 'VERB', 'disperse'],
  ['rebuked', 'VERB', 'rebuke'],
  ['bans', 'VERB', 'ban'],
  ['banned', 'VERB', 'ban'],
  ['died', 'VERB', 'die'],
  ['was', 'AUX', 'be'],
  ['’s', 'AUX', 'be'],
  ['n’t', 'PART', "n't"],
  ['officials', 'NOUN', 'official'],
  ['ministries', 'NOUN', 'ministry'],
  ['men', 'NOUN', 'man'],
  ['crises', 'NOUN', 'crisis'],
  ['forces', 'NOUN', 'force'],
  ['police', 'NOUN', 'police'],
  ['Massimov', 'PROPN', 'massimov'],
];

describe('lemmaOf', () => {
  const model = loadModel();
  it.each(rows)('%s as %s is %s', (form, pos, lemma) => {
    expect(lemmaOf(model, form, pos)).toBe(lemma);
  });
});

describe('rolesetOf', () => {
  const senses = { 'step-v': 'step.01', 'step-v+down': 'step_down.04', 'arrest-n': 'arrest.02' };
  const { tokens } = doc(`
    He he PRON PRP 2 nsubj
    stepped step VERB VBD 0 root
    it it PRON PRP 2 obj
    down down ADP RP 2 compound:prt
    down down ADP RP 2 advmod

    He he PRON PRP 2 nsubj
    stepped step VERB VBD 0 root
    down down ADV RB 2 advmod
    up up ADP RP 2 compound:prt

    Arrest arrest NOUN NN 0 root
    arrested arrest VERB VBN 1 acl
  `);
  const first = (form: string, after = 0): number =>
    tokens.findIndex(({ text, index }) => text === form && index >= after);

  it('is that with the particle, else that of the lemma, else none', () => {
    expect(rolesetOf(senses, tokens, first('stepped'))).toBe('step_down.04');
    expect(rolesetOf(senses, tokens, first('stepped', 4))).toBe('step.01');
    expect(rolesetOf(senses, tokens, first('Arrest'))).toBe('arrest.02');
    expect(rolesetOf(senses, tokens, first('arrested'))).toBeUndefined();
  });
});
