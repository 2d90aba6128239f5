/** The little that reading needs of a DOM node; the compiler knows no DOM here. */
export interface PageNode {
  readonly nodeType: number;
  /** In lower case; absent of what is no element. */
  readonly localName?: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
  readonly parentNode: PageNode | null;
}

/** An element of a page. */
export interface PageElement extends PageNode {
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  remove(): void;
  readonly firstElementChild: PageElement | null;
  readonly nextElementSibling: PageElement | null;
}

/** A parsed page. */
export interface PageDocument extends PageNode, Pick<PageElement, 'querySelector' | 'querySelectorAll'> {
  readonly body: PageElement | null;
  readonly documentElement: PageElement | null;
}

/** `Node.ELEMENT_NODE` and `Node.TEXT_NODE` of the DOM standard. */
export const [ELEMENT, TEXT] = [1, 3] as const;

/** A text with its runs of white space made into one space each, and none around it. */
export function squeeze(text: string | null | undefined): string {
  return (text ?? '').replace(/[\s\u00a0\u200b]+/g, ' ').trim();
}

/** How much of an element's text stands in links, 0..1. */
export function linkShare(element: PageElement): number {
  const all = squeeze(element.textContent).length;
  if (all === 0) return 0;
  let linked = 0;
  for (const link of element.querySelectorAll('a')) linked += squeeze(link.textContent).length;
  return Math.min(1, linked / all);
}
