import type { Manifest } from '../models/model.ts';
import type { Scored, SentenceAnalysis } from './analysis.ts';

/** The analysis of the words from `offset` on. */
export interface PartAnalysis {
  readonly offset: number;
  readonly analysis: SentenceAnalysis;
}

/** One analysis of a sentence that was read in parts: the root of a later part hangs on the first root as parataxis. */
export function joinParts(parts: readonly PartAnalysis[], manifest: Manifest): SentenceAnalysis {
  const [only, ...others] = [...parts].sort((a, b) => a.offset - b.offset);
  if (!only)
    return { upos: [], xpos: [], names: [], nameScores: [], heads: [], deprels: [], predicates: [], events: [] };
  if (others.length === 0) return only.analysis;
  const root = [...only.analysis.heads].indexOf(-1);
  const loose = Math.max(manifest.deprels.indexOf('parataxis'), 0);
  return others.reduce((whole, part) => append(whole, part, { root, loose }), only.analysis);
}

function append(
  whole: SentenceAnalysis,
  { offset, analysis }: PartAnalysis,
  { root, loose }: { readonly root: number; readonly loose: number },
): SentenceAnalysis {
  const { upos, xpos, names, nameScores, heads, deprels, predicates, events } = analysis;
  const moved = (scored: readonly Scored[]): readonly Scored[] => scored.map(([word, score]) => [word + offset, score]);
  const own = [...heads];
  return {
    upos: [...whole.upos, ...upos],
    xpos: [...whole.xpos, ...xpos],
    names: [...whole.names, ...names],
    nameScores: [...whole.nameScores, ...nameScores],
    heads: [...whole.heads, ...own.map((head) => (head < 0 ? root : head + offset))],
    deprels: [...whole.deprels, ...[...deprels].map((label, word) => ((own[word] as number) < 0 ? loose : label))],
    predicates: [
      ...whole.predicates,
      ...predicates.map((predicate) => ({
        word: predicate.word + offset,
        arguments: predicate.arguments.map(([role, word]) => [role, word + offset] as const),
      })),
    ],
    events: [
      ...whole.events,
      ...events.map(({ word, types, agents, targets }) => ({
        word: word + offset,
        types,
        agents: moved(agents),
        targets: moved(targets),
      })),
    ],
  };
}
