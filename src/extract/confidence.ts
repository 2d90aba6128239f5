import type { Basis } from '../types.ts';
import type { Reading } from './reading.ts';

/** What a role found this way is worth; first estimates, to be fitted on labelled text. */
const WORTH: Readonly<Record<Basis, number>> = {
  stated: 1,
  announced: 0.9,
  controlled: 0.85,
  coreferent: 0.85,
  learned: 0.8,
  guessed: 0.4,
};

/** 0..1 with three decimals: how sure a fact is, from how its roles were found, how it is said, and how sure the model is where no frame fits. */
export function confidenceOf({ agents, targets, trigger, type, learned = 1 }: Reading): number {
  const participants = [...agents, ...targets];
  const roles = participants.reduce((product, { basis }) => product * WORTH[basis], 1);
  const form = trigger.isNoun ? 0.85 : 0.95;
  const whole = agents.length > 0 && (targets.length > 0 || type.symmetric || type.target.length === 0) ? 1 : 0.9;
  return Math.round(roles * form * whole * learned * 1000) / 1000;
}
