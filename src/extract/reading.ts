import type { EventType, Frame } from '../ontology/ontology.ts';
import type { Participant } from './participants.ts';
import type { Trigger } from './positions.ts';
import type { Filler } from './subjects.ts';

/** One way to understand a predicate: a type, and who fills its roles. */
export interface Reading {
  readonly type: EventType;
  readonly frame: Frame;
  /** How probable the model finds it, 0..1, where no frame fits. */
  readonly learned?: number;
  readonly trigger: Trigger;
  readonly agents: readonly Participant[];
  readonly targets: readonly Participant[];
  readonly others: readonly Participant[];
  readonly theme?: Filler;
  /** "accused each other": the agents are the targets too. */
  readonly isReciprocal: boolean;
  /** The frame needs a target, which only what else is told can supply; without one there is no event. */
  readonly isPending: boolean;
  /** What stands at the target's position, whether or not it names anyone. */
  readonly targetFillers: readonly Filler[];
}
