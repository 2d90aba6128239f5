import type { Knowledge } from '../knowledge/knowledge.ts';
import type { AnnotatedArticle, Token } from '../types.ts';
import type { Candidate } from './candidate.ts';

/** They say when an office was held, or how many hold it; the office is the same. */
const ASIDE =
  /^(?:former|ex|late|then|next|new|current|outgoing|acting|other|several|many|some|few|own|senior|top|local|young|old|armed|more|about|at|least|first|last|alleged|suspected|so-called)$/;
const MODIFIERS = new Set(['amod', 'compound', 'nmod:unmarked', 'obl:unmarked']);

/**
 * What an article calls somebody, in lower case with the noun's lemma last: "prime minister", "interior minister" for "the
 * minister of the interior", "government force" for "government forces". Nationalities and "former" are left out.
 */
export function titleOf(doc: AnnotatedArticle, knowledge: Knowledge, { first, head }: Candidate): string {
  const noun = doc.tokens[head] as Token;
  const before = doc.tokens
    .slice(first, head)
    .filter((token) => token.head === head && MODIFIERS.has(token.dep) && /^\p{L}/u.test(token.text))
    .map(({ text }) => text.toLowerCase())
    .filter((word) => !ASIDE.test(word) && knowledge.lookup(word).length === 0);
  const portfolio = before.length === 0 ? portfolioOf(doc, knowledge, noun) : undefined;
  return [...(portfolio ? [portfolio] : before), noun.lemma.toLowerCase()].join(' ');
}

/** "the minister of the interior", "secretary for defense": what the office is of, if that is a common noun. */
function portfolioOf({ tokens }: AnnotatedArticle, knowledge: Knowledge, noun: Token): string | undefined {
  if (!knowledge.isOffice(noun.lemma.toLowerCase())) return undefined;
  const [of, the] = [tokens[noun.index + 1], tokens[noun.index + 2]];
  if (of?.lemma !== 'of' && of?.lemma !== 'for') return undefined;
  const field = the?.dep === 'det' ? tokens[noun.index + 3] : the;
  const isField = field?.head === noun.index && /^\p{L}/u.test(field.text) && knowledge.lookup(field.text).length === 0;
  return isField ? field.lemma.toLowerCase() : undefined;
}

/** Whether one of the titles is this one, or the same with or without what tells it from others. */
export function hasTitle(titles: ReadonlySet<string>, title: string): boolean {
  if (titles.has(title)) return true;
  return [...titles].some((own) => own.endsWith(` ${title}`) || title.endsWith(` ${own}`));
}
