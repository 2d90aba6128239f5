import type { Token } from '../types.ts';

/**
 * Mends what parsers of this size often get wrong and word order tells: "the decision of the alliance, which is led by
 * A, to send troops": an infinitive behind the comma that closes a relative clause belongs to the noun before it.
 */
export function mendTrees(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token) => {
    const noun = nounOfInfinitive(tokens, token);
    return noun === undefined ? token : { ...token, head: noun, dep: 'acl' };
  });
}

function nounOfInfinitive(tokens: readonly Token[], token: Token): number | undefined {
  if (token.dep !== 'xcomp' && token.dep !== 'advcl') return undefined;
  const relative = tokens[token.head];
  if (relative?.dep !== 'acl:relcl' || relative.index > token.index) return undefined;
  const to = tokens[token.index - 1];
  const closing = tokens[token.index - 2];
  const described = tokens[relative.head];
  const opening = described && tokens[described.index + 1];
  if (!described || to?.tag !== 'TO' || closing?.text !== ',' || opening?.text !== ',' || opening === closing)
    return undefined;
  return topNoun(tokens, described).index;
}

/** "the decision of the alliance": the decision. */
function topNoun(tokens: readonly Token[], token: Token): Token {
  const head = tokens[token.head];
  const isInside = token.dep === 'nmod' && head?.pos === 'NOUN' && head.index < token.index;
  return isInside ? topNoun(tokens, head) : token;
}
