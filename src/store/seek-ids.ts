import { maskCypher } from '../lib/mask-cypher.ts';

const COMPARISON = /\belementId\s*\(\s*([A-Za-z_]\w*)\s*\)\s*(=|IN\b)\s*/gi;

/** What is compared with: a text, a list of texts, or a parameter. */
const VALUE = /^(?:"[^"\\]*"|'[^'\\]*'|\[[^\][]*\]|\$\w+)/;

/**
 * Adds `id(n) = 5` to `elementId(n) = 'n:5'`, and the like for lists and parameters: the engine finds a number at once
 * and looks at every node for a text.
 */
export function seekIds(statement: string, parameters: Readonly<Record<string, unknown>>): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { 0: found, 1: variable, 2: operator = '', index } of maskCypher(statement).matchAll(COMPARISON)) {
    const end = index + found.length;
    const value = VALUE.exec(statement.slice(end))?.[0];
    const ids = value === undefined ? undefined : readIds(value, parameters);
    if (value === undefined || !ids || index < done) continue;
    const right = operator === '=' ? ids[0] : `[${ids.join(', ')}]`;
    const whole = statement.slice(index, end + value.length);
    pieces.push(statement.slice(done, index), `(id(${variable}) ${operator} ${right} AND ${whole})`);
    done = end + value.length;
  }
  return pieces.length === 0 ? statement : pieces.join('') + statement.slice(done);
}

/** The numbers in element ids; undefined if there is anything else, or none. */
function readIds(value: string, parameters: Readonly<Record<string, unknown>>): readonly string[] | undefined {
  const given = value.startsWith('$') ? parameters[value.slice(1)] : readTexts(value);
  const texts = Array.isArray(given) ? given : [given];
  const ids = texts.map((text) => /^[ne]:(\d{1,15})$/.exec(String(text))?.[1]);
  return ids.length > 0 && ids.every((id) => id !== undefined) ? ids : undefined;
}

function readTexts(value: string): readonly string[] {
  const inside = value.replace(/^\[|\]$/g, '');
  return inside.split(',').map((text) => text.trim().replace(/^["']|["']$/g, ''));
}
