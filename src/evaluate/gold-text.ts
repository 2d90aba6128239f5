/** An event as people labelled it (tests/gold/events/GUIDELINES.md). */
export interface GoldEvent {
  readonly type: string;
  readonly trigger: readonly [start: number, end: number];
  readonly agents: readonly string[];
  readonly targets: readonly string[];
  readonly polarity: 'affirmed' | 'negated';
  readonly modality: string;
  /** ISO date, year-month or year; only where the text or its dateline tells it. */
  readonly date?: string;
  /** Where it happened, in the words of the text; only in texts that have their offices labelled. */
  readonly place?: string;
}

/** An office as people labelled it: words of the text. */
export interface GoldOffice {
  readonly person: string;
  /** Absent where a verb tells it: "who chairs the commission". */
  readonly title?: string;
  /** Any of these is right. */
  readonly body: readonly string[];
  /** Absent where the text does not tell whether it is held still. */
  readonly current?: boolean;
}

/** A labelled text: its actors with their mentions, and its events. */
export interface GoldText {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly actors: readonly {
    readonly id: string;
    readonly mentions: readonly (readonly [start: number, end: number])[];
  }[];
  readonly events: readonly GoldEvent[];
  /** What the title tells; triggers count in it. Absent where titles were not labelled. */
  readonly headline?: readonly GoldEvent[];
  /** Absent where offices and places were not labelled. */
  readonly offices?: readonly GoldOffice[];
}
