import type { Token } from '../types.ts';
import type { Candidate } from './candidate.ts';
import type { Draft } from './cast.ts';
import type { Gathered } from './setting.ts';

/** Whom an office stands beside: "the minister, A", "Minister A", "A is the minister". */
export function namedBeside(gathered: Gathered, candidate: Candidate): Draft | undefined {
  const token = gathered.doc.tokens[candidate.head] as Token;
  const near = gathered.doc.tokens.filter(
    (other) =>
      other.sentence === token.sentence &&
      ((other.head === token.index && /^(?:appos|flat|nsubj|compound)/.test(other.dep)) ||
        (other.dep === 'appos' && isInside(gathered, other.head, token.index)) ||
        (token.head === other.index && /^(?:appos|flat|compound|nmod:desc|nmod:unmarked)/.test(token.dep))),
  );
  const hasCopula = gathered.doc.tokens.some((other) => other.head === token.index && other.dep === 'cop');
  for (const other of near) {
    if (other.dep.startsWith('nsubj') && !hasCopula) continue;
    const person = personAt(gathered, other.index);
    if (person) return person;
  }
  const next = gathered.doc.tokens[candidate.last];
  const follows = next && next.sentence === token.sentence && next.pos === 'PROPN';
  return follows ? personAt(gathered, next.index) : undefined;
}

/** "the head of the army, General X": the name hangs on what the office is of, which is no person. */
function isInside(gathered: Gathered, index: number, office: number): boolean {
  if (personAt(gathered, index)) return false;
  for (let at = gathered.doc.tokens[index]; at?.dep.startsWith('nmod'); at = gathered.doc.tokens[at.head]) {
    if (at.head === office) return true;
  }
  return false;
}

/** The person whose name a token stands in. */
function personAt(gathered: Gathered, index: number): Draft | undefined {
  for (const [candidate, draft] of gathered.placed) {
    if (draft.type === 'Person' && candidate.kind === 'name' && candidate.first <= index && index < candidate.last)
      return draft;
  }
  return undefined;
}
