import type { EventType, Frame, FrameConditions } from '../ontology/ontology.ts';
import type { Reading } from './reading.ts';

/** A condition of a frame that the words around a trigger do not meet: what it asks for, and what stands there. */
export interface Unmet {
  readonly condition: Exclude<keyof FrameConditions, 'needs'>;
  readonly asked: readonly string[];
  /** Lemmas that were looked at. */
  readonly found: readonly string[];
}

/** Something that a frame lacks: a role that it needs, somebody at all, or the other party of a symmetric type. */
export type Lack = 'agent' | 'target' | 'theme' | 'participant' | 'party';

/** A lack, the positions where somebody was looked for, and the words that stand there and name nobody who may do it. */
export interface Missing {
  readonly lack: Lack;
  readonly positions: readonly string[];
  readonly words: readonly string[];
}

/** Why a reading that was complete is no event: another event is about it, it was refused, or the model doubts it. */
export type Dropped = 'consumed' | 'refused' | 'inner' | 'doubted';

/** What happened when a trigger was read; `token` is the trigger's index. */
export type Note =
  | {
      readonly kind: 'unmet';
      readonly token: number;
      readonly type: EventType;
      readonly frame: Frame;
      readonly unmet: Unmet;
    }
  | {
      readonly kind: 'incomplete';
      readonly token: number;
      readonly type: EventType;
      readonly frame: Frame;
      readonly lacks: readonly Missing[];
    }
  | { readonly kind: 'beaten'; readonly token: number; readonly type: EventType; readonly by: EventType }
  | { readonly kind: 'dropped'; readonly token: number; readonly type: EventType; readonly why: Dropped }
  | {
      readonly kind: 'read';
      readonly token: number;
      readonly event: string;
      readonly reading: Reading;
      readonly gaps: readonly Missing[];
    };

/** Hears how frames are read. */
export type Listener = (note: Note) => void;
