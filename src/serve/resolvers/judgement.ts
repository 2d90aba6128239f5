import { snippetOf } from '../../lib/snippet.ts';
import type { DoubtRow, JudgementRow, MentionRow } from '../../store/questions.ts';
import type { Anchor } from '../../types.ts';
import { checkFirst, type PageArguments } from '../connection.ts';
import type { Context } from '../context.ts';
import { byScore, latestFirst } from '../orders.ts';
import { list } from './lists.ts';

/** In so many entities of an article the one of an anchor is looked for. */
const ENTITIES = 1000;

/** A candidate of the review queue: one of two actors that may be one. */
export interface Candidate {
  readonly id: string;
}

/** Resolves `Query.judgements`. */
export function judgements(
  _: unknown,
  { withdrawn, ...page }: PageArguments & { withdrawn: boolean },
  { store }: Context,
) {
  return list(page, latestFirst('judgements'), {
    rows: (request) => store.ask('judgements', { withdrawn }, request),
    totals: () => store.ask('judgements-count', { withdrawn }),
  });
}

/** Resolves `Query.reviewQueue`. */
export function reviewQueue(_: unknown, page: PageArguments, { store }: Context) {
  return list(page, byScore, {
    rows: (request) => store.ask('doubts', {}, request),
    totals: () => store.ask('doubts-count', {}),
  });
}

/** Resolvers of `Judgement`. */
export const judgementResolvers = {
  anchors: ({ anchors }: JudgementRow) => anchors.map((anchor) => JSON.parse(anchor) as Anchor),
};

/** Resolvers of `Anchor`. */
export const anchorResolvers = {
  known: (anchor: Anchor) => ('known' in anchor ? anchor.known : null),
  article: (anchor: Anchor, _: unknown, { loaders }: Context) =>
    'known' in anchor ? null : loaders.articles.load(anchor.articleId),
  span: (anchor: Anchor) => ('known' in anchor ? null : { start: anchor.start, end: anchor.end }),
  quote: (anchor: Anchor) => ('known' in anchor ? null : anchor.quote),
  participant: async (anchor: Anchor, _: unknown, { loaders }: Context) => {
    if ('known' in anchor) return loaders.participants.load(anchor.known);
    const mentions = await loaders.mentionsIn({ limit: ENTITIES }).load(anchor.articleId);
    const own = mentions.find(({ starts, ends }) =>
      starts.some((start, at) => start < anchor.end && (ends[at] ?? 0) > anchor.start),
    );
    return own ? loaders.participants.load(own.actorId) : null;
  },
};

/** Resolvers of `Doubt`. */
export const doubtResolvers = {
  first: ({ first }: DoubtRow): Candidate => ({ id: first }),
  second: ({ second }: DoubtRow): Candidate => ({ id: second }),
};

/** Resolvers of `Candidate`. */
export const candidateResolvers = {
  participant: ({ id }: Candidate, _: unknown, { loaders }: Context) => loaders.participants.load(id),
  passages: async ({ id }: Candidate, { first }: { readonly first: number }, { loaders }: Context) => {
    const mentions = await loaders.mentionsOf({ limit: checkFirst(first) }).load(id);
    return mentions.filter(({ starts }) => starts.length > 0);
  },
};

/** Resolvers of `Passage`: the first mention of an actor in an article, with the words around it. */
export const passageResolvers = {
  article: ({ articleId }: MentionRow, _: unknown, { loaders }: Context) => loaders.articles.load(articleId),
  span: ({ starts, ends }: MentionRow) => ({ start: starts[0], end: ends[0] }),
  quote: async ({ articleId, starts, ends }: MentionRow, _: unknown, { loaders }: Context) => {
    const article = await loaders.texts.load(articleId);
    return article ? snippetOf(article.text, { start: starts[0] ?? 0, end: ends[0] ?? 0 }).text : '';
  },
};
