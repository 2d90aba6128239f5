import type { EventType } from '../ontology/ontology.ts';
import type { Token } from '../types.ts';
import { pointsToDeed } from './deed-pronouns.ts';
import type { Cast, Participant } from './participants.ts';
import type { Reading } from './reading.ts';
import { dependents } from './tree.ts';
import { framesFor, type TriggerIndex } from './triggers.ts';

/** How many sentences back a deed may lie: of the type that the noun names, of its kind, and of any. */
const REACH = { type: 40, kind: 8, any: 1 } as const;
const POINTERS = new Set(['the', 'this', 'that', 'these', 'those', 'its', 'his', 'her', 'their', 'such']);

/**
 * Who is behind a deed that an earlier sentence told: in "Paris condemned the attack" those who attacked. A noun points to
 * the nearest earlier event of a type that it names, else of its PLOVER type; one that names none ("the move") to what the
 * sentence before told.
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
    const isPointer = pointsToDeed(noun);
    const isAppended = isAppendedTo(cast, noun);
    if (!isPointer && !isAppended && (noun.pos !== 'NOUN' || !isDefinite(cast, noun))) continue;
    const types = framesFor(tree, triggers, noun)
      .filter(({ frame }) => frame.where.context.length === 0)
      .map(({ type }) => type);
    // "the decision to arrest him" says itself what it is; "the move" does not.
    const isBare =
      isPointer || isAppended || (types.length === 0 && words.has('deeds', noun.lemma) && !isDescribed(cast, noun));
    if (types.length === 0 && !isBare) continue;
    const deeds = [...readings.values()]
      .filter(({ type, trigger }) => trigger.token < reading.trigger.token && trigger.token !== index && !type.stance)
      .filter(({ agents, type }) =>
        type.symmetric ? isOfOthers(agents, reading.agents) : agents.some(({ entity }) => !own.has(entity.id)),
      )
      // "welcomed the agreement": what others did together is only meant where the noun names it.
      .filter(({ type }) => !type.symmetric || (!isBare && types.some(({ name }) => name === type.name)))
      .map((deed) => ({ ...deed, back: sentencesBack(cast, noun, deed.trigger.token) }))
      .sort((x, y) => y.trigger.token - x.trigger.token);
    const names = new Set(types.map(({ name }) => name));
    const kinds = new Set(types.map(({ plover }) => plover?.type));
    const near = isBare ? deeds.filter(({ back }) => back <= REACH.any) : [];
    const earlier =
      near.find(({ type }) => type.tone === reading.type.tone) ??
      near[0] ??
      deeds.find(({ type, back }) => !isBare && back <= REACH.type && names.has(type.name)) ??
      deeds.find(({ type, back }) => back <= REACH.kind && isOfKind(type, kinds));
    if (earlier) {
      return earlier.agents
        .filter(({ entity }) => !own.has(entity.id))
        .map((agent) => ({ ...agent, basis: 'coreferent' as const }));
    }
  }
  return [];
}

/** Several that have names did it together, and none of them is, or is of the country of, whoever speaks of it. */
function isOfOthers(agents: Reading['agents'], speakers: Reading['agents']): boolean {
  const own = new Set(speakers.flatMap(({ entity }) => [entity.id, ...(entity.country ? [entity.country] : [])]));
  const isOther = ({ entity: { id, country, type } }: Reading['agents'][number]): boolean =>
    type !== 'Group' && !own.has(id) && !own.has(country ?? '');
  return agents.length > 1 && agents.every(isOther);
}

function isOfKind({ tone, plover }: EventType, kinds: ReadonlySet<string | undefined>): boolean {
  return tone === 'conflictual' && kinds.size === 1 && kinds.has(plover?.type);
}

function sentencesBack({ tree }: Cast, noun: Token, token: number): number {
  return noun.sentence - (tree.tokens[token]?.sentence ?? 0);
}

function isDescribed({ tree }: Cast, { index }: Token): boolean {
  return dependents(tree, index, 'nmod', 'acl').length > 0;
}

/** "…, a charge rejected by X": what a noun behind a comma sums up is what the clause before it told. */
function isAppendedTo({ tree }: Cast, { pos, dep, index }: Token): boolean {
  const article = tree.tokens[index - 1];
  const comma = tree.tokens[index - (article?.pos === 'ADJ' ? 3 : 2)];
  const isLoose = ['appos', 'parataxis', 'obl:unmarked', 'nmod:unmarked', 'dep', 'conj'].includes(dep);
  return pos === 'NOUN' && isLoose && comma?.text === ',';
}

function isDefinite({ tree }: Cast, { index }: Token): boolean {
  return (tree.children[index] ?? []).some((child) => POINTERS.has(tree.tokens[child]?.text.toLowerCase() ?? ''));
}
