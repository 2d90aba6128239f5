import { type AreFormsOfOneName, compare } from './compare.ts';
import type { Features } from './profile.ts';
import { BODY_WEIGHTS, PERSON_WEIGHTS, PRIOR } from './weights.ts';

/** Whether two profiles are of one actor, how likely that is, and why. `barred`: the two may not meet in a third either. */
export interface Decision {
  readonly decision: 'same' | 'different' | 'unsure';
  readonly barred: boolean;
  /** 0..1: how likely the two are one; three decimals. */
  readonly score: number;
  /** What spoke for it and against it, the strongest first: `name equal +4.6`. */
  readonly reasons: readonly string[];
}

/** Likelier than this is the same; less likely than the other is different; between them lies doubt. */
const SAME = 0.9;
const DIFFERENT = 0.15;

/** Same, different or unsure. Unsure never merges: two nodes for one person can be joined later, one for two cannot be cut. */
export function decide(a: Features, b: Features, areForms: AreFormsOfOneName): Decision {
  if (a.type !== b.type) return { decision: 'different', barred: true, score: 0, reasons: ['type clash'] };
  const found = compare(a, b, areForms);
  const weights = a.type === 'Person' ? PERSON_WEIGHTS : BODY_WEIGHTS;
  const parts = [
    part('name', found.name, weights.name[found.name]),
    part('country', found.country, weights.country[found.country]),
    part('gender', found.gender, weights.gender[found.gender]),
    part('office', found.office, weights.office[found.office]),
    part('setting', found.setting, weights.setting[found.setting]),
    part('time', found.time, weights.time[found.time]),
  ];
  const score = logistic(parts.reduce((sum, { weight }) => sum + weight, PRIOR));
  const reasons = parts
    .filter(({ weight }) => weight !== 0)
    .sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight))
    .map(({ text }) => text);
  const isBare = found.name === 'single' && found.office !== 'agree';
  const decision = score >= SAME && !isBare ? 'same' : score <= DIFFERENT ? 'different' : 'unsure';
  return { decision, barred: isBarred(found, a, b, decision), score: Math.round(score * 1000) / 1000, reasons };
}

/** Two full names that are not one name, two genders, two countries of bodies: nothing in common can bring them together. */
function isBarred(
  { name, country, gender }: ReturnType<typeof compare>,
  a: Features,
  b: Features,
  decision: Decision['decision'],
): boolean {
  if (decision === 'same') return false;
  const areFull = a.type !== 'Person' || (a.tokens.length > 1 && b.tokens.length > 1);
  return (
    gender === 'clash' ||
    country === 'clash' ||
    name === 'doubtful' ||
    (name === 'different' && areFull && a.type === 'Person')
  );
}

function part(feature: string, value: string, weight: number) {
  return { weight, text: `${feature} ${value} ${weight > 0 ? '+' : ''}${weight}` };
}

function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
