/** Strings, quoted names and comments of Cypher; one that is not closed goes to the end. */
const HIDDEN =
  /'(?:\\[\s\S]|[^'\\])*(?:'|$)|"(?:\\[\s\S]|[^"\\])*(?:"|$)|`(?:``|[^`])*(?:`|$)|\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*/g;

/**
 * The statement with the insides of strings and quoted names blanked out and comments turned into spaces, every
 * character at its place: what is found in it is code, and its position is that of the statement.
 */
export function maskCypher(statement: string): string {
  return statement.replace(HIDDEN, (part) => {
    if (part.startsWith('/')) return ' '.repeat(part.length);
    const quote = part.charAt(0);
    return quote + '_'.repeat(Math.max(0, part.length - 2)) + (part.length > 1 ? quote : '');
  });
}
