import { wikidataIdOf } from '../lib/outside.ts';
import type { Judgement } from '../types.ts';
import { isInText } from './judgements.ts';

/**
 * The Wikidata id that judgements in force give an actor: that of the latest one which says that it is the same as the
 * entry there, unless a later one says that it is not.
 */
export function linkedWikidata(judgements: readonly Judgement[]): string | undefined {
  const latest = new Map<string, Judgement>();
  for (const judgement of judgements.toSorted(byTime)) {
    const id = judgement.decision === 'same' || judgement.decision === 'different' ? entryOf(judgement) : undefined;
    if (id) latest.set(id, judgement);
  }
  const links = [...latest].filter(([, { decision }]) => decision === 'same').sort(([, a], [, b]) => byTime(a, b));
  return links.at(-1)?.[0];
}

function entryOf({ anchors }: Judgement): string | undefined {
  return anchors.flatMap((anchor) => (isInText(anchor) ? [] : (wikidataIdOf(anchor.known) ?? [])))[0];
}

function byTime(a: Judgement, b: Judgement): number {
  return `${a.time} ${a.id}` < `${b.time} ${b.id}` ? -1 : 1;
}
