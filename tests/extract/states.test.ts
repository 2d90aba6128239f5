import { describe, expect, it } from 'vitest';
import { stateExtractor } from '../../src/extract/states.ts';
import { loadOntology } from '../../src/ontology/load.ts';
import { doc } from '../helpers/doc.ts';

const ontology = loadOntology();

/** States as `TYPE subject -> object [title] current|former`, sorted. */
function facts(rows: string): readonly string[] {
  const bare = (id: string): string => id.replace('entity:', '');
  return stateExtractor
    .extract(doc(rows), ontology)
    .states.map(({ type, subject, object, title, current }) =>
      [type, bare(subject), '->', bare(object), ...(title ? [`[${title}]`] : []), current ? 'current' : 'former'].join(
        ' ',
      ),
    )
    .sort();
}

/** The mechanism, each part once: what is said, the sentence as annotated by hand, what must come out. */
const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a title before a name',
    `# mention 1-1 name Country france
     # mention 3-3 name Person dutel
     French french ADJ JJ 2 amod
     President president NOUN NN 3 nmod:desc
     Dutel dutel PROPN NNP 4 nsubj
     left leave VERB VBD 0 root`,
    ['HOLDS_OFFICE dutel -> france [President] current'],
  ],
  [
    'a plural noun is said of all its subjects',
    `# mention 1-1 name Country greece
     # mention 3-3 name Country turkey
     # mention 7-7 name Organization nato
     Greece greece PROPN NNP 5 nsubj
     and and CCONJ CC 3 cc
     Turkey turkey PROPN NNP 1 conj
     are be AUX VBP 5 cop
     members member NOUN NNS 0 root
     of of ADP IN 7 case
     NATO nato PROPN NNP 5 nmod`,
    ['MEMBER_OF greece -> nato [members] current', 'MEMBER_OF turkey -> nato [members] current'],
  ],
  [
    'an apposition speaks of the name before it alone',
    `# mention 1-1 name Person berg
     # mention 6-6 name Organization union
     # mention 9-9 name Person dutel
     Berg berg PROPN NNP 10 nsubj
     , , PUNCT , 4 punct
     former former ADJ JJ 4 amod
     head head NOUN NN 1 appos
     of of ADP IN 6 case
     Union union PROPN NNP 4 nmod
     , , PUNCT , 9 punct
     and and CCONJ CC 9 cc
     Dutel dutel PROPN NNP 1 conj
     left leave VERB VBD 0 root`,
    ['HOLDS_OFFICE berg -> union [head] former'],
  ],
  [
    'what is denied does not hold',
    `# mention 1-1 name Country norway
     # mention 7-7 name Organization union
     Norway norway PROPN NNP 5 nsubj
     is be AUX VBZ 5 cop
     not not PART RB 5 advmod
     a a DET DT 5 det
     member member NOUN NN 0 root
     of of ADP IN 7 case
     Union union PROPN NNP 5 nmod`,
    [],
  ],
  [
    'nor does what is only wanted',
    `# mention 1-1 name Country norway
     # mention 5-5 name Organization union
     Norway norway PROPN NNP 2 nsubj
     wants want VERB VBZ 0 root
     to to PART TO 4 mark
     join join VERB VB 2 xcomp
     Union union PROPN NNP 4 obj`,
    [],
  ],
  [
    'what has begun in the past holds',
    `# mention 1-1 name Country norway
     # mention 3-3 name Organization union
     Norway norway PROPN NNP 2 nsubj
     joined join VERB VBD 0 root
     Union union PROPN NNP 2 obj`,
    ['MEMBER_OF norway -> union current'],
  ],
  [
    'a passive in the present holds, and its agent is the subject',
    `# mention 1-1 name Organization post
     # mention 5-5 name Person kane
     Post post PROPN NNP 3 nsubj:pass
     is be AUX VBZ 3 aux:pass
     owned own VERB VBN 0 root
     by by ADP IN 5 case
     Kane kane PROPN NNP 3 obl`,
    ['OWNS kane -> post current'],
  ],
  [
    'the past tense makes it former',
    `# mention 1-1 name Person kane
     # mention 3-3 name Organization post
     Kane kane PROPN NNP 2 nsubj
     owned own VERB VBD 0 root
     Post post PROPN NNP 2 obj`,
    ['OWNS kane -> post former'],
  ],
  [
    'a verb lends a noun its subject: "became"',
    `# mention 1-1 name Person berg
     # mention 5-5 name Country chad
     Berg berg PROPN NNP 2 nsubj
     became become VERB VBD 0 root
     president president NOUN NN 2 xcomp
     of of ADP IN 5 case
     Chad chad PROPN NNP 3 nmod`,
    ['HOLDS_OFFICE berg -> chad [president] current'],
  ],
  [
    'or its object: "was appointed"',
    `# mention 1-1 name Person berg
     # mention 6-6 name Country chad
     Berg berg PROPN NNP 3 nsubj:pass
     was be AUX VBD 3 aux:pass
     appointed appoint VERB VBN 0 root
     president president NOUN NN 3 xcomp
     of of ADP IN 6 case
     Chad chad PROPN NNP 4 nmod`,
    ['HOLDS_OFFICE berg -> chad [president] current'],
  ],
  [
    'a noun that names nobody gives the place of whom it is said of',
    `# mention 1-1 name Person vega
     # mention 4-4 nominal Person lawyer
     # mention 7-7 name Place madrid
     Vega vega PROPN NNP 8 nsubj
     , , PUNCT , 4 punct
     a a DET DT 4 det
     lawyer lawyer NOUN NN 1 appos
     based base VERB VBN 4 acl
     in in ADP IN 7 case
     Madrid madrid PROPN NNP 5 obl
     spoke speak VERB VBD 0 root`,
    ['BASED_IN vega -> madrid current'],
  ],
  [
    'a seat before a hyphen',
    `# mention 1-1 name Place geneva
     # mention 4-4 name Organization who
     Geneva geneva PROPN NNP 3 obl
     - - PUNCT HYPH 3 punct
     based base VERB VBN 4 amod
     WHO who PROPN NNP 5 nsubj
     warned warn VERB VBD 0 root`,
    ['BASED_IN who -> geneva current'],
  ],
  [
    'the other way round: the noun is the object',
    `# mention 2-2 name Person berg
     # mention 5-5 name Person dutel
     # mention 4-4 nominal Person dutel
     Then then ADV RB 6 advmod
     Berg berg PROPN NNP 4 nmod:poss
     's 's PART POS 2 case
     predecessor predecessor NOUN NN 6 nsubj
     Dutel dutel PROPN NNP 4 appos
     left leave VERB VBD 0 root`,
    ['SUCCEEDED berg -> dutel current'],
  ],
  [
    'a nameless bearer says nothing',
    `# mention 2-2 nominal Person minister
     # mention 4-4 name Country chad
     A a DET DT 2 det
     minister minister NOUN NN 5 nsubj
     of of ADP IN 4 case
     Chad chad PROPN NNP 2 nmod
     left leave VERB VBD 0 root`,
    [],
  ],
  [
    'a place without a name is nowhere',
    `# mention 1-1 name Place almaty
     # mention 3-5 nominal Place city
     Almaty almaty PROPN NNP 6 nsubj
     , , PUNCT , 5 punct
     the the DET DT 5 det
     largest large ADJ JJS 5 amod
     city city NOUN NN 1 appos
     slept sleep VERB VBD 0 root`,
    [],
  ],
];

describe('states', () => {
  for (const [name, rows, expected] of CASES) {
    it(name, () => expect(facts(rows)).toEqual(expected));
  }

  it('prove themselves by their sentence', () => {
    const document = doc(CASES[5]?.[1] ?? '');
    const [state] = stateExtractor.extract(document, ontology).states;
    const [evidence] = state?.evidence ?? [];
    expect(document.article.text.slice(evidence?.start, evidence?.end)).toBe('Norway joined Union');
  });
});
