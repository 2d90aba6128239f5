import type { EntityType, Modality, Stance } from '../types.ts';

/** Which kinds of event and state exist: the checked content of `src/ontology/**.yaml`. Immutable. */
export interface Ontology {
  readonly events: ReadonlyMap<string, EventType>;
  readonly states: ReadonlyMap<string, StateType>;
  /** Shared word lists by name, e.g. `troops`: lower-case lemmas. */
  readonly lists: ReadonlyMap<string, ReadonlySet<string>>;
}

/** A relation type for something that happens. */
export interface EventType {
  /** UPPER_SNAKE. */
  readonly name: string;
  /** Reads between agent and target: `requested troops from`. */
  readonly label: string;
  readonly description: string;
  readonly plover: { readonly type: string; readonly mode?: string } | null;
  /** CAMEO 1.1b3 code; null where the codebook has none. */
  readonly cameo: string | null;
  /** -10..10 (Goldstein 1992, as mapped to CAMEO). */
  readonly goldstein: number | null;
  /** -10..10 (PLOVER manual 0.8). */
  readonly ploverScore: number | null;
  readonly quad: string | null;
  readonly tone: 'cooperative' | 'conflictual' | 'neutral';
  /** All parties are agents; none is a target. */
  readonly symmetric: boolean;
  /** Not an event: a stance of the speaker on the inner event (SAID, DENIED). */
  readonly stance: Stance | null;
  /** The modalities beside `happened` that make a short edge, with status `decided`: the type itself names that act. */
  readonly decided: readonly Modality[];
  readonly agent: readonly (EntityType | 'Event')[];
  readonly target: readonly (EntityType | 'Event')[];
  readonly frames: readonly Frame[];
  /** The more general types that this one wins over when both fit. */
  readonly over: readonly string[];
  readonly examples: readonly EventExample[];
}

/** One way to say an event type: a predicate and where its participants stand. */
export interface Frame {
  /** PropBank roleset, e.g. `arrest.01`; or */
  readonly roleset?: string;
  /** verb lemmas, a particle or preposition after a space (`call for`); or */
  readonly verb?: readonly string[];
  /** noun lemmas. */
  readonly noun?: readonly string[];
  /** Where each role stands: PropBank label, UD relation, `poss`, or a preposition; in order of preference. */
  readonly agent: readonly string[];
  readonly target: readonly string[];
  readonly theme: readonly string[];
  readonly third: readonly string[];
  /** What the participants must be for the frame to fit. */
  readonly where: FrameConditions;
  /** Name of the modality that the frame gives its event, where it is not `happened`. */
  readonly modality?: Modality;
}

export interface FrameConditions {
  /** The head noun of the theme is in one of these word lists, or its clause has one of these verb lemmas. */
  readonly theme?: readonly string[];
  /** The target's wording must have a head in one of these lists. */
  readonly target?: readonly string[];
  /** No theme from these lists. */
  readonly notTheme?: readonly string[];
  readonly notTarget?: readonly string[];
  /** The frame needs a target, or an agent, to fire at all. */
  readonly needs?: readonly ('agent' | 'target' | 'theme')[];
  /** The target must be another country than the agent's (`abroad`), or the same (`home`). */
  readonly place?: 'abroad' | 'home';
}

export interface EventExample {
  readonly text: string;
  /** Wordings of the participants; absent: the example has none. */
  readonly agent?: string;
  readonly target?: string;
  readonly modality?: Modality;
  readonly negated?: boolean;
  /** The type must not be found in the text. */
  readonly none?: boolean;
}

/** A relation type for something that holds over time. */
export interface StateType {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly subject: readonly EntityType[];
  readonly object: readonly EntityType[];
  readonly examples: readonly StateExample[];
}

export interface StateExample {
  readonly text: string;
  readonly subject?: string;
  readonly object?: string;
  readonly title?: string;
  readonly current?: boolean;
  readonly none?: boolean;
}
