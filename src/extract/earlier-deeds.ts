import type { Token } from '../types.ts';
import type { Cast, Participant } from './participants.ts';
import type { Reading } from './readings.ts';
import { framesFor, type TriggerIndex } from './triggers.ts';

/** How many sentences back a deed may lie that a noun points to. */
const REACH = 8;
const POINTERS = new Set(['the', 'this', 'that', 'these', 'those', 'its', 'his', 'her', 'their', 'such']);

/**
 * Who is behind a deed that an earlier sentence told: in "Paris condemned the attack" those who attacked. A noun points to
 * the nearest earlier event of its own kind (PLOVER type), one without a kind ("the move") to the nearest event.
 */
export function behindEarlierDeed(
  cast: Cast,
  triggers: TriggerIndex,
  readings: ReadonlyMap<number, Reading>,
  reading: Reading,
): readonly Participant[] {
  const { tree, words } = cast;
  const own = new Set([...reading.agents].map(({ entity }) => entity.id));
  for (const { token: index } of reading.targetFillers) {
    const noun = tree.tokens[index] as Token;
    if (noun.pos !== 'NOUN' || !isDefinite(cast, noun)) continue;
    const kinds = new Set(framesFor(tree, triggers, noun).map(({ type }) => type.plover?.type ?? type.name));
    if (kinds.size === 0 && !words.has('deeds', noun.lemma)) continue;
    const earlier = [...readings.values()]
      .filter(({ type, trigger }) => trigger.token < reading.trigger.token && trigger.token !== index && !type.stance)
      .filter(({ trigger }) => noun.sentence - (tree.tokens[trigger.token]?.sentence ?? 0) <= REACH)
      .filter(({ type }) => kinds.size === 0 || kinds.has(type.plover?.type ?? type.name))
      .filter(({ agents, type }) => !type.symmetric && agents.some(({ entity }) => !own.has(entity.id)))
      .sort((a, b) => b.trigger.token - a.trigger.token)[0];
    if (earlier) {
      return earlier.agents
        .filter(({ entity }) => !own.has(entity.id))
        .map((agent) => ({ ...agent, basis: 'coreferent' as const }));
    }
  }
  return [];
}

function isDefinite({ tree }: Cast, { index }: Token): boolean {
  return (tree.children[index] ?? []).some((child) => POINTERS.has(tree.tokens[child]?.text.toLowerCase() ?? ''));
}
