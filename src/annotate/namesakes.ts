import type { AnnotatedArticle } from '../types.ts';
import type { Candidate } from './candidate.ts';
import type { Draft } from './cast.ts';
import { followsKin } from './kinds-of-names.ts';
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

/**
 * "Máximo Kirchner, her son, was there. Kirchner left": the one namesake whose full name stands in the sentence before. A
 * new paragraph comes back to whom the article is about, and so does a sentence behind "Her father, Alberto Bachelet,
 * died", but for one that introduces the relative: "his daughter, Ana Botin. Botin, 53, …".
 */
function namedJustBefore(
  doc: AnnotatedArticle,
  drafts: readonly Draft[],
  { first, last, head }: Candidate,
): Draft | undefined {
  const sentence = doc.tokens[head]?.sentence ?? 0;
  if (!doc.tokens[head]?.dep.startsWith('nsubj') || doc.tokens[first - 1]?.sentence === sentence) return undefined;
  if (opensParagraph(doc, sentence)) return undefined;
  const isBefore = (each: Candidate): boolean =>
    each.kind === 'name' && doc.tokens[each.head]?.sentence === sentence - 1;
  const [only, ...others] = drafts.filter(({ candidates }) => candidates.some(isBefore));
  const hasAge = doc.tokens[last]?.text === ',' && /^\d\d$/.test(doc.tokens[last + 1]?.text ?? '');
  const isFull = only?.candidates.some(
    (each) => isBefore(each) && each.last - each.first > 1 && (hasAge || !followsKin(doc, each)),
  );
  return isFull && others.length === 0 ? only : undefined;
}

function opensParagraph({ article, sentences }: AnnotatedArticle, index: number): boolean {
  const [before, own] = [sentences[index - 1]?.span, sentences[index]?.span];
  if (!before || !own || before.in !== own.in) return true;
  return own.in !== 'title' && article.text.slice(before.end, own.start).includes('\n');
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
