import type { Draft } from './cast.ts';
import type { Setting } from './setting.ts';

/**
 * Whom a bare family name stands for, of several who bear it: the first whom the body of the text introduces, which is the
 * one that it is about. Who comes in beside a noun alone ("the government of Fidel Castro") is named in passing.
 */
export function namesakeMeant({ doc }: Setting, drafts: readonly Draft[]): Draft | undefined {
  const introduced = drafts.flatMap((draft) => {
    const first = draft.candidates.find((each) => doc.tokens[each.first]?.span.in !== 'title');
    return first ? [{ draft, dep: doc.tokens[first.head]?.dep ?? '' }] : [];
  });
  return (introduced.find(({ dep }) => !dep.startsWith('nmod')) ?? introduced[0])?.draft ?? drafts[0];
}
