import type { Frame, FrameConditions } from '../ontology/ontology.ts';
import type { Lack, Missing, Unmet } from './trace.ts';

/** How a frame is told to people: `convict · agent subj · target obj`. At most three of its triggers are named. */
export function frameText({ verbs, nouns, agent, target, theme, third }: Frame): string {
  const triggers = [...verbs, ...nouns];
  const shown = triggers.slice(0, 3).join(', ') + (triggers.length > 3 ? ', …' : '');
  const roles = Object.entries({ agent, target, theme, third }).filter(([, places]) => places.length > 0);
  return [shown, ...roles.map(([role, places]) => `${role} ${places.join('/')}`)].join(' · ');
}

/** The conditions that a frame which fits has met, one a line: `needs target`, `theme is one of troop, soldier, …`. */
export function conditionsOf({ where }: Frame): readonly string[] {
  return (Object.entries(where) as [keyof FrameConditions, readonly string[]][])
    .filter(([, words]) => words.length > 0)
    .map(([condition, words]) => `${SAID[condition]} ${some(words)}`);
}

/** Why a condition does not hold: `theme should be one of troop, soldier, …; here it is “letter”`. */
export function unmetText({ condition, asked, found }: Unmet): string {
  const here = found.length > 0 ? `; here: ${some(found)}` : '; here is none';
  return `${SAID[condition]} ${some(asked)}${here}`;
}

/** What a reading lacks, in words: `no actor stands where the target would (obj, on): there is “the resolution”`. */
export function lackText({ lack, positions, words }: Missing): string {
  const where = positions.length > 0 ? ` (${some(positions)})` : '';
  const there = words.length > 0 ? words.map((word) => `“${word}”`).join(', ') : 'nothing';
  return `${LACKS[lack]}${where}: there is ${there}`;
}

const SAID: Readonly<Record<keyof FrameConditions, string>> = {
  needs: 'needs',
  theme: 'the theme must be one of',
  notTheme: 'the theme must be none of',
  object: 'the object must be one of',
  notObject: 'the object must be none of',
  preposition: 'must be followed by',
  notPreposition: 'must not be followed by',
  context: 'the sentence must have one of',
  notContext: 'the sentence must have none of',
};

const LACKS: Readonly<Record<Lack, string>> = {
  agent: 'no actor stands where the agent would',
  target: 'no actor stands where the target would',
  theme: 'nothing stands where the theme would',
  participant: 'no actor takes part',
  party: 'only one party is named',
};

function some(words: readonly string[]): string {
  return words.slice(0, 8).join(', ') + (words.length > 8 ? ', …' : '');
}
