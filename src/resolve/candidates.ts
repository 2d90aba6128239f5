import type { Features } from './profile.ts';

/**
 * The keys of the blocks that something with these features stands in: only what shares a block is compared, so two
 * that could be the same MUST share one. Keys are made of the features alone.
 */
export function blockKeys(features: Features): readonly string[] {
  const { type, tokens, mononyms, names, acronyms, initials } = features;
  const prefix = type.toLowerCase();
  if (type !== 'Person') {
    const letters = type === 'Organization' ? [...acronyms, ...initials] : acronyms;
    return [...new Set([...names, ...letters])].map((name) => `${prefix}:${name}`).sort();
  }
  const surname = tokens.at(-1);
  return [...(surname ? [surname] : []), ...mononyms].map((name) => `${prefix}:${name}`).sort();
}
