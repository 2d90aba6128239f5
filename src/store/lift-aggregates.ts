import { maskCypher } from '../lib/mask-cypher.ts';

const AGGREGATE = /\b(?:count|collect|sum|avg|min|max|stDevP?|percentileCont|percentileDisc)\s*\(/gi;

/** What may stand around an aggregate without naming anything that rows would have to be grouped by. */
const HARMLESS =
  /\$\w+|\b\w+\s*[:(]|\.\s*\w+|\b(?:AND|OR|NOT|NULL|TRUE|FALSE|IN|IS|CASE|WHEN|THEN|ELSE|END)\b|\b\d\w*/gi;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Item extends Stretch {
  readonly aggregates: readonly Stretch[];
  readonly alias: string;
}

/**
 * `RETURN {name: 'n', data: count(*)} AS x` becomes `WITH count(*) AS lifted0 RETURN {name: 'n', data: lifted0} AS x`,
 * in each part of a UNION. Where the rest names what rows are grouped by, the statement stays as it is.
 */
export function liftAggregates(statement: string): string {
  const mask = maskCypher(statement);
  if (mask.search(AGGREGATE) < 0) return statement;
  const ends = [...atTop(mask, /\bUNION\b(?:\s+(?:ALL|DISTINCT)\b)?/gi), undefined];
  let start = 0;
  let lifted = '';
  for (const end of ends) {
    lifted += liftPart(statement.slice(start, end?.start), mask.slice(start, end?.start));
    if (end) lifted += statement.slice(end.start, end.end);
    start = end?.end ?? 0;
  }
  return lifted;
}

function liftPart(text: string, mask: string): string {
  const last = atTop(mask, /\bRETURN\b/gi).at(-1);
  if (!last || /^\s*DISTINCT\b/i.test(mask.slice(last.end))) return text;
  const tail = atTop(mask.slice(last.end), /\b(?:ORDER\s+BY|SKIP|LIMIT)\b/gi)[0];
  if (tail) return text;
  const items = readItems(text, mask, last.end);
  const isNested = ({ aggregates, start, end }: Item) =>
    aggregates.length > 0 && !(aggregates[0]?.start === start && aggregates[0].end === end);
  if (!items.some(isNested) || items.some((item) => isNested(item) && namesMore(mask, item))) return text;
  const before: string[] = [];
  const keep = ({ start, end }: Stretch) => `lifted${before.push(text.slice(start, end)) - 1}`;
  const after = items.map(
    (item) => `${write(text, item, isNested(item) ? item.aggregates : [item], keep)} AS ${item.alias}`,
  );
  const lifted = before.map((expression, at) => `${expression} AS lifted${at}`);
  return `${text.slice(0, last.start)}WITH ${lifted.join(', ')} RETURN ${after.join(', ')}${text.slice(text.trimEnd().length)}`;
}

/** The item with these stretches of it replaced by the names that they are kept under. */
function write(text: string, item: Stretch, stretches: readonly Stretch[], keep: (part: Stretch) => string): string {
  let written = '';
  let at = item.start;
  for (const stretch of stretches) {
    written += text.slice(at, stretch.start) + keep(stretch);
    at = stretch.end;
  }
  return written + text.slice(at, item.end);
}

function readItems(text: string, mask: string, from: number): readonly Item[] {
  const rest = mask.slice(from);
  const commas = atTop(rest, /,/g);
  const starts = [0, ...commas.map(({ end }) => end)];
  return starts.map((start, at) =>
    readItem(text, mask, { start: from + start, end: from + (commas[at]?.start ?? rest.length) }),
  );
}

function readItem(text: string, mask: string, whole: Stretch): Item {
  const piece = mask.slice(whole.start, whole.end);
  const as = atTop(piece, /\bAS\b/gi).at(-1);
  const expression = trimmed(mask, { start: whole.start, end: as ? whole.start + as.start : whole.end });
  const alias = as
    ? text.slice(whole.start + as.end, whole.end).trim()
    : `\`${text.slice(expression.start, expression.end)}\``;
  return { ...expression, alias, aggregates: findAggregates(mask, expression) };
}

function trimmed(mask: string, { start, end }: Stretch): Stretch {
  const piece = mask.slice(start, end);
  return { start: start + (piece.length - piece.trimStart().length), end: start + piece.trimEnd().length };
}

/** The outermost calls of aggregates. */
function findAggregates(mask: string, { start, end }: Stretch): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const { 0: call, index } of mask.slice(start, end).matchAll(AGGREGATE)) {
    const opening = start + index + call.length - 1;
    const isInside = start + index < (found.at(-1)?.end ?? 0);
    const isProperty = mask.charAt(start + index - 1) === '.';
    if (!isInside && !isProperty) found.push({ start: start + index, end: closing(mask, opening) });
  }
  return found;
}

function namesMore(mask: string, item: Item): boolean {
  const rest = write(mask, item, item.aggregates, () => ' ');
  return /[A-Za-z`]/.test(rest.replace(/(["'])_*\1/g, '').replace(HARMLESS, ''));
}

/** The place after the bracket that closes the one at `opening`. */
function closing(mask: string, opening: number): number {
  let depth = 0;
  for (let at = opening; at < mask.length; at++) {
    depth += depthOf(mask.charAt(at));
    if (depth === 0) return at + 1;
  }
  return mask.length;
}

/** Where a pattern stands outside of all brackets. */
function atTop(mask: string, pattern: RegExp): readonly Stretch[] {
  const found: Stretch[] = [];
  let depth = 0;
  let at = 0;
  for (const { 0: text, index } of mask.matchAll(pattern)) {
    for (; at < index; at++) depth += depthOf(mask.charAt(at));
    if (depth === 0) found.push({ start: index, end: index + text.length });
  }
  return found;
}

function depthOf(character: string): number {
  if ('([{'.includes(character)) return 1;
  return ')]}'.includes(character) ? -1 : 0;
}
