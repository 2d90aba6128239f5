/** A wording in lower case, without an article, possessive or quantity before it, or a possessive ending. */
export function bare(wording: string): string {
  return wording
    .toLowerCase()
    .replace(/^(?:(?:dozens|scores|tens|hundreds|thousands) of )+/, '')
    .replace(/^(?:(?:the|a|an|its|his|her|their|both)\s+)+/, '')
    .replace(/['’]s?$/, '')
    .trim();
}
