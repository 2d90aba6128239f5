/** How many characters of the text are shown on either side. */
const REACH = 110;

/** A stretch of a text with the words around it, within its line, cut between words; `at` is where it begins in the snippet. */
export function snippetOf(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly text: string; readonly at: number } {
  const before = lastLine(text.slice(Math.max(0, start - REACH), start), start > REACH);
  const after = firstLine(text.slice(end, end + REACH), end + REACH < text.length);
  return { text: before + text.slice(start, end) + after, at: before.length };
}

function lastLine(before: string, isCut: boolean): string {
  const line = before.slice(before.lastIndexOf('\n') + 1).trimStart();
  return isCut && line.length === before.trimStart().length ? `…${line.replace(/^\S*\s+/, '')}` : line;
}

function firstLine(after: string, isCut: boolean): string {
  const at = after.indexOf('\n');
  const line = (at < 0 ? after : after.slice(0, at)).trimEnd();
  return isCut && at < 0 ? `${line.replace(/\s+\S*$/, '')}…` : line;
}
