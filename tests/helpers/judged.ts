import fc from 'fast-check';
import type { Anchor, Judgement, StoredArticle } from '../../src/types.ts';
import { keys } from './corpus.ts';

/** What somebody says of two entities of a corpus, given by their places in it. */
export interface Choice {
  readonly decision: Judgement['decision'];
  readonly ends: readonly (readonly [number, number])[];
  /** What stands in the place of the second end; absent: the second end. */
  readonly known: string | undefined;
}

const ELSEWHERE = 'http://www.wikidata.org/entity/';
const end = fc.tuple(fc.nat({ max: keys.length - 1 }), fc.nat({ max: 3 }));
/** Judgements of all kinds, about places in texts, the knowledge base and entries elsewhere. */
export const choice: fc.Arbitrary<Choice> = fc.record({
  decision: fc.constantFrom('same', 'same', 'different', 'different', 'unsure', 'renamed'),
  ends: fc.tuple(end, end),
  known: fc.constantFrom(undefined, undefined, 'country:KAZ', `${ELSEWHERE}Q1`, `${ELSEWHERE}Q2`),
});

function anchorAt(articles: readonly StoredArticle[], [article, entity]: readonly [number, number]): Anchor {
  const { article: own, report } = articles[article] as StoredArticle;
  const { start, end: stop } = report.entities[entity % report.entities.length]?.mentions[0] ?? { start: 0, end: 1 };
  return { articleId: own.id, start, end: stop, quote: own.text.slice(start, stop) };
}

/** The judgements of choices over a corpus: one each second. */
export function judgementsOf(choices: readonly Choice[], articles: readonly StoredArticle[]): readonly Judgement[] {
  return choices.map(({ decision, ends, known }, index) => {
    const [first, second] = ends.map((each) => anchorAt(articles, each)) as [Anchor, Anchor];
    const other: Anchor = known ? { known } : second;
    const time = `2022-02-01T00:00:0${index}.000Z`;
    const said = { id: `judgement:${index}`, decision, author: 'ana', time };
    return decision === 'renamed'
      ? { ...said, anchors: [first], value: 'New Name' }
      : { ...said, anchors: [first, other] };
  });
}
