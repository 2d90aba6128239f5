import { liftAggregates } from './lift-aggregates.ts';
import { seekIds } from './seek-ids.ts';

/**
 * Writes a person's statement so that the engine takes it, or takes it fast: it refuses aggregates inside other
 * expressions, and looks at every node for an element id.
 */
export function mendCypher(statement: string, parameters: Readonly<Record<string, unknown>>): string {
  return seekIds(liftAggregates(statement), parameters);
}
