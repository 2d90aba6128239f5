import type { EventNode, Evidence, ShortEdge, StateNode } from '../types.ts';
import { articlesOf, compareStrings } from './evidence.ts';
import { components } from './syndication.ts';

/** What tells a short edge from others. */
export type EdgeKey = Pick<ShortEdge, 'source' | 'type' | 'target' | 'status'>;

/** How many of the facts behind an edge it names. */
const MAX_FACTS = 5;

/** The edge that these events stand behind. */
export function eventEdge(key: EdgeKey, events: readonly EventNode[]): ShortEdge {
  const dates = events.flatMap(({ date }) => date ?? []).sort(compareStrings);
  return { ...key, ...summary(events), ...range(dates[0], dates.at(-1)) };
}

/** The edge that these states stand behind; it tells the one that holds, else the latest. */
export function stateEdge(key: EdgeKey, states: readonly StateNode[]): ShortEdge {
  const ranked = states.toSorted(
    (a, b) =>
      Number(b.current) - Number(a.current) ||
      compareStrings(b.asOf ?? '', a.asOf ?? '') ||
      compareStrings(b.from ?? '', a.from ?? '') ||
      b.confidence - a.confidence ||
      compareStrings(a.id, b.id),
  );
  const { title, from, to, current } = ranked[0] as StateNode;
  const starts = states.flatMap((state) => state.from ?? state.asOf ?? []).sort(compareStrings);
  const ends = states.flatMap((state) => state.to ?? state.asOf ?? []).sort(compareStrings);
  return {
    ...key,
    ...summary(states),
    ...range(starts[0], ends.at(-1)),
    ...(title ? { title } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    current,
  };
}

interface Backing {
  readonly id: string;
  readonly confidence: number;
  readonly articleCount: number;
  readonly evidence: readonly Evidence[];
}

function summary(
  facts: readonly Backing[],
): Pick<ShortEdge, 'count' | 'articleCount' | 'sourceCount' | 'confidence' | 'eventIds'> {
  const evidence = facts.flatMap((fact) => fact.evidence);
  const strongest = facts.toSorted(
    (a, b) => b.confidence - a.confidence || b.articleCount - a.articleCount || compareStrings(a.id, b.id),
  );
  return {
    count: facts.length,
    articleCount: articlesOf(evidence).length,
    sourceCount: countSources(evidence),
    confidence: Math.max(...facts.map(({ confidence }) => confidence)),
    eventIds: strongest.slice(0, MAX_FACTS).map(({ id }) => id),
  };
}

function range(first: string | undefined, last: string | undefined): Pick<ShortEdge, 'first' | 'last'> {
  return { ...(first ? { first } : {}), ...(last ? { last } : {}) };
}

/** Articles that prove it with the same sentence are one source: their texts need not be read for it. */
function countSources(evidence: readonly Evidence[]): number {
  const quotes = new Map<string, Set<string>>();
  for (const { articleId, quote } of evidence) {
    quotes.set(articleId, (quotes.get(articleId) ?? new Set()).add(quote.toLowerCase().replace(/\s+/g, ' ')));
  }
  return components([...quotes.values()], (a, b) => [...a].some((quote) => b.has(quote))).length;
}
