import { onceFor } from '../lib/once-for.ts';
import { judgementOf } from './judgements.ts';
import { skeletonOf } from './names.ts';
import type { Features } from './profile.ts';

/**
 * The keys of the blocks that something with these features stands in: only what shares a block is compared, so two
 * that could be the same MUST share one. Keys are made of the features alone. Blocks stay small: of a family name there
 * is one for each initial, and who is named by the family name alone stands under the office. Features never change, and
 * their keys are asked for again with every pair.
 */
export const blockKeys = onceFor((features: Features): readonly string[] => {
  const own = features.type === 'Person' ? personKeys(features) : bodyKeys(features);
  const prefix = features.type.toLowerCase();
  const judged = features.judgements.map((pin) => judgedBlock(judgementOf(pin)));
  const known = features.known ? [knownBlock(features.known)] : [];
  return [...new Set([...own.map((key) => `${prefix}:${key}`), ...judged, ...known])].sort();
});

/** The block of all that a judgement speaks of. */
export function judgedBlock(judgementId: string): string {
  return `judged:${judgementId}`;
}

/** The block of what judgements have to do with an id of the knowledge base; that of most ids is empty. */
export function knownBlock(id: string): string {
  return `known:${id}`;
}

function bodyKeys({ type, names, acronyms, initials }: Features): readonly string[] {
  return [...names, ...acronyms, ...(type === 'Organization' ? initials : [])];
}

function personKeys({ tokens, surname, mononyms, offices }: Features): readonly string[] {
  const inOffice = [surname, ...mononyms].flatMap((name) => offices.map((office) => `${skeletonOf(name)}@${office}`));
  const given = tokens.filter((token) => token !== surname);
  if (given.length === 0) return inOffice;
  const initials = new Set(given.map((token) => initialSound(token)));
  return [
    ...[...initials].map((initial) => `${skeletonOf(surname)} ${initial}`),
    // Family name first or last: the same names in another order meet too.
    tokens.map(skeletonOf).sort().join(' '),
    ...inOffice,
  ];
}

/** Letters that stand for one another at the start of a name in several languages: Jomart, Zhomart, Schomart; Yuri, Iouri. */
function initialSound(token: string): string {
  const letter = token[0] ?? '';
  return SOUNDS.find((sounds) => sounds.includes(letter))?.[0] ?? letter;
}

const SOUNDS = ['sjzgc', 'kq', 'vwfbu', 'iye', 'ao', 'td'] as const;
