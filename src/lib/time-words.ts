const TIME_WORDS =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|april|june|july|august|september|october|november|december)s?$/i;

/** Whether a word is a day or a month: they are written like names and often taken for them. March and May may be others. */
export function isTimeWord(text: string): boolean {
  return TIME_WORDS.test(text);
}
