import { onceFor } from '../lib/once-for.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { expandWords } from '../ontology/ontology.ts';

/** The word lists that the mechanism and the frames ask for, each expanded once. */
export interface Words {
  /** Whether a shared list holds a lemma. */
  has(list: string, lemma: string): boolean;
  /** Whether the lemma is among words as a frame writes them (`$list` or plain lemmas). */
  among(words: readonly string[], lemma: string): boolean;
}

/** Makes the word lists of an ontology ready to be asked. */
export const wordsOf = onceFor((ontology: Ontology): Words => {
  const expanded = new Map<readonly string[], ReadonlySet<string>>();
  return {
    has: (list, lemma) => ontology.lists.get(list)?.has(lemma.toLowerCase()) ?? false,
    among(words, lemma) {
      let set = expanded.get(words);
      if (!set) {
        set = expandWords(words, ontology);
        expanded.set(words, set);
      }
      return set.has(lemma.toLowerCase());
    },
  };
});
