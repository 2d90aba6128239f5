import type { Token } from '../types.ts';

const KINDS: Readonly<Record<string, string>> = { VERB: 'v', AUX: 'v', NOUN: 'n', PROPN: 'n', ADJ: 'j' };

/**
 * The usual PropBank roleset of a token: that of its lemma with a particle (`step-v+down`) before that of its lemma alone
 * (`step-v`). Undefined where the model's table knows neither. `src/train/annotator-en/lemma_rules.py` says the same.
 */
export function rolesetOf(
  senses: Readonly<Record<string, string>>,
  tokens: readonly Token[],
  index: number,
): string | undefined {
  const { lemma, pos } = tokens[index] as Token;
  const key = `${lemma}-${KINDS[pos] ?? 'o'}`;
  for (const particle of particlesOf(tokens, index)) {
    const phrasal = senses[`${key}+${particle}`];
    if (phrasal) return phrasal;
  }
  return senses[key];
}

/** The particles that hang on a token, in lower case. They follow it, with at most an object between. */
function particlesOf(tokens: readonly Token[], index: number): readonly string[] {
  const own = tokens.slice(index + 1, index + 11).filter(({ head, dep }) => head === index && dep === 'compound:prt');
  return own.map(({ text }) => text.toLowerCase());
}
