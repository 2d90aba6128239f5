import type { Reading } from './reading.ts';
import type { Filler } from './subjects.ts';
import { dependents, type Tree } from './tree.ts';

const PAIRS = new Set(['each other', 'one another']);

/** "accused each other", "expelled one another's envoys": whoever does it has it done to them too. */
export function isReciprocal(tree: Tree, { token }: Filler): boolean {
  const text = (index: number): string => tree.tokens[index]?.text.toLowerCase() ?? '';
  const owners = dependents(tree, token, 'nmod:poss').map(({ index }) => index);
  // Parsers take either word for the head.
  return [token, ...owners].some((index) =>
    [index - 1, index].some((first) => PAIRS.has(`${text(first)} ${text(first + 1)}`)),
  );
}

/** What each does to the others: one reading for each agent of a reciprocal one; any other stays as it is. */
export function eachToOthers(reading: Reading): readonly Reading[] {
  if (!reading.isReciprocal) return [reading];
  return reading.agents.map((agent) => ({
    ...reading,
    agents: [agent],
    targets: reading.agents.filter(({ entity }) => entity.id !== agent.entity.id),
  }));
}
