import type { Context } from '../context.ts';
import { MOST_QUEUED } from '../import-jobs.ts';
import { importPayload } from '../import-payload.ts';
import type { ArticleInput, UrlInput } from '../reading.ts';
import { judge, renameActor, withdrawJudgement } from './judging.ts';

/** An article as GraphQL hands it over: what was left out may be null. */
export type GivenArticle = { readonly [K in keyof ArticleInput]: ArticleInput[K] | null };

/** A URL as GraphQL hands it over. */
export type GivenUrl = { readonly [K in keyof UrlInput]: UrlInput[K] | null } & Pick<UrlInput, 'url'>;

/** The arguments of `Mutation.retractArticle`. */
export interface RetractArguments {
  readonly input: { readonly id: string; readonly erase: boolean };
}

const MOST_ARTICLES = 100;

/** Resolvers of `Mutation`. */
export const mutationResolvers = {
  importArticle,
  importArticles,
  importUrl,
  retractArticle,
  judge,
  withdrawJudgement,
  renameActor,
};

async function importArticle(_: unknown, { input }: { readonly input: GivenArticle }, context: Context) {
  const [result] = await context.imports.importArticles([given(input)]);
  context.forget();
  return result && importPayload(result, ['input']);
}

async function importArticles(_: unknown, { inputs }: { readonly inputs: readonly GivenArticle[] }, context: Context) {
  if (inputs.length > MOST_ARTICLES) {
    const message = `inputs: expected at most ${MOST_ARTICLES} articles, got ${inputs.length}; send them in parts`;
    return { results: [], userErrors: [{ code: 'TOO_MANY', message, field: ['inputs'] }] };
  }
  const results = await context.imports.importArticles(inputs.map(given));
  context.forget();
  return { results: results.map((result, at) => importPayload(result, ['inputs', String(at)])), userErrors: [] };
}

function importUrl(_: unknown, { input }: { readonly input: GivenUrl }, { imports }: Context) {
  const { url, publishedAt } = input;
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) {
    return refusedUrl('INPUT_URL_REFUSED', `expected an address that begins with http:// or https://, got "${url}"`);
  }
  const job = imports.jobs.add({ url, ...(publishedAt ? { publishedAt } : {}) });
  return job ? { job, userErrors: [] } : refusedUrl('TOO_MANY', `${MOST_QUEUED} jobs are waiting; try again later`);
}

function refusedUrl(code: string, why: string) {
  return { job: null, userErrors: [{ code, message: `input.url: ${why}`, field: ['input', 'url'] }] };
}

async function retractArticle(_: unknown, { input: { id, erase } }: RetractArguments, context: Context) {
  if (erase) context.rights.need('admin');
  const [articleId] = await context.reading.retract([id], { erase });
  context.forget();
  if (articleId !== undefined) return { articleId, userErrors: [] };
  const message = `input.id: the graph has no article "${id}"`;
  return { articleId: null, userErrors: [{ code: 'NOT_FOUND', message, field: ['input', 'id'] }] };
}

function given(input: GivenArticle): ArticleInput {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null)) as unknown as ArticleInput;
}
