import { InputError } from '../../errors.ts';
import type { PageDocument } from './page.ts';

/** No page of news has so many, nor any that lie so deep; they bound the time that finding the article takes. */
const MOST_ELEMENTS = 30_000;
const MOST_LEVELS = 250;

/** Parsing takes its time too: some tags stand in scripts and make no element, but not so many. */
const MOST_TAGS = 4 * MOST_ELEMENTS;

/** The same as `checkSize`, roughly, before a page is parsed. */
export function checkTags(html: string, name: string): void {
  const tags = /<[a-z]/gi;
  for (let count = 0; tags.test(html); count += 1) if (count >= MOST_TAGS) throw tooLarge(name);
}

/** Throws InputError INPUT_TOO_LONG for a page of more elements or levels than a page of news has. */
export function checkSize({ documentElement }: PageDocument, name: string): void {
  let elements = 0;
  let level = 0;
  let element = documentElement;
  while (element) {
    elements += 1;
    if (elements > MOST_ELEMENTS || level > MOST_LEVELS) throw tooLarge(name);
    if (element.firstElementChild) {
      element = element.firstElementChild;
      level += 1;
      continue;
    }
    while (element && level > 0 && !element.nextElementSibling) {
      element = element.parentNode as typeof element;
      level -= 1;
    }
    element = level > 0 ? (element?.nextElementSibling ?? null) : null;
  }
}

function tooLarge(name: string): InputError {
  const message = `${name}: more than ${MOST_ELEMENTS} elements or ${MOST_LEVELS} levels; save the article apart from the rest`;
  return new InputError('INPUT_TOO_LONG', name, message);
}
