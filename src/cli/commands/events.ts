import { Command } from 'commander';
import type { GraphStore } from '../../store/graph-store.ts';
import type { EventRow } from '../../store/questions.ts';
import { needActor } from '../find.ts';
import { checkEventTypes } from '../known-types.ts';
import { openStore } from '../open-store.ts';
import { capitals, isoDate, limitOption, type StoreOptions, withStore } from '../options.ts';
import { allRows } from '../pages.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';

interface Options extends StoreOptions {
  readonly type: readonly string[];
  readonly actor?: string;
  readonly from?: string;
  readonly to?: string;
  readonly limit: number;
  readonly json?: boolean;
}

/** `dramatis events`: what happened. */
export function eventsCommand(terminal: Terminal): Command {
  return withStore(new Command('events'))
    .description('List the events, the latest first; with --json each with its roles and the sentences that prove it.')
    .option('--type <type>', 'a type of the ontology; may be repeated', capitals, [])
    .option('--actor <id or name>', 'in which this actor plays a part')
    .option('--from <date>', 'not before this day', isoDate)
    .option('--to <date>', 'not after this day', isoDate)
    .addOption(limitOption(50))
    .addHelpText('after', '\nExample:\n  dramatis events --type ARRESTED --from 2022-01-01')
    .action((options: Options) => run(terminal, options));
}

async function run(terminal: Terminal, options: Options): Promise<void> {
  checkEventTypes(options.type);
  const store = await openStore(terminal, options);
  const rows: string[][] = [];
  for await (const event of rowsOf(store, options)) {
    if (options.json) terminal.print(JSON.stringify(await withProof(store, event)));
    else rows.push([event.date ?? '', event.label, status(event), String(event.articleCount), event.id]);
  }
  if (!options.json) terminal.print(table(['date', 'event', 'status', 'articles', 'id'], rows));
}

async function* rowsOf(store: GraphStore, options: Options): AsyncGenerator<EventRow> {
  const { type: types, actor, from = null, to = null, limit } = options;
  if (!actor) {
    const parameters = { types, modalities: [], polarities: [], from, to, minConfidence: 0, minSources: 0 };
    const valuesOf = ({ date, id }: EventRow): readonly string[] => [date ?? '', id];
    yield* allRows(store, { question: 'events', parameters, limit, valuesOf });
    return;
  }
  const { id } = await needActor(store, actor);
  const rows = await store.ask('events-of', {
    ids: [id],
    roles: [],
    types,
    modalities: [],
    polarities: [],
    limit,
    after: null,
  });
  for (const row of rows) if (isWithin(row.date, from, to)) yield row;
}

function isWithin(date: string | null, from: string | null, to: string | null): boolean {
  if (from === null && to === null) return true;
  return date !== null && (from === null || date >= from) && (to === null || date <= to);
}

function status({ modality, polarity }: EventRow): string {
  return polarity === 'negated' ? `not ${modality}` : modality;
}

async function withProof(store: GraphStore, event: EventRow): Promise<object> {
  const ids = [event.id];
  const [roles, evidence] = await Promise.all([store.ask('roles-of', { ids }), store.ask('evidence-of', { ids })]);
  return {
    ...event,
    roles: roles.map(({ eventId: _event, ...role }) => role),
    evidence: evidence.map(({ factId: _fact, ...proof }) => proof),
  };
}
