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

/** Words of a mended sentence as `text dep head`. */
function links(rows: string): readonly string[] {
  const { tokens } = doc(rows);
  const mended = mendTrees(tokens);
  return mended.map(({ text, dep, head }) => `${text} ${dep} ${mended[head]?.text ?? '-'}`);
}

it('makes a name right before a finite verb its subject', () => {
  const rows = `
    Norland  norland PROPN NNP 2 obl:unmarked
    massed   mass    VERB  VBD 0 root
    warships warship NOUN  NNS 2 obj`;
  expect(links(rows)[0]).toBe('Norland nsubj massed');
  expect(links(rows.replace('Norland  norland PROPN', 'Monday   monday  PROPN'))[0]).toBe('Monday obl:unmarked massed');
});

it('hangs a preposition before a title on the name behind it', () => {
  const rows = `
    spoke   speak   VERB  VBD 0 root
    with    with    ADP   IN  3 case
    envoy   envoy   NOUN  NN  4 nmod:desc
    Berg    berg    PROPN NNP 1 obl`;
  expect(links(rows)[1]).toBe('with case Berg');
});

it('puts an adjective before "to" above the infinitive', () => {
  const rows = `
    Berg    berg    PROPN NNP 3 nsubj
    is      be      AUX   VBZ 3 cop
    due     due     ADJ   JJ  5 mark
    to      to      PART  TO  5 mark
    meet    meet    VERB  VB  0 root
    Dutel   dutel   PROPN NNP 5 obj`;
  expect(links(rows)).toEqual([
    'Berg nsubj due',
    'is cop due',
    'due root -',
    'to mark meet',
    'meet xcomp due',
    'Dutel obj meet',
  ]);
});

it('hangs nothing but function words on a function word', () => {
  const rows = `
    that    that    SCONJ IN  4 mark
    Berg    berg    PROPN NNP 1 nsubj
    has     have    AUX   VBZ 4 aux
    left    leave   VERB  VBN 0 root`;
  expect(links(rows)[1]).toBe('Berg nsubj left');
});

it('lets the attack kill, not the convoy that it was on', () => {
  const rows = `
    attack   attack   NOUN  NN  0 root
    on       on       ADP   IN  3 case
    convoy   convoy   NOUN  NN  1 nmod
    that     that     PRON  WDT 5 nsubj
    killed   kill     VERB  VBD 3 acl:relcl
    twenty   twenty   NUM   CD  5 obj`;
  expect(links(rows)[4]).toBe('killed acl:relcl attack');
});

it('joins those who are held together', () => {
  const rows = `
    Berg     berg     PROPN NNP 3 nsubj:pass
    was      be       AUX   VBD 3 aux:pass
    held     hold     VERB  VBN 0 root
    together together ADV   RB  7 advmod
    with     with     ADP   IN  7 case
    two      two      NUM   CD  7 nummod
    aides    aide     NOUN  NNS 3 obl`;
  expect(links(rows)[6]).toBe('aides conj Berg');
});

it('gives the second of two objects to the first', () => {
  const rows = `
    pledged  pledge   VERB  VBD 0 root
    Norland  norland  PROPN NNP 1 obj
    ten      ten      NUM   CD  4 nummod
    ships    ship     NOUN  NNS 1 obj`;
  expect(links(rows)[1]).toBe('Norland iobj pledged');
});

it('hangs a second verb on the first, not on its object, and gives it its own object', () => {
  const rows = `
    It      it     PRON  PRP 2 nsubj
    killed  kill   VERB  VBD 0 root
    three   three  NUM   CD  2 obj
    and     and    CCONJ CC  5 cc
    wounded wound  VERB  VBD 3 conj
    20      20     NUM   CD  2 obj
  `;
  expect(links(rows)).toEqual(expect.arrayContaining(['three obj killed', 'wounded conj killed', '20 obj wounded']));
});

it('gives the subject of what is said back to it where a verb of saying follows', () => {
  const rows = `
    Berg      berg      PROPN NNP 4 nsubj
    was       be        AUX   VBD 3 aux:pass
    jailed    jail      VERB  VBN 4 ccomp
    said      say       VERB  VBD 0 root
    a         a         DET   DT  6 det
    spokesman spokesman NOUN  NN  4 obj`;
  expect(links(rows)).toContain('Berg nsubj:pass jailed');
  expect(links(rows)).toContain('spokesman nsubj said');
});

it('joins a verb in the past tense to the finite verb above a gerund', () => {
  const rows = `
    accused   accuse PROPN NNP 0 root
    Berg      berg   PROPN NNP 1 obj
    of        of     SCONJ IN  4 mark
    lying     lie    VERB  VBG 1 advcl
    and       and    CCONJ CC  6 cc
    demanded  demand VERB  VBD 4 conj`.replace('PROPN NNP 0', 'VERB VBD 0');
  expect(links(rows)[5]).toBe('demanded conj accused');
});

it('coordinates a phrase with the one of the same preposition', () => {
  const rows = `
    Crowds    crowd     NOUN NNS 2 nsubj
    called    call      VERB VBD 0 root
    for       for       ADP  IN  4 case
    elections election  NOUN NNS 2 obl
    and       and       CCONJ CC 7 cc
    for       for       ADP  IN  7 case
    departure departure NOUN NN  2 conj`;
  expect(links(rows)).toContain('departure conj elections');
  expect(links(rows.replace('for       for       ADP  IN  7', 'in        in        ADP  IN  7'))).toContain(
    'departure conj called',
  );
});

it('takes what stands behind a preposition after the subject for no second subject', () => {
  const since = `
  which   which   PRON WDT 6 nsubj
  since   since   ADP  IN  6 mark
  autumn  autumn  NOUN NN  6 nsubj
  has     have    AUX  VBZ 6 aux
  been    be      AUX  VBN 6 aux
  massing mass    VERB VBG 0 root
  troops  troops  NOUN NNS 6 obj
`;
  expect(links(since).slice(0, 3)).toEqual(['which nsubj massing', 'since case autumn', 'autumn obl massing']);
  // A clause of its own keeps its subject.
  const clause = since
    .replace('which   which   PRON WDT', 'and     and     CCONJ CC ')
    .replace('6 nsubj\n  since', '6 cc\n  since');
  expect(links(clause).slice(1, 3)).toEqual(['since mark massing', 'autumn nsubj massing']);
});
