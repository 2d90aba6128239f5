import type { Extraction } from '../types.ts';
import { bCubed, type Clustered, type Scores } from './b-cubed.ts';
import type { GoldText } from './gold-text.ts';
import { agree } from './match-actors.ts';

/** How well the mentions of one text are grouped: B³ over those that both sides have, and their share of the labelled. */
export interface CoreferenceScores extends Scores {
  readonly coverage: number;
}

/** Scores the mentions of labelled actors (names, nominals, pronouns) inside each text. */
export function scoreCoreference(
  pairs: readonly { readonly gold: GoldText; readonly report: Extraction }[],
): CoreferenceScores {
  const items: Clustered[] = [];
  let labelled = 0;
  for (const { gold, report } of pairs) {
    const predicted = report.entities.flatMap(({ id, mentions }) =>
      mentions.filter((mention) => mention.in === undefined).map((mention) => ({ id, mention })),
    );
    for (const actor of gold.actors) {
      for (const span of actor.mentions) {
        labelled += 1;
        const found = predicted.find(({ mention }) => agree(mention, span));
        if (found) items.push({ gold: `${gold.id} ${actor.id}`, predicted: `${gold.id} ${found.id}` });
      }
    }
  }
  return { ...bCubed(items), coverage: labelled === 0 ? 1 : items.length / labelled };
}
