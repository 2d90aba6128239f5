import type { Knowledge } from '../knowledge/knowledge.ts';
import type { AnnotatedArticle } from '../types.ts';
import type { Annotator } from './annotator.ts';
import { finish } from './cast.ts';
import { Coreference } from './coreference.ts';
import { nameCandidates } from './mention-spans.ts';
import { nominalCandidates } from './nominals.ts';

/** Mentions and entities: who and what an article speaks of, grouped by coreference. */
export function createEntities(knowledge: Knowledge): Annotator {
  return {
    name: 'entities',
    requires: ['sentences', 'tokens', 'grammar', 'names'],
    assigns: ['mentions', 'entities'],
    async annotate(doc: AnnotatedArticle): Promise<AnnotatedArticle> {
      const names = nameCandidates(doc, knowledge);
      const nominals = nominalCandidates(doc, knowledge, names);
      const coreference = new Coreference(doc, knowledge);
      for (const name of names) coreference.addName(name);
      for (const nominal of nominals) coreference.addTitle(nominal);
      for (const nominal of nominals) coreference.addNominal(nominal);
      return { ...doc, ...finish(doc, knowledge, coreference.drafts) };
    },
  };
}
