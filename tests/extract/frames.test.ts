import { describe, expect, it } from 'vitest';
import { frameExtractor } from '../../src/extract/events.ts';
import { loadOntology } from '../../src/ontology/load.ts';
import { doc } from '../helpers/doc.ts';

const ontology = loadOntology();

/** Events as `TYPE agent+agent -> target+target [not] modality`, sorted. */
function facts(rows: string): readonly string[] {
  const { events } = frameExtractor.extract(doc(rows), ontology);
  return events
    .map(({ type, agents, targets, negated, modality }) => {
      const names = (ids: readonly string[]): string => ids.map((id) => id.replace('entity:', '')).join('+');
      return `${type} ${names(agents)} -> ${names(targets)} ${negated ? 'not ' : ''}${modality}`;
    })
    .sort();
}

/** The mechanism, each part once: what is said, the sentence as annotated by hand, what must come out. */
const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'active voice',
    `# mention 1-1 name Group police
     # mention 3-3 name Person berg
     Police police NOUN NN 2 nsubj
     arrested arrest VERB VBD 0 root
     Berg berg PROPN NNP 2 obj
     . . PUNCT . 2 punct`,
    ['ARRESTED police -> berg happened'],
  ],
  [
    'passive voice with its agent',
    `# mention 1-1 name Person berg
     # mention 5-5 name Group police
     Berg berg PROPN NNP 3 nsubj:pass
     was be AUX VBD 3 aux:pass
     arrested arrest VERB VBN 0 root
     by by ADP IN 5 case
     police police NOUN NN 3 obl
     . . PUNCT . 3 punct`,
    ['ARRESTED police -> berg happened'],
  ],
  [
    'those named as among several',
    `# mention 1-1 name Group police
     # mention 3-4 nominal Group three
     # mention 8-8 name Person berg
     # mention 10-10 name Person moe
     Police police NOUN NN 2 nsubj
     arrested arrest VERB VBD 0 root
     three three NUM CD 4 nummod
     ministers minister NOUN NNS 2 obj
     , , PUNCT , 7 punct
     among among ADP IN 7 case
     them they PRON PRP 2 obl
     Berg berg PROPN NNP 2 parataxis
     and and CCONJ CC 10 cc
     Moe moe PROPN NNP 8 conj`,
    ['ARRESTED police -> three+berg+moe happened'],
  ],
  [
    'what others are wanted to do',
    `# mention 1-1 name Country norland
     # mention 3-3 name Country sudland
     # mention 8-8 name Country ostland
     Norland norland PROPN NNP 2 nsubj
     wants want VERB VBZ 0 root
     Sudland sudland PROPN NNP 2 obj
     to to PART TO 5 mark
     cut cut VERB VB 2 xcomp
     ties tie NOUN NNS 5 obj
     with with ADP IN 8 case
     Ostland ostland PROPN NNP 6 nmod`,
    ['CUT_TIES_WITH sudland -> ostland planned'],
  ],
  [
    'what somebody is sentenced for',
    `# mention 1-1 name Organization court
     # mention 3-3 name Person berg
     # mention 10-10 name Country norland
     Court court NOUN NN 2 nsubj
     jailed jail VERB VBD 0 root
     Berg berg PROPN NNP 2 obj
     for for ADP IN 5 case
     treason treason NOUN NN 2 obl
     , , PUNCT , 7 punct
     attempt attempt NOUN NN 5 appos
     to to PART TO 9 mark
     attack attack VERB VB 7 acl
     Norland norland PROPN NNP 9 obj`,
    ['ATTACKED berg -> norland planned', 'CONVICTED court -> berg happened'],
  ],
  [
    'what each does to the other',
    `# mention 1-1 name Country norland
     # mention 3-3 name Country sudland
     Norland norland PROPN NNP 4 nsubj
     and and CCONJ CC 3 cc
     Sudland sudland PROPN NNP 1 conj
     accused accuse VERB VBD 0 root
     each each DET DT 4 obj
     other other ADJ JJ 5 fixed
     of of SCONJ IN 8 mark
     lying lie VERB VBG 4 advcl`,
    ['ACCUSED norland -> sudland happened', 'ACCUSED sudland -> norland happened'],
  ],
  [
    'nothing of a type that tells nothing without a target',
    `# mention 1-1 name Country norland
     Norland norland PROPN NNP 2 nsubj
     criticized criticize VERB VBD 0 root
     loudly loudly ADV RB 2 advmod`,
    [],
  ],
  [
    'passive voice without an agent invents none',
    `# mention 1-1 name Person berg
     Berg berg PROPN NNP 3 nsubj:pass
     was be AUX VBD 3 aux:pass
     arrested arrest VERB VBN 0 root
     on on ADP IN 5 case
     Monday monday PROPN NNP 3 obl
     . . PUNCT . 3 punct`,
    ['ARRESTED  -> berg happened'],
  ],
  [
    'reduced passive after a noun, against a false role of the model',
    `# mention 1-1 name Person berg
     Berg berg PROPN NNP 6 nsubj
     , , PUNCT , 3 punct
     sacked sack VERB VBN 1 acl _ sack.01|ARG0=1
     Monday monday PROPN NNP 3 obl:unmarked
     , , PUNCT , 3 punct
     left leave VERB VBD 0 root
     . . PUNCT . 6 punct`,
    ['SACKED  -> berg happened'],
  ],
  [
    'relative clause with a relative pronoun',
    `# mention 1-1 name Group police
     # mention 4-4 name Person berg
     Police police NOUN NN 5 nsubj
     who who PRON WP 3 nsubj
     arrested arrest VERB VBD 1 acl:relcl
     Berg berg PROPN NNP 3 obj
     left leave VERB VBD 0 root`,
    ['ARRESTED police -> berg happened'],
  ],
  [
    'relative clause with a gap: the noun is the object',
    `# mention 1-1 nominal Group men
     # mention 3-3 name Group police
     Men man NOUN NNS 5 nsubj
     that that PRON WDT 4 obj
     police police NOUN NN 4 nsubj
     arrested arrest VERB VBD 1 acl:relcl
     left leave VERB VBD 0 root`,
    ['ARRESTED police -> men happened'],
  ],
  [
    'nominal predicate with of and by',
    `# mention 4-4 name Person berg
     # mention 6-6 name Group police
     The the DET DT 2 det
     arrest arrest NOUN NN 7 nsubj
     of of ADP IN 4 case
     Berg berg PROPN NNP 2 nmod
     by by ADP IN 6 case
     police police NOUN NN 2 nmod
     shocked shock VERB VBD 0 root
     Rome rome PROPN NNP 7 obj`,
    ['ARRESTED police -> berg happened'],
  ],
  [
    'the subject of "announce" is the agent of its own act',
    `# mention 1-1 name Country france
     # mention 6-6 name Person berg
     France france PROPN NNP 2 nsubj
     announced announce VERB VBD 0 root
     the the DET DT 4 det
     arrest arrest NOUN NN 2 obj
     of of ADP IN 6 case
     Berg berg PROPN NNP 4 nmod`,
    ['ARRESTED france -> berg happened'],
  ],
  [
    'a light verb lends its subject',
    `# mention 2-2 nominal Group rebels
     # mention 7-7 name Group police
     The the DET DT 2 det
     rebels rebel NOUN NNS 3 nsubj
     launched launch VERB VBD 0 root
     an an DET DT 5 det
     attack attack NOUN NN 3 obj
     on on ADP IN 7 case
     police police NOUN NN 5 nmod`,
    ['ATTACKED rebels -> police happened'],
  ],
  [
    'coordinated agents and targets stay one event',
    `# mention 1-1 name Group police
     # mention 3-3 nominal Group soldiers
     # mention 5-5 name Person berg
     # mention 7-7 name Person dutel
     Police police NOUN NN 4 nsubj
     and and CCONJ CC 3 cc
     soldiers soldier NOUN NNS 1 conj
     arrested arrest VERB VBD 0 root
     Berg berg PROPN NNP 4 obj
     and and CCONJ CC 7 cc
     Dutel dutel PROPN NNP 5 conj`,
    ['ARRESTED police+soldiers -> berg+dutel happened'],
  ],
  [
    'coordinated verbs share their subject',
    `# mention 1-1 name Group police
     # mention 3-3 name Person berg
     # mention 6-6 name Person dutel
     Police police NOUN NN 2 nsubj
     arrested arrest VERB VBD 0 root
     Berg berg PROPN NNP 2 obj
     and and CCONJ CC 5 cc
     attacked attack VERB VBD 2 conj
     Dutel dutel PROPN NNP 5 obj`,
    ['ARRESTED police -> berg happened', 'ATTACKED police -> dutel happened'],
  ],
  [
    'symmetric types have agents only, sorted by mention',
    `# mention 3-3 name Country iran
     # mention 5-5 name Country iraq
     Talks talk NOUN NNS 7 nsubj:pass
     between between ADP IN 3 case
     Iran iran PROPN NNP 1 nmod
     and and CCONJ CC 5 cc
     Iraq iraq PROPN NNP 3 conj
     were be AUX VBD 7 aux:pass
     held hold VERB VBN 0 root`,
    ['MET_WITH iran+iraq ->  happened'],
  ],
  [
    'negation by "not"',
    `# mention 1-1 name Group police
     # mention 5-5 name Person berg
     Police police NOUN NN 4 nsubj
     did do AUX VBD 4 aux
     not not PART RB 4 advmod
     arrest arrest VERB VB 0 root
     Berg berg PROPN NNP 4 obj`,
    ['ARRESTED police -> berg not happened'],
  ],
  [
    'the future is planned',
    `# mention 1-1 name Group police
     # mention 4-4 name Person berg
     Police police NOUN NN 3 nsubj
     will will AUX MD 3 aux
     arrest arrest VERB VB 0 root
     Berg berg PROPN NNP 3 obj`,
    ['ARRESTED police -> berg planned'],
  ],
  [
    'the outer predicate decides: a request, with the deed as its theme',
    `# mention 1-1 name Country mali
     # mention 3-3 name Country france
     Mali mali PROPN NNP 2 nsubj
     asked ask VERB VBD 0 root
     France france PROPN NNP 2 obj
     to to PART TO 5 mark
     send send VERB VB 2 xcomp
     troops troops NOUN NNS 5 obj`,
    ['REQUESTED_TROOPS mali -> france happened'],
  ],
  [
    'a decision to do something is ordered, by whoever owns it',
    `# mention 1-1 name Organization nato
     # mention 7-7 name Country kosovo
     NATO nato PROPN NNP 2 compound
     decision decision NOUN NN 8 nsubj
     to to PART TO 4 mark
     dispatch dispatch VERB VB 2 acl
     troops troops NOUN NNS 4 obj
     to to ADP IN 7 case
     Kosovo kosovo PROPN NNP 4 obl
     came come VERB VBD 0 root`,
    ['SENT_TROOPS_TO nato -> kosovo ordered'],
  ],
  [
    'criticism of a deed is criticism of whoever did it',
    `# mention 1-1 name Country germany
     # mention 5-5 name Country russia
     Germany germany PROPN NNP 2 nsubj
     criticized criticize VERB VBD 0 root
     the the DET DT 4 det
     deployment deployment NOUN NN 2 obj
     Russian russian ADJ JJ 7 amod
     of of ADP IN 7 case
     troops troops NOUN NNS 4 nmod
     in in ADP IN 9 case
     Mali mali PROPN NNP 4 nmod
     # mention 9-9 name Country mali`,
    ['CRITICIZED germany -> russia happened', 'SENT_TROOPS_TO russia -> mali happened'],
  ],
  [
    'a source is no agent',
    `# mention 5-5 nominal Person minister
     # mention 1-1 nominal Group people
     People people NOUN NNS 7 nsubj:pass
     , , PUNCT , 5 punct
     according accord VERB VBG 5 case
     to to ADP IN 3 fixed
     minister minister NOUN NN 7 obl _ _
     were be AUX VBD 7 aux:pass
     arrested arrest VERB VBN 0 root _ arrest.01|ARG0=5`,
    ['ARRESTED  -> people happened'],
  ],
  [
    'the parties of what somebody is in',
    `# mention 1-1 nominal Group troops
     # mention 6-6 nominal Group rebels
     Troops troop NOUN NNS 4 nsubj
     were be AUX VBD 4 cop
     in in ADP IN 4 case
     clashes clash NOUN NNS 0 root
     with with ADP IN 6 case
     rebels rebel NOUN NNS 4 nmod`,
    ['CLASHED_WITH troops+rebels ->  happened'],
  ],
  [
    'a verb that needs both parties',
    `# mention 1-1 name Country norland
     # mention 5-5 name Country sudland
     Norland norland PROPN NNP 3 nsubj
     is be AUX VBZ 3 aux
     working work VERB VBG 0 root
     with with ADP IN 5 case
     Sudland sudland PROPN NNP 3 obl`,
    ['COOPERATED_WITH norland+sudland ->  happened'],
  ],
  [
    'a verb and its object that tell an event together',
    `# mention 1-1 nominal Group troops
     # mention 5-5 nominal Group rebels
     Troops troop NOUN NNS 2 nsubj
     exchanged exchange VERB VBD 0 root
     fire fire NOUN NN 2 obj
     with with ADP IN 5 case
     rebels rebel NOUN NNS 2 obl`,
    ['CLASHED_WITH troops+rebels ->  happened'],
  ],
  [
    'the one who is talked to is asked',
    `# mention 1-1 name Person berg
     # mention 4-4 name Person dutel
     Berg berg PROPN NNP 2 nsubj
     spoke speak VERB VBD 0 root
     to to ADP IN 4 case
     Dutel dutel PROPN NNP 2 obl
     and and CCONJ CC 6 cc
     urged urge VERB VBD 2 conj
     restraint restraint NOUN NN 6 obj`,
    ['MET_WITH berg+dutel ->  happened', 'REQUESTED berg -> dutel happened'],
  ],
  [
    'a passive whose second auxiliary is left out',
    `# mention 1-1 nominal Group farmers
     # mention 5-5 nominal Group others
     Farmers farmer NOUN NNS 3 nsubj:pass
     were be AUX VBD 3 aux:pass
     killed kill VERB VBN 0 root
     and and CCONJ CC 6 cc
     others other NOUN NNS 6 nsubj
     wounded wound VERB VBN 3 conj`,
    ['INJURED  -> others happened', 'KILLED  -> farmers happened'],
  ],
  [
    'against somebody, however far from the deed it is hung',
    `# mention 3-3 name Organization front
     # mention 6-6 nominal Group rebels
     Offensives offensive NOUN NNS 7 nsubj
     by by ADP IN 3 case
     Front front PROPN NNP 1 nmod
     this this DET DT 6 det
     against against ADP IN 6 case
     rebels rebel NOUN NNS 7 obl
     continued continue VERB VBD 0 root`,
    ['ATTACKED front -> rebels happened'],
  ],
  [
    'an object of the type that a frame asks for, whatever the day it happened on',
    `# mention 1-1 name Person berg
     # mention 8-8 name Organization court
     Berg berg PROPN NNP 3 nsubj:pass
     was be AUX VBD 3 aux:pass
     removed remove VERB VBN 0 root
     on on ADP IN 5 case
     Monday monday PROPN NNP 3 obl
     by by ADP IN 8 case
     the the DET DT 8 det
     Court court PROPN NNP 3 obl`,
    ['SACKED court -> berg happened'],
  ],
  [
    'whom a relative clause is about, where the parser hangs it on a verb',
    `# mention 1-1 name Country norland
     # mention 4-4 name Country sudland
     # mention 8-8 name Person berg
     Norland norland PROPN NNP 2 nsubj
     turned turn VERB VBD 0 root
     to to ADP IN 4 case
     Sudland sudland PROPN NNP 2 obl
     , , PUNCT , 7 punct
     which which PRON WDT 7 nsubj
     arrested arrest VERB VBD 2 advcl:relcl
     Berg berg PROPN NNP 7 obj`,
    ['ARRESTED sudland -> berg happened'],
  ],
  [
    'with whom somebody negotiates',
    `# mention 1-1 name Country norland
     # mention 3-3 name Person berg
     # mention 7-7 name Country sudland
     Norland norland PROPN NNP 2 nsubj
     knows know VERB VBZ 0 root
     Berg berg PROPN NNP 2 obj
     , , PUNCT , 9 punct
     with with ADP IN 6 case
     whom whom PRON WP 9 obl
     Sudland sudland PROPN NNP 9 nsubj
     was be AUX VBD 9 aux
     negotiating negotiate VERB VBG 2 advcl`,
    ['NEGOTIATED_WITH berg+sudland ->  happened'],
  ],
  [
    'whoever is appointed to do something, where the model sees it so',
    `# mention 1-1 name Country norland
     # mention 4-4 nominal Person judge
     # mention 7-7 name Person berg
     Norland norland PROPN NNP 2 nsubj
     appointed appoint VERB VBD 0 root
     a a DET DT 4 det
     judge judge NOUN NN 2 obj
     to to PART TO 6 mark
     investigate investigate VERB VB 2 advcl _ investigate.01|ARG0=4,ARG1=7
     Berg berg PROPN NNP 6 obj`,
    ['APPOINTED norland -> judge happened', 'INVESTIGATED judge -> berg planned'],
  ],
  [
    'whoever demanded in the same sentence what is refused, though of others',
    `# mention 1-1 name Group rebels
     # mention 3-3 name Person berg
     # mention 7-7 name Country norland
     Rebels rebel NOUN NNS 2 nsubj
     urged urge VERB VBD 0 root
     Berg berg PROPN NNP 2 obj
     to to PART TO 5 mark
     pay pay VERB VB 2 xcomp
     ; ; PUNCT : 8 punct
     Norland norland PROPN NNP 8 nsubj
     refused refuse VERB VBD 2 parataxis`,
    ['REJECTED norland -> rebels happened', 'REQUESTED rebels -> berg happened'],
  ],
  [
    'a result as that of the clause right before it',
    `# mention 1-1 name Country norland
     # mention 4-4 name Group troops
     # mention 6-6 name Country sudland
     # mention 9-9 name Person berg
     Norland norland PROPN NNP 2 nsubj
     protested protest VERB VBD 0 root
     after after SCONJ IN 5 mark
     troops troop NOUN NNS 5 nsubj
     bombed bomb VERB VBD 2 advcl
     Sudland sudland PROPN NNP 5 obj
     , , PUNCT , 8 punct
     killing kill VERB VBG 2 advcl
     Berg berg PROPN NNP 8 obj`,
    ['BOMBED troops -> sudland happened', 'KILLED troops -> berg happened'],
  ],
  [
    'whoever is invited, as who is to come',
    `# mention 1-1 name Country norland
     # mention 6-6 name Person berg
     # mention 9-9 name Country sudland
     Norland norland PROPN NNP 2 nsubj
     revoked revoke VERB VBD 0 root
     an a DET DT 4 det
     invitation invitation NOUN NN 2 obj
     to to ADP IN 6 case
     Berg berg PROPN NNP 4 nmod
     to to PART TO 8 mark
     visit visit VERB VB 4 acl
     Sudland sudland PROPN NNP 8 obj`,
    ['VISITED berg -> sudland requested'],
  ],
  [
    'what is due, where the parser takes "due to" for the opening of a clause',
    `# mention 1-1 name Organization court
     # mention 6-6 name Person berg
     Court court NOUN NN 5 nsubj
     is be AUX VBZ 5 cop
     due due ADJ JJ 5 mark
     to to SCONJ IN 5 mark
     arrest arrest VERB VB 0 root
     Berg berg PROPN NNP 5 obj`,
    ['ARRESTED court -> berg planned'],
  ],
];

describe('frames', () => {
  for (const [name, rows, expected] of CASES) {
    it(name, () => expect(facts(rows)).toEqual(expected));
  }

  it('gives every event the sentence that proves it, by offset', () => {
    const document = doc(CASES[1]?.[1] ?? '');
    const { events } = frameExtractor.extract(document, ontology);
    const [event] = events;
    const [evidence] = event?.evidence ?? [];
    expect(document.article.text.slice(evidence?.start, evidence?.end)).toBe('Berg was arrested by police.');
    expect(document.article.text.slice(event?.trigger.start, event?.trigger.end)).toBe('arrested');
  });

  it('says who asserts and who denies', () => {
    const { statements } = frameExtractor.extract(
      doc(`# mention 1-1 name Country iran
           # mention 4-4 name Group police
           # mention 6-6 name Person berg
           Iran iran PROPN NNP 2 nsubj
           denied deny VERB VBD 0 root
           that that SCONJ IN 5 mark
           police police NOUN NN 5 nsubj
           arrested arrest VERB VBD 2 ccomp
           Berg berg PROPN NNP 5 obj`),
      ontology,
    );
    expect(statements.map(({ speaker, stance }) => [speaker, stance])).toEqual([['entity:iran', 'denies']]);
  });
});
