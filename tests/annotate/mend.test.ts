import { expect, it } from 'vitest';
import { mendTrees } from '../../src/annotate/mend.ts';
import { doc } from '../helpers/doc.ts';

const PLAN = `
  The       the      DET   DT   2  det
  plan      plan     NOUN  NN   10 nsubj
  of        of       ADP   IN   4  case
  Norland   norland  PROPN NNP  2  nmod
  ,         ,        PUNCT ,    7  punct
  which     which    PRON  WDT  7  nsubj
  leads     lead     VERB  VBZ  4  acl:relcl
  COMMA     ,        PUNCT ,    7  punct
  to        to       PART  TO   11 mark
  failed    fail     VERB  VBD  0  root
`;

/** "The plan of Norland, which leads[,] to send help failed": the infinitive hangs on the clause. */
function plan(comma: string): string {
  return PLAN.replace('COMMA', comma)
    .replace('10 nsubj', '12 nsubj')
    .replace('11 mark', '10 mark')
    .replace('  failed', '  send      send     VERB  VB   7  xcomp\n  help      help     NOUN  NN   10 obj\n  failed');
}

it('hangs an infinitive behind the comma that closes a relative clause on the noun before it', () => {
  const send = mendTrees(doc(plan(',')).tokens).find(({ text }) => text === 'send');
  expect([send?.head, send?.dep]).toEqual([1, 'acl']);
});

it('leaves an infinitive inside the clause where it is', () => {
  const { tokens } = doc(plan('on'));
  expect(mendTrees(tokens)).toEqual(tokens);
});
