import type { Event } from '../types.ts';
import type { Reading } from './reading.ts';

/** An event with the reading that it was made from. */
export interface Found {
  readonly event: Event;
  readonly reading: Reading;
}
