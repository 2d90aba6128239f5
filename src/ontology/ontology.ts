import type { EntityType, Modality, Stance } from '../types.ts';

/** Which kinds of event and state exist: the checked content of `src/ontology/**.yaml`. Immutable. */
export interface Ontology {
  readonly events: ReadonlyMap<string, EventType>;
  readonly states: ReadonlyMap<string, StateType>;
  /** Shared word lists by name, e.g. `troops`: lower-case lemmas. */
  readonly lists: ReadonlyMap<string, ReadonlySet<string>>;
}

/** How a person reads the relation; not the score. */
export type Tone = 'cooperative' | 'conflictual' | 'neutral';

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
  /** The ACE 2005 subtypes that it overlaps with, e.g. `Justice.Arrest-Jail`; empty where there are none. */
  readonly ace: readonly string[];
  readonly tone: Tone;
  /** All parties are agents; none is a target. */
  readonly symmetric: boolean;
  /** Not an event: what the speaker thinks of the inner event (SAID, DENIED). */
  readonly stance: Stance | null;
  /** The modalities beside `happened` that make a short edge, with status `decided`: the type itself names that act. */
  readonly decided: readonly Modality[];
  readonly agent: readonly ParticipantType[];
  readonly target: readonly ParticipantType[];
  readonly frames: readonly Frame[];
  /** Without these an event of the type tells nothing and is left out, whatever frame found it. */
  readonly needs: readonly ('agent' | 'target')[];
  /** Where the sentence names no target: how to find whom the event is aimed at, in this order. */
  readonly implied: readonly Implied[];
  /** The more general types that this one wins over when both fit. */
  readonly over: readonly string[];
  readonly examples: readonly EventExample[];
}

/**
 * Ways to find a target that the sentence leaves out: `condition`, whose act a threat hangs on ("if NATO deployed");
 * `asker`, who addressed the agent before ("Israel refused"); `parties`, those of
 * what was agreed or fought just before ("talks mediated by Egypt"); `interlocutor`, the other one of two who talk in the
 * same sentence ("called him and urged restraint"); `home`, the country of the agent; `country`, the story's.
 */
export type Implied = 'condition' | 'asker' | 'parties' | 'interlocutor' | 'country' | 'home';

/** What may play a role; `Event` means that the actor behind an event is meant ("condemned the attack"). */
export type ParticipantType = EntityType | 'Event';

/**
 * One way to say an event type: a predicate and where its participants stand. A position is
 * `ARG0` … `ARG5` or `ARGM-…` (PropBank, with the UD position that it usually has where the model found none),
 * `subj`, `obj` (logical ones: voice is undone), `xcomp` (a clause), `infinitive` (one with "to"), `poss` (whatever owns a noun: possessive,
 * compound, adjective of nationality), `owner` (the same, of the theme's noun), or a preposition.
 */
export interface Frame {
  /** Verb triggers: lemma, with its particle after a space (`step down`). */
  readonly verbs: readonly string[];
  /** Noun triggers: lemma, with a compound before it (`phone call`). */
  readonly nouns: readonly string[];
  /** PropBank rolesets that `verbs` stand for; the frame gives way where the model is sure of another one. */
  readonly rolesets: readonly string[];
  readonly agent: readonly string[];
  readonly target: readonly string[];
  readonly theme: readonly string[];
  readonly third: readonly string[];
  /** Its triggers say that the event did not come about: "acquitted" of CONVICTED. */
  readonly negated: boolean;
  readonly where: FrameConditions;
}

/**
 * What must hold for a frame to fit. A word is a lemma, or `$list` for all of a shared list; `@Person` in `object` or
 * `notObject` stands for whatever names or points to one of that type.
 */
export interface FrameConditions {
  /** The theme's head, one of its nouns, or the verb of its clause is one of these. */
  readonly theme: readonly string[];
  readonly notTheme: readonly string[];
  /** The head of the object (or of the passive subject) is one of these. */
  readonly object: readonly string[];
  readonly notObject: readonly string[];
  /** The predicate has a dependent with one of these prepositions; or has none of them. */
  readonly preposition: readonly string[];
  readonly notPreposition: readonly string[];
  /** Some word of the sentence is one of these. */
  readonly context: readonly string[];
  readonly notContext: readonly string[];
  /** Roles that must be filled for the frame to fire. */
  readonly needs: readonly ('agent' | 'target' | 'theme')[];
}

/** A text with what must come out of it. */
export interface EventExample {
  readonly text: string;
  /** Wordings of the participants, several joined by ` + `; absent: the example does not say. */
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
  /** Reads between subject and object: `is based in`. */
  readonly label: string;
  readonly description: string;
  readonly subject: readonly EntityType[];
  readonly object: readonly EntityType[];
  /** The role noun says which office, role or kin it is, and is kept as the state's title. */
  readonly titled: boolean;
  /** Offices that one person holds at a time end where a successor's begin. */
  readonly heldByOne: boolean;
  readonly patterns: readonly StatePattern[];
  readonly examples: readonly StateExample[];
}

/** What a pattern tells of a state: that it holds (or held), begins ("joined") or ends ("left"). */
export type StateTense = 'holds' | 'begins' | 'ends';

/**
 * One way to say a state: a role noun beside its bearer, a verb, or any name (`name`). Positions are those of a frame and
 * `is` (whom the noun is said of: apposition, copula, "became", "as"), `self` (the token), `genitive` and `modifier`
 * (the two halves of `poss`), `apposition`, `before` ("Paris-based"), `home` (the country of a known office-holder).
 */
export interface StatePattern {
  /** Role nouns, or `$list`. */
  readonly nouns: readonly string[];
  readonly verbs: readonly string[];
  /** The types of subject that this pattern is for, where it is not for all of its type's. */
  readonly only: readonly EntityType[];
  /** Set off by every name that may be the subject. */
  readonly name: boolean;
  readonly subject: readonly string[];
  readonly object: readonly string[];
  /** What `where` calls the theme. */
  readonly theme: readonly string[];
  /** Where the title stands, if not in the noun itself: "succeeded him as president". */
  readonly title: readonly string[];
  readonly tense: StateTense;
  readonly where: FrameConditions;
}

/** A text with the state that must come out of it. */
export interface StateExample {
  readonly text: string;
  readonly subject?: string;
  readonly object?: string;
  readonly title?: string;
  readonly current?: boolean;
  readonly none?: boolean;
}

/** The words of a condition: lemmas, with `$list` replaced by the list. */
export function expandWords(words: readonly string[], ontology: Pick<Ontology, 'lists'>): ReadonlySet<string> {
  const all = new Set<string>();
  for (const word of words) {
    if (!word.startsWith('$')) {
      all.add(word);
      continue;
    }
    for (const member of ontology.lists.get(word.slice(1)) ?? []) all.add(member);
  }
  return all;
}
