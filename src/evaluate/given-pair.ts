import type { Extraction } from '../types.ts';
import { type Coded, type Comparison, codeText, pairsOf } from './coded.ts';
import type { Counts } from './counts.ts';
import type { GoldText } from './gold-text.ts';

/**
 * The type alone, given who: for each two labelled actors between whom the events of a sentence happen, whether the type of
 * the event that was read there is one of theirs. Of several events in the sentence the one with both in it counts, else
 * one with either, else the first; the labelled type is never looked at to choose.
 */
export function scoreGivenPairs(gold: GoldText, report: Extraction, comparison: Comparison): Counts {
  const { found, labelled } = codeText(gold, report, comparison);
  const asked = new Map<string, { readonly pair: readonly string[]; readonly sentence: number; types: Set<string> }>();
  for (const coded of labelled) {
    for (const pair of pairsOf(coded).filter(([a, b]) => a !== '-' && b !== '-')) {
      const key = [...pair.toSorted(), coded.sentence].join(' ');
      const item = asked.get(key) ?? { pair, sentence: coded.sentence, types: new Set() };
      item.types.add(coded.plover);
      asked.set(key, item);
    }
  }
  const answers = [...asked.values()].map(({ pair, sentence, types }) => {
    const answer = between(found, pair, sentence);
    return { isTold: answer !== undefined, isRight: answer !== undefined && types.has(answer.plover) };
  });
  return {
    right: answers.filter(({ isRight }) => isRight).length,
    found: answers.filter(({ isTold }) => isTold).length,
    labelled: answers.length,
  };
}

function between(found: readonly Coded[], pair: readonly string[], sentence: number): Coded | undefined {
  const share = ({ agents, targets }: Coded): number =>
    pair.filter((actor) => agents.includes(actor) || targets.includes(actor)).length;
  return found.filter((coded) => coded.sentence === sentence).toSorted((a, b) => share(b) - share(a))[0];
}
