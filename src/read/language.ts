import { detectAll } from 'tinyld';

/** Fewer words than this say too little to be judged. */
const MIN_WORDS = 20;

/** Words that make up a quarter or more of English text of any kind, and under a twentieth of any other language's. */
const FUNCTION_WORDS = new Set(
  'the of and to that was were with for by from has have had been said his their which is are not would they it'.split(
    ' ',
  ),
);
const MIN_FUNCTION_SHARE = 0.12;

/**
 * The language of a text (ISO 639-1) where it is surely not English, else `en`. Letters alone mislead: foreign names make
 * English news look Hungarian or Finnish, so that a text with English function words is English whatever its letters say.
 */
export function languageOf(text: string): string {
  const words = text.toLowerCase().split(/[^\p{L}]+/u);
  if (words.length < MIN_WORDS || functionShare(words) >= MIN_FUNCTION_SHARE) return 'en';
  const [best] = detectAll(text.slice(0, 5000));
  return best && best.lang !== 'en' && best.accuracy > 0.5 ? best.lang : 'en';
}

function functionShare(words: readonly string[]): number {
  return words.filter((word) => FUNCTION_WORDS.has(word)).length / words.length;
}
