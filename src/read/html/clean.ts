import { linkShare, type PageDocument, squeeze } from './page.ts';

/** What stands around or inside an article and is none of it, whatever it says. */
const ALWAYS = 'script, style, template, figure, figcaption, aside, nav, form, button, iframe, dialog, footer';
/** What class names, ids and roles of such things hold; a whole article may stand in one of that name, so size counts. */
const SMALL = ['caption', 'byline', 'credit', 'timestamp', 'dateline-date', 'share', 'social', 'breadcrumb', 'kicker'];
const LINKED = ['related', 'newsletter', 'promo', 'recirc', 'most-read', 'more-on', 'tags', 'topics', 'comments'];
/** Attributes by which pages name their parts. */
const NAMING = ['class', 'id', 'data-component', 'data-testid'];
const MOST_SMALL = 400;
const MOST_PROMO = 600;

/** Takes out of a page what is surely no part of its article: captions, bylines, related links. Changes the page. */
export function cleanPage(document: PageDocument): void {
  removeAll(document, ALWAYS);
  removeAll(document, '[hidden], [aria-hidden="true"], [rel="author"], [itemprop="author"]', MOST_SMALL);
  removeAll(document, named(SMALL), MOST_SMALL);
  for (const element of document.querySelectorAll(named(LINKED))) {
    if (squeeze(element.textContent).length <= MOST_PROMO || linkShare(element) > 0.5) element.remove();
  }
}

function removeAll(document: PageDocument, selector: string, mostLetters = Number.POSITIVE_INFINITY): void {
  for (const element of document.querySelectorAll(selector)) {
    if (squeeze(element.textContent).length <= mostLetters) element.remove();
  }
}

function named(words: readonly string[]): string {
  return words.flatMap((word) => NAMING.map((attribute) => `body [${attribute}*="${word}" i]`)).join(', ');
}
