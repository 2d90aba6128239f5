import type { AnnotatedArticle, Dateline, NameSpan, Predicate, Section, Sentence, Token } from '../../src/types.ts';
import { castOf, type DeclaredCast } from './cast.ts';

/** What an article built by hand says beside its rows. */
export interface DocOptions {
  readonly id?: string;
  readonly publishedAt?: string;
  /** ISO date of the dateline. */
  readonly dateline?: Dateline;
}

interface Draft {
  text: string;
  readonly sentences: Sentence[];
  readonly sections: Section[];
  readonly tokens: Token[];
  readonly names: NameSpan[];
  readonly predicates: Predicate[];
  readonly declared: { line: string; base: number }[];
}

/**
 * An AnnotatedArticle from rows like CoNLL-U: one token a line, a blank line between sentences, columns parted by
 * white space: `form lemma UPOS XPOS head dep [name] [predicate]`. Heads count from 1 in the sentence, 0 is the root.
 * `name`: `B-PER`, `I-PER` …, `_` for none. `predicate`: `arrest.01|ARG0=3,ARG1=5`, or `|` for one without a roleset.
 * Lines before a sentence that begin with `#`:
 * `# section bullet` begins a section of that kind, `# section body` a new paragraph;
 * `# mention 2-3 name Person massimov [metonym]` tokens 2 to 3, both included, are a mention of entity `massimov`;
 * `# entity massimov country=KAZ gender=male plural=true` adds fields to an entity.
 */
export function doc(rows: string, options: DocOptions = {}): AnnotatedArticle {
  const draft: Draft = { text: '', sentences: [], sections: [], tokens: [], names: [], predicates: [], declared: [] };
  for (const block of rows.trim().split(/\n\s*\n/)) addSentence(draft, block.trim().split(/\n\s*/));
  const { text, sentences, sections, tokens, names, predicates } = draft;
  const { publishedAt, dateline, id = 'article:test' } = options;
  const article = {
    id,
    key: id,
    source: id,
    title: '',
    text,
    ...(publishedAt ? { publishedAt } : {}),
    language: 'en',
    contentHash: '',
    sections,
    ...(dateline ? { dateline } : {}),
    diagnostics: [],
  };
  const { mentions, entities }: DeclaredCast = castOf(draft.declared, { text, tokens });
  return {
    article,
    sentences,
    tokens,
    predicates,
    names,
    mentions,
    entities,
    times: [],
    quotes: [],
    guesses: [],
    learnedTypes: [],
  };
}

function addSentence(draft: Draft, lines: readonly string[]): void {
  const notes = lines.filter((line) => line.startsWith('# '));
  const rows = lines.filter((line) => !line.startsWith('# ')).map((line) => line.split(/\s+/));
  const kind = notes.find((line) => line.startsWith('# section '))?.split(' ')[2] as Section['kind'] | undefined;
  const opens = kind !== undefined || draft.sections.length === 0;
  if (draft.text !== '') draft.text += opens ? '\n\n' : ' ';
  const first = draft.tokens.length;
  const start = draft.text.length;
  for (const [at, row] of rows.entries()) addToken(draft, row, { first, glued: at > 0 && isGlued(rows, at) });
  const span = { start, end: draft.text.length };
  const section = kind ?? draft.sections.at(-1)?.kind ?? 'body';
  draft.sentences.push({ index: draft.sentences.length, span, section, first, last: draft.tokens.length });
  if (opens) draft.sections.push({ kind: section, span });
  else
    draft.sections.push({ kind: section, span: { start: draft.sections.pop()?.span.start ?? start, end: span.end } });
  draft.declared.push(...notes.map((line) => ({ line, base: first - 1 })));
}

function addToken(draft: Draft, row: readonly string[], at: { readonly first: number; readonly glued: boolean }): void {
  const [form = '', lemma = form, pos = 'X', tag = 'FW', head = '0', dep = 'dep', name = '_', predicate] = row;
  if (draft.tokens.length > at.first && !at.glued) draft.text += ' ';
  const start = draft.text.length;
  draft.text += form;
  const index = draft.tokens.length;
  draft.tokens.push({
    index,
    sentence: draft.sentences.length,
    span: { start, end: draft.text.length },
    text: form,
    lemma,
    pos,
    tag,
    head: head === '0' ? -1 : at.first + Number(head) - 1,
    dep,
  });
  addName(draft.names, name, index);
  if (predicate) draft.predicates.push(toPredicate(predicate, index, at.first));
}

function addName(names: NameSpan[], tag: string, index: number): void {
  if (tag.startsWith('B-')) names.push({ first: index, last: index + 1, label: tag.slice(2), score: 0.9 });
  const open = names.at(-1);
  if (tag.startsWith('I-') && open) names[names.length - 1] = { ...open, last: index + 1 };
}

function toPredicate(column: string, token: number, first: number): Predicate {
  const [roleset = '', list = ''] = column.split('|');
  const pairs = list === '' ? [] : list.split(',').map((pair) => pair.split('=') as [string, string]);
  return {
    token,
    ...(roleset ? { roleset } : {}),
    arguments: pairs.map(([role, at]) => ({ role, token: first + Number(at) - 1 })),
  };
}

/** Whether a token stands without a space before it, as English is set. */
function isGlued(rows: readonly (readonly string[])[], at: number): boolean {
  const [form = ''] = rows[at] ?? [];
  const [before = '', , , tagBefore] = rows[at - 1] ?? [];
  if (/^(?:[,.;:!?)\]”’%]|['’](?:s|d|re|ve|ll|m)|n['’]t|-)$/i.test(form)) return true;
  return /^[([“‘$]$/.test(before) || (before === '-' && tagBefore === 'HYPH');
}
