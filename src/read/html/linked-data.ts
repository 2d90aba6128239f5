import { type PageDocument, squeeze } from './page.ts';

/** What a page's linked data (JSON-LD, schema.org) says of its article. */
export interface ArticleData {
  readonly headline?: string;
  readonly datePublished?: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly isFree?: boolean;
}

type Json = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|BlogPosting|Reportage\w*)$/;

/** The first article of a page's linked data, if it has one; what is no JSON is left alone. */
export function articleData(document: PageDocument): ArticleData | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const article = things(parse(script.textContent ?? '')).find(isArticle);
    if (article) return toData(article);
  }
  return undefined;
}

/** Some pages still wrap their scripts in comments or CDATA marks, as XHTML wanted them. */
const WRAPPING = /^\s*(?:\/\/|\/\*)?\s*(?:<!--|<!\[CDATA\[)(?:\*\/)?|(?:\/\/|\/\*)?\s*(?:-->|\]\]>)(?:\*\/)?\s*$/g;

function parse(json: string): unknown {
  try {
    return JSON.parse(json.replace(WRAPPING, ''));
  } catch {
    return undefined;
  }
}

/** A script holds one thing, a list of them, or a graph. */
function things(value: unknown): readonly Json[] {
  if (Array.isArray(value)) return value.flatMap((each) => (isObject(each) ? things(each) : []));
  if (!isObject(value)) return [];
  const graph = value['@graph'];
  return Array.isArray(graph) ? [value, ...graph.filter(isObject)] : [value];
}

function isArticle(thing: Json): boolean {
  const types = [thing['@type']].flat();
  return types.some((type) => typeof type === 'string' && ARTICLE.test(type));
}

function toData(article: Json): ArticleData {
  const headline = textOf(article.headline);
  const datePublished = textOf(article.datePublished);
  const publisher = nameOf(article.publisher);
  const url = textOf(article.url) ?? idOf(article.mainEntityOfPage);
  const isFree = article.isAccessibleForFree;
  return {
    ...(headline ? { headline } : {}),
    ...(datePublished ? { datePublished } : {}),
    ...(publisher ? { publisher } : {}),
    ...(url ? { url } : {}),
    ...(isFree === undefined ? {} : { isFree: !/^false$/i.test(String(isFree)) }),
  };
}

function nameOf(value: unknown): string | undefined {
  const [first] = [value].flat();
  return isObject(first) ? textOf(first.name) : textOf(first);
}

function idOf(value: unknown): string | undefined {
  return isObject(value) ? textOf(value['@id']) : textOf(value);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? squeeze(value) || undefined : undefined;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
