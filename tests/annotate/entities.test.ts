import { describe, expect, it } from 'vitest';
import { createEntities } from '../../src/annotate/entities.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { doc } from '../helpers/doc.ts';

const annotator = createEntities(loadKnowledge());

/** Entities as `Type name: mentions`, in the order of their first mention. */
async function castOf(rows: string): Promise<readonly string[]> {
  const { article, entities, mentions } = await annotator.annotate(doc(rows));
  return entities.map(({ id, type, name }) => {
    const own = mentions
      .filter(({ entity }) => entity === id)
      .map(({ span }) => article.text.slice(span.start, span.end));
    return `${type} ${name}: ${own.join(', ')}`;
  });
}

describe('who is who in an article', () => {
  it('father and son are two, though a surname alone stood for the father', async () => {
    const cast = await castOf(`
      Askar    Askar    PROPN NNP 3 nsubj B-PER
      Omarov   Omarov   PROPN NNP 1 flat I-PER
      died     die      VERB VBD 0 root _

      Omarov   Omarov   PROPN NNP 2 nsubj B-PER
      ruled    rule     VERB VBD 0 root _

      Marat    Marat    PROPN NNP 3 nsubj B-PER
      Omarov   Omarov   PROPN NNP 1 flat I-PER
      won      win      VERB VBD 0 root _`);
    expect(cast).toEqual(['Person Askar Omarov: Askar Omarov, Omarov', 'Person Marat Omarov: Marat Omarov']);
  });

  it('a relative is somebody else, though one name is a part of the other', async () => {
    const cast = await castOf(`
      Asel     Asel     PROPN NNP 4 nsubj B-PER
      Marat    Marat    PROPN NNP 1 flat I-PER
      Omarova  Omarova  PROPN NNP 1 flat I-PER
      left     leave    VERB VBD 0 root _

      Her      her      PRON PRP$ 2 nmod:poss _
      father   father   NOUN NN 6 nsubj _
      ,        ,        PUNCT , 4 punct _
      Asel     Asel     PROPN NNP 2 appos B-PER
      Marat    Marat    PROPN NNP 4 flat I-PER
      stayed   stay     VERB VBD 0 root _`);
    expect(cast.find((line) => line.startsWith('Person Asel Marat Omarova:'))).not.toMatch(/Asel Marat(?! Omarova)/);
    expect(cast.some((line) => line.startsWith('Person Asel Marat:'))).toBe(true);
  });

  it('what somebody is inside of is a place', async () => {
    const cast = await castOf(`
      Kfar     Kfar     PROPN NNP 3 nsubj B-PER
      Nabuda   Nabuda   PROPN NNP 1 flat I-PER
      fell     fall     VERB VBD 0 root _

      He       he       PRON PRP 2 nsubj _
      waited   wait     VERB VBD 0 root _
      inside   inside   ADP IN 4 case _
      Kfar     Kfar     PROPN NNP 2 obl B-PER
      Nabuda   Nabuda   PROPN NNP 4 flat I-PER`);
    expect(cast[0]).toBe('Place Kfar Nabuda: Kfar Nabuda, Kfar Nabuda');
  });

  it('counts people by a bare quantity and knows fighters before what they did', async () => {
    const cast = await castOf(`
      Insurgent insurgent ADJ JJ 2 amod _
      shelling shelling NOUN NN 3 nsubj _
      wounded  wound    VERB VBD 0 root _
      dozens   dozen    NOUN NNS 3 obj _`);
    expect(cast.map((line) => line.split(':')[1])).toEqual([' Insurgent', ' dozens']);
  });

  it('a given name alone is the one person who has it', async () => {
    const cast = await castOf(`
      Yulia    Yulia    PROPN NNP 3 nsubj B-PER
      Omarova  Omarova  PROPN NNP 1 flat I-PER
      left     leave    VERB VBD 0 root _

      Yulia    Yulia    PROPN NNP 2 nsubj B-PER
      wept     weep     VERB VBD 0 root _`);
    expect(cast).toEqual(['Person Yulia Omarova: Yulia Omarova, Yulia']);
  });

  it('a name goes on behind a hyphen at which the model stopped', async () => {
    const cast = await castOf(`
      Kim      Kim      PROPN NNP 5 nsubj B-PER
      Dae      Dae      PROPN NNP 1 flat I-PER
      -        -        PUNCT HYPH 4 punct _
      jung     jung     PROPN NNP 1 flat _
      left     leave    VERB VBD 0 root _`);
    expect(cast).toEqual(['Person Kim Dae-jung: Kim Dae-jung']);
  });

  const kazakhs = (subject: string, tag: string) => `
      ${subject}  ${subject}  PROPN ${tag} 2 nsubj B-NORP
      voted    vote     VERB VBD 0 root _`;
  it.each([
    ['Kazakhs', 'NNPS', 'Group Kazakhs: Kazakhs'],
    ['Kazakhstan', 'NNP', 'Country Kazakhstan: Kazakhstan'],
  ])('%s (%s) is a people or a state: %s', async (subject, tag, expected) => {
    expect(await castOf(kazakhs(subject, tag))).toEqual([expected]);
  });

  it.each([
    ['visited', 'visit', 'Place Astana: Astana'],
    ['accused', 'accuse', 'Country Kazakhstan: Astana'],
  ])('they %s Astana: %s', async (form, lemma, expected) => {
    const cast = await castOf(`
      They     they     PRON PRP 2 nsubj _
      ${form}  ${lemma} VERB VBD 0 root _
      Astana   Astana   PROPN NNP 2 obj B-GPE`);
    expect(cast).toEqual([expected]);
  });

  it('a king is called by a given name, and is nobody whose family name it is', async () => {
    const cast = await castOf(`
      King     King     PROPN NNP 2 nmod:desc _
      Hussein  Hussein  PROPN NNP 3 nsubj B-PER
      met      meet     VERB VBD 0 root _
      Saddam   Saddam   PROPN NNP 3 obj B-PER
      Hussein  Hussein  PROPN NNP 4 flat I-PER`);
    expect(cast).toEqual(['Person Hussein: King, Hussein', 'Person Saddam Hussein: Saddam Hussein']);
  });

  it('a title of an office that somebody never held makes another of his family name', async () => {
    const cast = await castOf(`
      Robert    Robert    PROPN NNP 3 nsubj B-PER
      Kennedy   Kennedy   PROPN NNP 1 flat I-PER
      spoke     speak     VERB VBD 0 root _

      President President PROPN NNP 2 nmod:desc _
      Kennedy   Kennedy   PROPN NNP 3 nsubj B-PER
      listened  listen    VERB VBD 0 root _`);
    expect(cast).toEqual(['Person Robert Kennedy: Robert Kennedy', 'Person Kennedy: President, Kennedy']);
  });

  it('a ministry of another country is another one', async () => {
    const ministry = (country: string) => `
      the       the       DET DT 3 det _
      Interior  Interior  ADJ JJ 3 amod B-ORG
      Ministry  Ministry  PROPN NNP 6 nsubj I-ORG
      of        of        ADP IN 5 case _
      ${country} ${country} PROPN NNP 3 nmod B-GPE
      denied    deny      VERB VBD 0 root _
    `;
    const cast = await castOf(`${ministry('Belarus')}\n${ministry('Lithuania')}`);
    expect(cast.filter((line) => line.startsWith('Organization'))).toHaveLength(2);
  });

  it.each([
    ['At', 'Place Kremlin: Kremlin'],
    ['For', 'Country Russia: Kremlin, they'],
  ])('%s the Kremlin: %s', async (preposition, expected) => {
    const cast = await castOf(`
      ${preposition} ${preposition.toLowerCase()} ADP IN 3 case _
      the      the      DET DT 3 det _
      Kremlin  Kremlin  PROPN NNP 5 obl B-ORG
      they     they     PRON PRP 5 nsubj _
      met      meet     VERB VBD 0 root _`);
    expect(cast).toEqual([expected]);
  });

  it('a city has no article, but for one that has it in its name', async () => {
    const cast = await castOf(`
      The          the          DET DT 2 det _
      Commonwealth Commonwealth PROPN NNP 3 nsubj B-ORG
      objected     object       VERB VBD 0 root _`);
    expect(cast).toEqual(['Organization Commonwealth: Commonwealth']);
  });
});
