import { InputError } from '../../errors.ts';
import { type Block, blocksOf } from './blocks.ts';
import { cleanPage } from './clean.ts';
import { type PageFacts, readFacts } from './facts.ts';
import { linkShare, type PageDocument, type PageElement, type PageNode, squeeze } from './page.ts';
import { checkSize, checkTags } from './size.ts';

/** The article of a page: its paragraphs, and what the page says of itself. */
export interface Story {
  readonly facts: PageFacts;
  readonly blocks: readonly Block[];
}

/** A page that does not call itself an article is one only if no more of its letters stand in links. */
const MOST_LINKED = 0.4;

/** Finds the article of a page. Throws InputError: INPUT_EMPTY, INPUT_NO_ARTICLE, INPUT_TOO_LONG. */
export async function readStory(html: string, name: string): Promise<Story> {
  const [{ parseHTML }, readability] = await Promise.all([import('linkedom'), import('@mozilla/readability')]);
  checkTags(html, name);
  const { document } = parseHTML(withBody(html)) as { readonly document: PageDocument };
  checkSize(document, name);
  const facts = readFacts(document);
  cleanPage(document);
  if (!(facts.isArticle ?? looksLikeArticle(bodyOf(document, name)))) throw noArticle(name);
  const options = { serializer: (node: PageNode) => node, disableJSONLD: true };
  const found = new readability.Readability<PageNode>(document, options).parse();
  const blocks = found?.content ? blocksOf(found.content) : [];
  const title = facts.title ?? squeeze(found?.title);
  return { facts: { ...facts, ...(title ? { title } : {}) }, blocks: blocks.filter(({ text }) => text !== title) };
}

/** Lists of articles are mostly links, or paragraphs under headings that are links. */
function looksLikeArticle(body: PageElement): boolean {
  const headings = [...body.querySelectorAll('h2 a[href], h3 a[href], a[href] h2, a[href] h3')].length;
  const paragraphs = [...body.querySelectorAll('p')].filter(({ textContent }) => squeeze(textContent).length > 80);
  return linkShare(body) <= MOST_LINKED && headings <= paragraphs.length / 2;
}

function bodyOf({ body }: PageDocument, name: string): NonNullable<PageDocument['body']> {
  if (body && squeeze(body.textContent) !== '') return body;
  throw new InputError('INPUT_EMPTY', name, `${name}: the page holds no text`);
}

/** A page may leave out the tags of its outermost elements (HTML Standard, 13.1.2.4); the parser does not add them. */
function withBody(html: string): string {
  if (/<body\b/i.test(html)) return html;
  const rest = html.replace(/<!doctype[^>]*>|<\/?(?:html|head)\b[^>]*>/gi, '');
  return `<!DOCTYPE html><html><head></head><body>${rest}</body></html>`;
}

function noArticle(name: string): InputError {
  const message = `${name}: the page is no article: a list of links, a form or the like; give the page of one article`;
  return new InputError('INPUT_NO_ARTICLE', name, message);
}
