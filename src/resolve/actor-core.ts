import type { Actor } from '../types.ts';

/** What an actor is, without what depends on how many articles mention it. */
export type ActorCore = Omit<Actor, 'articleCount'>;
