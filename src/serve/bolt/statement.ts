import { maskCypher } from '../../lib/mask-cypher.ts';

/** A client's statement, taken apart as far as the server has to know it. */
export interface Statement {
  readonly mode: 'run' | 'explain' | 'profile';
  /** The database that `USE` names. */
  readonly database?: string;
  /** What is left: without comments at its ends, `CYPHER …`, `USE …`, EXPLAIN or PROFILE, and the last `;`. */
  readonly text: string;
}

const OPTIONS = /^CYPHER(?:\s+\d+(?:\.\d+)?)?(?:\s+\w+\s*=\s*\w+)*\s+/i;
const USE = /^USE\s+(?:`((?:``|[^`])+)`|([\w.-]+))\s+/i;
const MODE = /^(EXPLAIN|PROFILE)\s+/i;

/** Reads what stands before and after the statement proper. */
export function readStatement(whole: string): Statement {
  let text = trim(whole);
  let mode: Statement['mode'] = 'run';
  let database: string | undefined;
  for (let before = ''; before !== text; ) {
    before = text;
    text = trim(text.replace(OPTIONS, ''));
    const use = USE.exec(text);
    if (use) database = use[1] ?? use[2];
    text = trim(text.replace(USE, ''));
    const named = MODE.exec(text)?.[1]?.toUpperCase();
    if (named) mode = named === 'EXPLAIN' ? 'explain' : 'profile';
    text = trim(text.replace(MODE, ''));
  }
  return { mode, text, ...(database === undefined ? {} : { database }) };
}

/** Without white space, comments and `;` at its ends. */
function trim(text: string): string {
  const mask = maskCypher(text);
  const start = mask.search(/\S/);
  return start < 0 ? '' : text.slice(start, mask.replace(/[\s;]+$/, '').length);
}
