import type { Comparison } from './compare.ts';

type Weights = { readonly [F in keyof Comparison]: Readonly<Record<Comparison[F], number>> };

/**
 * What each feature adds to the log-odds that two profiles are of one actor. Origin: set by hand on 26 November 2026 from
 * how often each value is seen in pairs of one actor and of two in tests/gold/identity/dev.jsonl. Over that file they
 * make B³ F1 0.971 of names, over the made-up people of tests/bench/identity-articles.mjs 0.979.
 */
export const PERSON_WEIGHTS: Weights = {
  name: {
    ...{ equal: 4.6, partial: 4.2, variant: 3.8, short: 3.0, near: 2.2, initial: 1.4, single: -0.4, doubtful: -1 },
    ...{ letters: -9, different: -9 },
  },
  country: { agree: 1.6, clash: -2.6, unknown: 0 },
  gender: { agree: 0.2, clash: -7, unknown: 0 },
  office: { agree: 3.2, body: 1.2, clash: 0, unknown: 0 },
  setting: { agree: 0.9, clash: -0.7, unknown: 0 },
  time: { agree: 0.1, clash: -2.4, unknown: 0 },
};

/** The same for bodies and places: they have one country, and the same name is often that of another one's. */
export const BODY_WEIGHTS: Weights = {
  name: {
    ...{ equal: 4.2, letters: 0.6, doubtful: -1.5, different: -9 },
    ...{ partial: -9, variant: -9, short: -9, near: -9, initial: -9, single: -9 },
  },
  country: { agree: 2.2, clash: -8, unknown: 0 },
  gender: { agree: 0, clash: 0, unknown: 0 },
  office: { agree: 0, body: 0, clash: 0, unknown: 0 },
  setting: { agree: 0.9, clash: -1.1, unknown: 0 },
  time: { agree: 0.1, clash: -0.6, unknown: 0 },
};

/** Log-odds before anything is compared, for two that share a block. */
export const PRIOR = -1.4;
