import type { Count } from '../types.ts';
import { dependents, subtree, type Tree } from './tree.ts';

const WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  hundred: 100,
  thousand: 1000,
  million: 1_000_000,
};
const MULTIPLIERS = new Set(['hundred', 'thousand', 'million']);
const APPROXIMATE = new Set([
  'about',
  'around',
  'some',
  'nearly',
  'almost',
  'roughly',
  'approximately',
  'more',
  'over',
  'least',
  'up',
]);
const VAGUE: Readonly<Record<string, number>> = { dozens: 24, hundreds: 200, thousands: 2000, dozen: 12, scores: 40 };

/** How many a noun phrase speaks of: "more than 4,400 people", "dozens of protesters"; undefined without a number. */
export function countOf(tree: Tree, index: number): Count | undefined {
  const vague = tree.tokens[index]?.text.toLowerCase() ?? '';
  if (vague in VAGUE) return { min: VAGUE[vague] as number, approximate: true, text: tree.tokens[index]?.text ?? '' };
  const [number] = dependents(tree, index, 'nummod');
  if (!number) return undefined;
  const parts = subtree(tree, number.index).map((part) => tree.tokens[part]);
  const min = numberOf(parts.map((part) => part?.text.toLowerCase() ?? ''));
  if (min === undefined) return undefined;
  const before = tree.tokens.slice(Math.max(0, number.index - 3), number.index + 1);
  const approximate = [...parts, ...before].some((part) => part && APPROXIMATE.has(part.lemma.toLowerCase()));
  const first = parts[0]?.span.start ?? number.span.start;
  const text = tree.doc.article.text.slice(first, parts.at(-1)?.span.end ?? number.span.end);
  return { min, approximate, text };
}

function numberOf(words: readonly string[]): number | undefined {
  let value: number | undefined;
  for (const word of words) {
    const digits = /^\d[\d,.]*$/.test(word) ? Number(word.replaceAll(',', '')) : WORDS[word];
    if (digits === undefined || Number.isNaN(digits)) continue;
    value = MULTIPLIERS.has(word) && value !== undefined ? value * digits : (value ?? 0) + digits;
  }
  return value;
}
