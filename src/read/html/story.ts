import { InputError } from '../../errors.ts';
import { type Block, blocksOf } from './blocks.ts';
import { cleanPage } from './clean.ts';
import { type PageFacts, readFacts } from './facts.ts';
import { linkShare, type PageDocument, type PageElement, squeeze } from './page.ts';
import { checkSize, checkTags } from './size.ts';

/** The article of a page: its paragraphs, and what the page says of itself. */
export interface Story {
  readonly facts: PageFacts;
  readonly blocks: readonly Block[];
}

/** What is found in a page that does not call itself an article is one only if no more of its letters stand in links. */
const MOST_LINKED = 0.4;

/** Finds the article of a page. Throws InputError: INPUT_EMPTY, INPUT_NO_ARTICLE, INPUT_TOO_LONG. */
export async function readStory(html: string, name: string): Promise<Story> {
  const [{ parseHTML }, readability] = await Promise.all([import('linkedom'), import('@mozilla/readability')]);
  checkTags(html, name);
  const { document } = parseHTML(withBody(html)) as { readonly document: PageDocument };
  checkSize(document, name);
  const facts = readFacts(document);
  cleanPage(document);
  if (facts.isArticle === false) throw noArticle(name);
  const options = { serializer: (node: PageElement) => node, disableJSONLD: true };
  const found = new readability.Readability<PageElement>(document, options).parse();
  if (!found?.content && squeeze(document.documentElement?.textContent) === '') throw empty(name);
  if (!facts.isArticle && !(found?.content && looksLikeArticle(found.content))) throw noArticle(name);
  const blocks = found?.content ? blocksOf(found.content) : [];
  const title = facts.title ?? squeeze(found?.title);
  return { facts: { ...facts, ...(title ? { title } : {}) }, blocks: blocks.filter(({ text }) => text !== title) };
}

/** Lists of articles are mostly links, or paragraphs under headings that are links. */
function looksLikeArticle(found: PageElement): boolean {
  const headings = [...found.querySelectorAll('h2 a[href], h3 a[href], a[href] h2, a[href] h3')].length;
  const paragraphs = [...found.querySelectorAll('p')].filter(({ textContent }) => squeeze(textContent).length > 80);
  return linkShare(found) <= MOST_LINKED && headings <= paragraphs.length / 2;
}

/** A page may leave out the tags of its outermost elements (HTML Standard, 13.1.2.4); the parser does not add them. */
function withBody(html: string): string {
  if (/<body\b/i.test(html)) return html;
  const rest = html.replace(/<!doctype[^>]*>|<\/?(?:html|head)\b[^>]*>/gi, '');
  return `<!DOCTYPE html><html><head></head><body>${rest}</body></html>`;
}

function empty(name: string): InputError {
  return new InputError('INPUT_EMPTY', name, `${name}: the page holds no text`);
}

function noArticle(name: string): InputError {
  const message = `${name}: the page is no article: a list of links, a form or the like; give the page of one article`;
  return new InputError('INPUT_NO_ARTICLE', name, message);
}
