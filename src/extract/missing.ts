import type { Frame } from '../ontology/ontology.ts';
import type { Cast } from './participants.ts';
import { fillersOf, type Trigger } from './positions.ts';
import type { Reading } from './reading.ts';
import type { Lack, Missing } from './trace.ts';

/** Where a frame looked for what a reading lacks, and what stood there. */
export function missing(cast: Cast, trigger: Trigger, frame: Frame, lack: Lack): Missing {
  const positions = POSITIONS[lack](frame);
  const words = fillersOf(cast.tree, cast.words, trigger, frame, positions)
    .filter(({ token }) => token !== trigger.token)
    .map(({ token }) => cast.tree.tokens[token]?.text ?? '');
  return { lack, positions, words: [...new Set(words)] };
}

/** The roles of a reading that nobody plays, and where its frame looked. */
export function emptyRoles(cast: Cast, { trigger, type, frame, agents, targets }: Reading): readonly Missing[] {
  return [
    ...(agents.length === 0 ? (['agent'] as const) : []),
    ...(targets.length === 0 && !type.symmetric && type.target.length > 0 ? (['target'] as const) : []),
  ].map((lack) => missing(cast, trigger, frame, lack));
}

const POSITIONS: Readonly<Record<Lack, (frame: Frame) => readonly string[]>> = {
  agent: ({ agent }) => agent,
  target: ({ target }) => target,
  theme: ({ theme }) => theme,
  participant: ({ agent, target }) => [...new Set([...agent, ...target])],
  party: ({ agent, target }) => [...new Set([...agent, ...target])],
};
