import { detectAll } from 'tinyld';

/** Fewer words than this say too little to be judged. */
const MIN_WORDS = 20;

/** The language of a text (ISO 639-1) where it is surely not English, else `en`. */
export function languageOf(text: string): string {
  if (text.split(/\s+/).length < MIN_WORDS) return 'en';
  const [best] = detectAll(text.slice(0, 5000));
  return best && best.lang !== 'en' && best.accuracy > 0.5 ? best.lang : 'en';
}
