import { StoreError } from '../errors.ts';
import type { Actor, EntityType, EventNode, Judgement, ShortEdge, ViewChange } from '../types.ts';
import type { Parameters as CypherParameters, CypherTransaction, CypherValue, Row } from './cypher-driver.ts';
import { pairBlocksOf } from './pair-keys.ts';
import { ACTOR_LABELS, type Statements } from './statements.ts';
import * as rows from './write-rows.ts';

/** Where a change is written: an open transaction and the statements of its engine. */
export interface Target {
  readonly transaction: CypherTransaction;
  readonly statements: Statements;
}

/** How many rows one statement takes: a server plans for all that it is given. */
const ROWS_AT_ONCE = 1000;

/** Labels of the nodes that entities resolve to. */
const ENDS = ['Actor', 'Place'] as const;

/**
 * Writes a change inside one transaction. The order matters: what is removed goes first, and nodes come before the
 * edges between them. Throws StoreError STORE_STATEMENT when an edge names a node that is not there.
 */
export async function writeChange(target: Target, change: ViewChange): Promise<void> {
  await retire(target, change);
  await writeRows(target, 'write/articles', change.articles.map(rows.articleRow));
  await writeActors(target, change.actors);
  await writeEvents(target, change);
  await writeStates(target, change);
  await writeMentions(target, change);
  await writeJudgements(target, change.judgements);
  await writeDoubts(target, change);
  for (const [types, edges] of typed(target, 'write/edges', change.edges)) {
    await writeRows(target, 'write/edges', edges.map(rows.edgeRow), ...types);
  }
}

/** What all else can be made from again: articles with their reports, and judgements. Written again, they stay as they are. */
export async function writeSources(target: Target, change: ViewChange): Promise<void> {
  await forIds(target, 'write/articles-retire', change.retiredArticles);
  await writeRows(target, 'write/articles', change.articles.map(rows.articleRow));
  await writeJudgements(target, change.judgements);
}

/** How many rows a change has that make it large: events, states, edges and mentions. */
export function sizeOf({ events, states, edges, retiredEdges, mentions, retiredEvents }: ViewChange): number {
  return [events, states, edges, retiredEdges, mentions, retiredEvents].reduce((sum, { length }) => sum + length, 0);
}

async function retire(target: Target, change: ViewChange): Promise<void> {
  for (const [types, edges] of typed(target, 'write/edges-retire', change.retiredEdges)) {
    const ends = edges.map(({ source, type, target: end, status }) => ({ source, type, target: end, status }));
    await run(target, 'write/edges-retire', { rows: ends }, ...types);
  }
  await releaseBlocks(
    target,
    'Event',
    change.retiredEvents.map((id) => ({ id, keys: [] })),
  );
  await forIds(target, 'write/events-retire', change.retiredEvents);
  await forIds(target, 'write/states-retire', change.retiredStates);
  await forIds(target, 'write/articles-retire', change.retiredArticles);
  await retireActors(target, change.retiredActors);
}

async function retireActors(target: Target, retired: ViewChange['retiredActors']): Promise<void> {
  if (retired.length === 0) return;
  const ids = retired.map(({ id }) => id);
  await release(
    target,
    ids.map((id) => ({ id, names: [], blocks: [] })),
  );
  for (const label of ENDS) await forIds(target, 'write/actors-retire', ids, label);
  const redirects = retired.flatMap(({ id, to }) => (to === undefined ? [] : [{ id, to }]));
  if (redirects.length > 0) await run(target, 'write/redirects', { rows: redirects });
}

async function writeActors(target: Target, actors: readonly Actor[]): Promise<void> {
  if (actors.length === 0) return;
  const places = idsOf(actors, (type) => type === 'Place');
  const others = idsOf(actors, (type) => type !== 'Place');
  await forIds(target, 'write/places-from-actors', places);
  await forIds(target, 'write/actors-from-places', others);
  for (const label of ACTOR_LABELS) {
    const typed = actors.filter(({ type }) => type === label);
    await writeRows(target, 'write/actors', typed.map(rows.actorRow), label);
  }
  const placed = actors.filter(({ type }) => type === 'Place');
  await writeRows(target, 'write/places', placed.map(rows.actorRow));
  await forIds(target, 'write/redirects-drop', [...places, ...others]);
  await writeKeys(target, actors);
}

/** Hangs actors on the nodes of their names and blocks. */
async function writeKeys(target: Target, actors: readonly Actor[]): Promise<void> {
  const keyed = actors.map((actor) => ({ id: actor.id, names: rows.nameKeys(actor), blocks: actor.blocks }));
  for (const label of ENDS) {
    const own = keyed.filter((_, index) => (actors[index]?.type === 'Place') === (label === 'Place'));
    if (own.length === 0) continue;
    await run(target, 'write/names', { rows: own.map(({ id, names }) => ({ id, keys: names })) }, label);
    await run(target, 'write/blocks', { rows: own.map(({ id, blocks }) => ({ id, keys: blocks })) }, label);
  }
  await release(target, keyed);
}

interface Keyed {
  readonly id: string;
  readonly names: readonly string[];
  readonly blocks: readonly string[];
}

/** Takes actors off the names and blocks that they no longer have, and removes those that nothing has any more. */
async function release(target: Target, keyed: readonly Keyed[]): Promise<void> {
  for (const part of ['names', 'blocks'] as const) {
    const kept = keyed.map((actor) => ({ id: actor.id, keys: actor[part] }));
    const released: Row[] = [];
    for (const label of ENDS) released.push(...(await run(target, `write/${part}-release`, { rows: kept }, label)));
    await forIds(target, `write/${part}-prune`, [...new Set(released.map(({ id }) => String(id)))]);
  }
}

/** Hangs events on the blocks of the short edges that they may back, and takes them off the others. */
async function writePairs(target: Target, events: readonly EventNode[]): Promise<void> {
  if (events.length === 0) return;
  const symmetric = new Set(target.statements.symmetricTypes);
  const keyed = events.map((event) => ({ id: event.id, keys: pairBlocksOf(event, symmetric) }));
  await run(target, 'write/blocks', { rows: keyed }, 'Event');
  await releaseBlocks(target, 'Event', keyed);
}

async function releaseBlocks(target: Target, label: string, keyed: readonly rows.WriteRow[]): Promise<void> {
  if (keyed.length === 0) return;
  const released = await run(target, 'write/blocks-release', { rows: keyed }, label);
  await forIds(target, 'write/blocks-prune', [...new Set(released.map(({ id }) => String(id)))]);
}

async function writeEvents(target: Target, { events }: ViewChange): Promise<void> {
  const ids = events.map(({ id }) => id);
  await writeRows(target, 'write/events', events.map(rows.eventRow));
  await forIds(target, 'write/event-roles-drop', ids);
  await forIds(target, 'write/event-sources-drop', ids);
  for (const [type, roles] of rows.roleRows(events)) await writeRows(target, 'write/roles', roles, type);
  await writeRows(target, 'write/evidence', rows.evidenceRows(events), 'Event');
  await writeRows(target, 'write/statements', rows.statementRows(events));
  await writePairs(target, events);
}

async function writeStates(target: Target, { states }: ViewChange): Promise<void> {
  await writeRows(target, 'write/states', states.map(rows.stateRow));
  await forIds(
    target,
    'write/state-edges-drop',
    states.map(({ id }) => id),
  );
  const ends = [
    ['HOLDER', states.map(({ id, holder }) => ({ state: id, id: holder }))],
    ['BODY', states.map(({ id, body }) => ({ state: id, id: body }))],
  ] as const;
  for (const [type, own] of ends) await writeRows(target, 'write/state-ends', own, type);
  await writeRows(target, 'write/evidence', rows.evidenceRows(states), 'State');
}

async function writeMentions(target: Target, { mentionedIn, mentions }: ViewChange): Promise<void> {
  await forIds(target, 'write/mentions-drop', mentionedIn);
  if (mentions.length === 0) return;
  const own = mentions.map(rows.mentionRow);
  let written = 0;
  for (const label of ENDS) written += countOf(await run(target, 'write/mentions', { rows: own }, label));
  checkWritten('write/mentions', written, own.length);
}

/** Judgements stand beside the view; the doubts that they settle are part of it. */
async function writeJudgements(target: Target, judgements: readonly Judgement[] = []): Promise<void> {
  await writeRows(target, 'write/judgements', judgements.map(rows.judgementRow));
  await writeRows(target, 'write/anchors', rows.anchorRows(judgements));
}

async function writeDoubts(target: Target, { doubtedActors = [], doubts = [] }: ViewChange): Promise<void> {
  await forIds(target, 'write/doubts-drop', doubtedActors);
  await forIds(target, 'write/doubts-drop-others', doubtedActors);
  if (doubts.length > 0) await run(target, 'write/doubts', { rows: doubts.map(rows.doubtRow) });
}

async function writeRows(
  target: Target,
  name: string,
  own: readonly rows.WriteRow[],
  ...types: readonly string[]
): Promise<void> {
  if (own.length === 0) return;
  checkWritten(name, countOf(await run(target, name, { rows: own }, ...types)), own.length);
}

async function forIds(
  target: Target,
  name: string,
  ids: readonly string[],
  ...types: readonly string[]
): Promise<void> {
  if (ids.length > 0) await run(target, name, { ids }, ...types);
}

async function run(
  { transaction, statements }: Target,
  name: string,
  parameters: { readonly rows: readonly rows.WriteRow[] } | { readonly ids: readonly string[] },
  ...types: readonly string[]
): Promise<readonly Row[]> {
  const statement = statements.text(name, types);
  const answers: Row[] = [];
  for (const part of partsOf(parameters)) answers.push(...(await transaction.run(statement, part)));
  return answers;
}

function* partsOf(parameters: Parameters<typeof run>[2]): Iterable<CypherParameters> {
  const [[name, all]] = Object.entries(parameters) as [[string, readonly CypherValue[]]];
  for (let start = 0; start < all.length; start += ROWS_AT_ONCE)
    yield { [name]: all.slice(start, start + ROWS_AT_ONCE) };
}

function countOf(answers: readonly Row[]): number {
  return answers.reduce((sum, { n }) => sum + Number(n ?? 0), 0);
}

function checkWritten(name: string, written: number, expected: number): void {
  if (written === expected) return;
  throw new StoreError(
    'STORE_STATEMENT',
    `cypher/${name}.cypher wrote ${written} of ${expected} rows: the change names nodes that are neither in the graph nor in the change`,
  );
}

function idsOf(actors: readonly Actor[], isWanted: (type: EntityType) => boolean): readonly string[] {
  return actors.filter(({ type }) => isWanted(type)).map(({ id }) => id);
}

/**
 * Edges as a statement takes them: those of one type after the other, or all at once where it has no `{{type}}` to fill
 * and takes the type from the row. Such types are checked here, for no text names them.
 */
function typed<E extends Pick<ShortEdge, 'type'>>(
  { statements }: Target,
  name: string,
  edges: readonly E[],
): readonly (readonly [types: readonly string[], edges: readonly E[]])[] {
  const types = new Map<string, E[]>();
  for (const edge of edges) {
    const own = types.get(edge.type);
    if (own) own.push(edge);
    else types.set(edge.type, [edge]);
  }
  if (statements.get(name).isTyped) return [...types].map(([type, own]) => [[type], own]);
  statements.checkTypes([...types.keys()]);
  return edges.length > 0 ? [[[], edges]] : [];
}
