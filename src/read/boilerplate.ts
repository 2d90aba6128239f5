/** A line that a page or a wire service puts around an article, and the most words that such a line has. */
export interface BoilerplateRule {
  readonly pattern: RegExp;
  readonly maxWords: number;
}

/** What is no part of the story. A rule holds for the whole line, so that a sentence that opens alike is kept. */
export const boilerplateRules: readonly BoilerplateRule[] = [
  { pattern: /^source link\b/i, maxWords: 4 },
  { pattern: /^(?:read|see|watch|listen) (?:more|also|next|now)\b/i, maxWords: 25 },
  { pattern: /^also read\b/i, maxWords: 25 },
  { pattern: /^(?:click|tap) (?:here|to)\b/i, maxWords: 25 },
  {
    pattern: /^(?:sign up|subscribe|register)\b.*\b(?:newsletters?|alerts?|briefings?|here|now|free|today)\b/i,
    maxWords: 40,
  },
  { pattern: /^(?:subscribe|register|sign in|log in)\b.*\bto (?:continue|read|keep reading)\b/i, maxWords: 20 },
  { pattern: /^already (?:a subscriber|subscribed|have an account)\b/i, maxWords: 20 },
  { pattern: /^(?:follow|join|find) us\b/i, maxWords: 20 },
  { pattern: /^share (?:this|on)\b/i, maxWords: 8 },
  { pattern: /^(?:advertisement|sponsored|continue reading)\b/i, maxWords: 5 },
  { pattern: /^(?:©|\(c\)|copyright (?:©|\(c\)|\d{4}))/i, maxWords: 40 },
  { pattern: /^all rights reserved\b/i, maxWords: 40 },
  { pattern: /^our standards:/i, maxWords: 20 },
  { pattern: /^(?:related|see also|more from|more on|most read|recommended)\b[^.]*$/i, maxWords: 8 },
  { pattern: /^(?:photo|image|picture|file photo|graphic)(?: credit| by|:)/i, maxWords: 30 },
];
