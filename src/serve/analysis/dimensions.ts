/** What is read of the event itself: a statement's `$first` and `$firstLength`. */
export interface OwnDimension {
  readonly kind: 'own';
  readonly value: 'type' | 'family' | 'date';
  /** So many characters of the date. */
  readonly length: number;
}

/** What is read of the nodes beside an event. */
export interface BesideDimension {
  readonly kind: 'beside';
  /** Relationships that lead to them. */
  readonly links: readonly string[];
  readonly value: 'id' | 'country' | 'publisher';
}

const PARTIES = ['AGENT', 'TARGET', 'THIRD'];

/** What events can be counted by: the values of the enum `EventDimension`, in lower case. */
export const dimensions = {
  type: own('type'),
  family: own('family'),
  year: own('date', 4),
  month: own('date', 7),
  week: own('date', 10),
  day: own('date', 10),
  actor: beside('id', PARTIES),
  agent: beside('id', ['AGENT']),
  target: beside('id', ['TARGET']),
  place: beside('id', ['PLACE']),
  country: beside('country', [...PARTIES, 'PLACE']),
  agent_country: beside('country', ['AGENT']),
  target_country: beside('country', ['TARGET']),
  publisher: beside('publisher', ['REPORTS']),
} as const;

/** Something to count events by. */
export type Dimension = keyof typeof dimensions;

/** Whether the values are ids of actors or places. */
export function hasNodes(dimension: Dimension): boolean {
  const read: OwnDimension | BesideDimension = dimensions[dimension];
  return read.value === 'id';
}

function own(value: OwnDimension['value'], length = 0): OwnDimension {
  return { kind: 'own', value, length };
}

function beside(value: BesideDimension['value'], links: readonly string[]): BesideDimension {
  return { kind: 'beside', value, links };
}
