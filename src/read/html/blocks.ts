import type { SectionKind } from '../../types.ts';
import { ELEMENT, linkShare, type PageElement, type PageNode, squeeze, TEXT } from './page.ts';

/** A paragraph of a page; `kind` where the page's markup says what it is. */
export interface Block {
  readonly text: string;
  readonly kind?: SectionKind;
}

const HEADING = /^h[1-6]$/;
/** Elements that are part of a line of text; every other one begins a block of its own. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
/** Elements whose text is no text of the article. */
const SILENT = new Set('script style template noscript iframe object svg math button select input textarea'.split(' '));
/** A link may make up a whole sentence of a story; a block of so few words that is all link leads away from it. */
const MOST_LINK_WORDS = 25;
/** "Anna Berg, updated 9 January 2022, 14:05": a line with a `<time>` and few words says when, and nothing else. */
const MOST_STAMP_WORDS = 10;

/** The paragraphs, headings and list items below a node, in order; blocks that are nothing but links are left out. */
export function blocksOf(root: PageNode): readonly Block[] {
  const blocks: Block[] = [];
  let line = '';
  let isStamped = false;
  const finish = (kind?: SectionKind): void => {
    const text = line.split('\n').map(squeeze).filter(Boolean).join('\n');
    const isStamp = isStamped && countWords(text) <= MOST_STAMP_WORDS;
    line = '';
    isStamped = false;
    if (text !== '' && !isStamp) blocks.push(kind ? { text, kind } : { text });
  };
  const walk = (node: PageNode): void => {
    if (node.nodeType === TEXT) line += (node.textContent ?? '').replace(/\s+/g, ' ');
    if (node.nodeType !== ELEMENT) return;
    const name = node.localName ?? '';
    if (SILENT.has(name)) return;
    if (name === 'time') isStamped = true;
    if (name === 'br') line += '\n';
    else if (INLINE.has(name)) walkAll(node);
    else walkBlock(node, name);
  };
  const walkBlock = (node: PageNode, name: string): void => {
    finish();
    if (leadsAway(node as PageElement)) return;
    walkAll(node);
    finish(HEADING.test(name) ? 'heading' : undefined);
  };
  const walkAll = (node: PageNode): void => {
    for (const child of node.childNodes) walk(child);
  };
  walkAll(root);
  finish();
  return blocks;
}

function leadsAway(element: PageElement): boolean {
  return countWords(squeeze(element.textContent)) <= MOST_LINK_WORDS && linkShare(element) > 0.8;
}

function countWords(text: string): number {
  return text.split(/\s/).length;
}
