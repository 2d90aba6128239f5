import type { RoleName } from '../../types.ts';
import type { CypherDriver, Row } from '../cypher-driver.ts';
import { ACTOR_LABELS, type Statements } from '../statements.ts';
import { createEventColumns, type EventColumns } from './event-columns.ts';

/** Ids of events are hashes in hexadecimal digits: these parts of them are of one size. */
const BOUNDS = ['', ...Array.from('123456789abcdef', (digit) => `event:${digit}`), ''];

/** Stands for no score, which lies between -10 and 10. */
const NO_SCORE = 1000;

type Lists = Readonly<Record<string, readonly (string | number)[]>>;

/** Reads all events of a graph, a part after the other; undefined where they are no longer wanted in between. */
export async function loadColumns(
  driver: CypherDriver,
  statements: Statements,
  isWanted: () => boolean,
): Promise<EventColumns | undefined> {
  const columns = createEventColumns();
  const run = async (
    name: string,
    types: readonly string[],
    values: { readonly from: string; readonly to: string },
  ) => {
    const text = statements.text(`index/${name}`, types, {}, values);
    const used = Object.entries(values).filter(([parameter]) => text.includes(`$${parameter}`));
    return listsOf((await driver.run(text, Object.fromEntries(used)))[0]);
  };
  for (const [at, from] of BOUNDS.slice(0, -1).entries()) {
    if (!isWanted()) return undefined;
    const range = { from, to: BOUNDS[at + 1] as string };
    const events = await run('event-columns', [], range);
    putAll(columns, events, playedIn(await run('role-columns', [], range)));
  }
  for (const type of [...ACTOR_LABELS, 'Place'] as const) {
    const { id: ids = [], country = [], articles = [] } = await run('player-columns', [type], { from: '', to: '' });
    for (const [at, id] of ids.entries()) {
      const known = textOf(country[at]);
      const countries = known === null ? {} : { countryCode: known };
      columns.players.put({ id: String(id), type, articleCount: Number(articles[at]), ...countries });
    }
  }
  return isWanted() ? columns : undefined;
}

function listsOf(row: Row | undefined): Lists {
  return (row ?? {}) as Lists;
}

type Played = Parameters<EventColumns['put']>[1][number];

/** The roles of each event. */
function playedIn({ event = [], role = [], player = [] }: Lists): ReadonlyMap<string, readonly Played[]> {
  const played = new Map<string, Played[]>();
  for (const [at, id] of event.entries()) {
    const own = { role: String(role[at]).toLowerCase() as RoleName, id: String(player[at]), kind: 'actor' } as const;
    const known = played.get(String(id));
    if (known) known.push(own);
    else played.set(String(id), [own]);
  }
  return played;
}

function putAll(columns: EventColumns, events: Lists, played: ReadonlyMap<string, readonly Played[]>): void {
  const { id: ids = [], type = [], plover = [], modality = [], polarity = [], date = [] } = events;
  const { confidence = [], sourceCount = [], goldstein = [], firstReported = [] } = events;
  for (const [at, id] of ids.entries()) {
    const score = Number(goldstein[at]);
    const event = {
      ...{ id: String(id), type: String(type[at]), plover: textOf(plover[at]), date: textOf(date[at]) },
      ...{ modality: String(modality[at]), polarity: String(polarity[at]), confidence: Number(confidence[at]) },
      ...{ sourceCount: Number(sourceCount[at]), firstReported: textOf(firstReported[at]) },
      goldstein: score === NO_SCORE ? null : score,
    };
    columns.put(event, played.get(event.id) ?? []);
  }
}

function textOf(value: string | number | undefined): string | null {
  return value === '' ? null : String(value);
}
