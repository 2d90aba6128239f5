import type { AnnotatedArticle } from '../types.ts';
import type { Candidate } from './candidate.ts';
import type { Draft } from './cast.ts';
import { nameWords } from './same-name.ts';
import type { Gathered, Setting } from './setting.ts';

/**
 * Whom a bare family name stands for, of several who bear it: the first whom the body of the text introduces, which is the
 * one that it is about. Who comes in beside a noun alone ("the government of Fidel Castro") is named in passing.
 */
export function namesakeMeant({ doc }: Setting, drafts: readonly Draft[], candidate: Candidate): Draft | undefined {
  const justNamed = drafts.length > 1 ? namedJustBefore(doc, drafts, candidate) : undefined;
  if (justNamed) return justNamed;
  const introduced = drafts.flatMap((draft) => {
    const first = draft.candidates.find((each) => doc.tokens[each.first]?.span.in !== 'title');
    return first ? [{ draft, dep: doc.tokens[first.head]?.dep ?? '' }] : [];
  });
  return (introduced.find(({ dep }) => !dep.startsWith('nmod')) ?? introduced[0])?.draft ?? drafts[0];
}

/** "his daughter, Ana Botin. Botin, 53, …": the one namesake whose full name stands in the sentence before. */
function namedJustBefore(
  doc: AnnotatedArticle,
  drafts: readonly Draft[],
  { first, head }: Candidate,
): Draft | undefined {
  const sentence = (doc.tokens[head]?.sentence ?? 0) - 1;
  if (!doc.tokens[head]?.dep.startsWith('nsubj') || doc.tokens[first - 1]?.sentence === sentence + 1) return undefined;
  const named = drafts.filter(({ candidates }) =>
    candidates.some(
      (each) =>
        each.kind === 'name' &&
        doc.tokens[each.head]?.sentence === sentence &&
        doc.tokens[each.head]?.span.in !== 'title',
    ),
  );
  const [only] = named;
  const isFull = only?.candidates.some(
    (each) => each.kind === 'name' && each.last - each.first > 1 && doc.tokens[each.head]?.sentence === sentence,
  );
  return named.length === 1 && isFull ? only : undefined;
}

/**
 * "Yulia" is the one person whose name in full began so before; "Fernandez" the one "Cristina Fernandez de Kirchner":
 * Spanish and Portuguese names have two family names.
 */
export function calledByOneName({ drafts, knowledge }: Gathered, { type }: Candidate, text: string): Draft | undefined {
  const [word, ...others] = nameWords(knowledge, text);
  if (type !== 'Person' || !word || others.length > 0) return undefined;
  const oneCalled = (isCalled: (words: readonly string[]) => boolean): Draft | undefined => {
    const called = drafts.filter(
      (draft) =>
        draft.type === 'Person' && [...draft.names.keys()].some((name) => isCalled(nameWords(knowledge, name))),
    );
    return called.length === 1 ? called[0] : undefined;
  };
  const byGivenName = oneCalled((words) => words[0] === word);
  return byGivenName ?? (knowledge.gender(text) ? undefined : oneCalled((words) => words.slice(1, -1).includes(word)));
}
