import type { FrameConditions } from '../ontology/ontology.ts';
import type { Token } from '../types.ts';
import type { Trigger } from './positions.ts';
import type { TypedFrame } from './triggers.ts';

/** A condition of a frame that its sentence does not meet: what the frame asks for (or forbids), and what stands there. */
export interface Unmet {
  readonly condition: keyof FrameConditions;
  readonly asked: readonly string[];
  readonly found: readonly Token[];
}

/** A frame that was tried on a trigger. */
export interface Attempt extends TypedFrame {
  readonly trigger: Trigger;
}

/** Why a frame whose trigger stands in the text made no event. */
export type Step =
  | { readonly kind: 'rejected'; readonly attempt: Attempt; readonly unmet: Unmet }
  | { readonly kind: 'incomplete'; readonly attempt: Attempt; readonly missing: Missing }
  | { readonly kind: 'outdone'; readonly attempt: Attempt; readonly by: Attempt }
  | { readonly kind: 'consumed'; readonly attempt: Attempt; readonly by: Attempt }
  | { readonly kind: 'refused'; readonly attempt: Attempt }
  | { readonly kind: 'stance'; readonly attempt: Attempt };

/** What a reading lacks: a role that its frame needs, any participant at all, or a second party. */
export type Missing = 'agent' | 'target' | 'theme' | 'participant' | 'party';

/** Told what happens on the way from triggers to events. Without one, nothing is collected. */
export type Trace = (step: Step) => void;
