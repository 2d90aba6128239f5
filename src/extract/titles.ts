import type { Token } from '../types.ts';
import { behindPreposition, dependents, type Tree } from './tree.ts';

/** The words of an office without its country, body, article and "former": "Secretary of State", "interior minister". */
export function titleOf(tree: Tree, token: Token): string {
  const before = dependents(tree, token.index, 'compound', 'amod')
    .filter((part) => part.index < token.index && !tree.nameAround.has(part.index) && !tree.mentionAt.has(part.index))
    .filter((part) => !SKIPPED.has(part.lemma.toLowerCase()));
  const after = behindPreposition(tree, token.index, 'of')
    .filter((part) => part.index > token.index && !tree.nameAround.has(part.index) && !tree.mentionAt.has(part.index))
    .slice(0, 1);
  const words = [...before.map(({ text }) => text), token.text];
  return after.length === 0 ? words.join(' ') : [...words, 'of', ...after.map(({ text }) => text)].join(' ');
}

const SKIPPED = new Set(['former', 'ex', 'then', 'late', 'outgoing', 'new', 'current', 'longtime', 'ousted', 'acting']);
