import type { EventCountFilter } from '../analysis-questions.ts';
import { type Coded, type ColumnValue, maskOf } from './coded.ts';
import type { EventColumns } from './event-columns.ts';
import { bitsOf, playerOf, roleOf } from './roles.ts';

/** Which events; what is left out, null, or an empty list, asks for nothing. */
export type ColumnFilter = {
  readonly [K in Exclude<keyof EventCountFilter, 'publishers'>]?: EventCountFilter[K] | undefined;
} & {
  /** Actors or places, each of which plays a role. */
  readonly all?: readonly string[] | undefined;
};

/** Whether the event in a row passes. */
export type Passes = (row: number) => boolean;

/** Calls for each row, once. */
export type EachRow = (visit: (row: number) => void) => void;

/** Roles in which somebody of a country counts: a theme is only spoken of. */
const PARTIES = bitsOf(['agent', 'target', 'third', 'place']);
const ANY = bitsOf([]);

/** All that pass, as the statements of `cypher/read/event-counts.cypher` and its like ask; found among those of an actor where one is asked for. */
export function eachPassing(columns: EventColumns, filter: ColumnFilter): EachRow {
  const passes = passing(columns, filter);
  const only = onlyOne(filter);
  if (only === undefined) {
    return (visit) => {
      for (let row = 0; row < columns.size; row += 1) if (passes(row)) visit(row);
    };
  }
  return (visit) =>
    eachOf(columns, only, ANY, (row) => {
      if (passes(row)) visit(row);
    });
}

/** Each row in which somebody plays one of the roles of `bits`. */
export function eachOf({ players, roles }: EventColumns, id: string, bits: number, visit: (row: number) => void): void {
  const player = players.find(id);
  if (player === undefined) return;
  roles.rowsOf(player, bits, (row) => {
    visit(row);
  });
}

/** Whether somebody plays one of the roles of `bits` in an event. */
export function playedBy(columns: EventColumns, ids: readonly string[], bits: number): Passes {
  const { players } = columns;
  const mask = new Uint8Array(players.ids.length);
  for (const id of ids) mask[players.find(id) ?? mask.length] = 1;
  return played(columns, mask, bits);
}

/** The one that all events that pass are of, where a filter names one. */
export function onlyOne({ actors = [], all = [] }: ColumnFilter): string | undefined {
  return actors.length === 1 ? actors[0] : all[0];
}

/** Whether an event passes. */
export function passing(columns: EventColumns, filter: ColumnFilter): Passes {
  const own = ownConditions(columns, filter);
  const beside = besideConditions(columns, filter);
  return (row) => {
    for (let at = 0; at < own.length; at += 1) {
      const { codes, mask } = own[at] as Condition;
      if (mask[codes[row] as number] === 0) return false;
    }
    return beside.every((passes) => passes(row));
  };
}

interface Condition {
  readonly codes: Uint32Array;
  readonly mask: Uint8Array;
}

function ownConditions(columns: EventColumns, filter: ColumnFilter): readonly Condition[] {
  const { from, to, knownBy, minConfidence = 0, minSources = 0 } = filter;
  const conditions: Condition[] = [];
  const add = <V extends ColumnValue>(column: Coded<V>, isAsked: unknown, passes: (value: V) => boolean): void => {
    if (isAsked) conditions.push({ codes: column.codes, mask: maskOf(column, passes) });
  };
  // What most events fail comes first: each look at another column costs.
  add(columns.reported, knownBy, (day) => day <= String(knownBy));
  add(columns.family, filter.families?.length, inList(filter.families));
  add(columns.type, true, inList(filter.eventTypes));
  add(columns.date, from, (date) => date >= String(from) || String(from).startsWith(date));
  add(columns.date, to, (date) => date <= String(to) || date.startsWith(String(to)));
  add(columns.sources, minSources, (sources) => sources >= minSources);
  add(columns.modality, filter.modalities?.length, inList(filter.modalities));
  add(columns.polarity, filter.polarities?.length, inList(filter.polarities));
  add(columns.confidence, minConfidence, (confidence) => confidence >= minConfidence);
  return conditions;
}

function inList(list: readonly string[] = []): (value: string) => boolean {
  return list.length === 0 ? () => true : (value) => list.includes(value);
}

function besideConditions(
  columns: EventColumns,
  { actors = [], all = [], countries = [] }: ColumnFilter,
): readonly Passes[] {
  const { players } = columns;
  const passes: Passes[] = [];
  for (const ids of [...(actors.length > 0 ? [actors] : []), ...all.map((id) => [id])]) {
    passes.push(playedBy(columns, ids, ANY));
  }
  if (countries.length > 0) {
    const byCountry = maskOf(players.country, (code) => countries.includes(code));
    const mask = Uint8Array.from(
      players.ids,
      (_, player) => byCountry[players.country.codes[player] as number] as number,
    );
    passes.push(played(columns, mask, PARTIES));
  }
  return passes;
}

/** Whether one of these players plays one of the roles of `bits`. */
function played({ roles }: EventColumns, players: Uint8Array, bits: number): Passes {
  const { all, starts, counts } = roles;
  return (row) => {
    const start = starts[row] as number;
    const end = start + (counts[row] as number);
    for (let at = start; at < end; at += 1) {
      const role = all[at] as number;
      if (players[playerOf(role)] === 1 && (bits >> roleOf(role)) & 1) return true;
    }
    return false;
  };
}
