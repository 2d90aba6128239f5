import type { GraphReader } from '../../store/graph-store.ts';
import type { ActorRow, RelationRow } from '../../store/questions.ts';
import { namesOf } from '../find.ts';
import type { Description } from './description.ts';

/** The most relations and events that are shown. */
const MOST = 25;

/** An actor with its states, its relations and its latest events. */
export async function describeActor(store: GraphReader, actor: ActorRow): Promise<Description> {
  const ids = [actor.id];
  const relations = await store.ask('relations-of', {
    ids,
    direction: 'both',
    types: [],
    symmetric: [],
    limit: MOST,
    after: null,
  });
  const events = await store.ask('events-of', {
    ids,
    roles: [],
    types: [],
    modalities: [],
    polarities: [],
    limit: MOST,
    after: null,
  });
  const states = await store.ask('states-of', { ids, types: [], limit: MOST });
  const names = await namesOf(
    store,
    relations.flatMap(({ source, target }) => [source, target]),
  );
  return {
    data: { ...actor, states, relations, events },
    lines: [
      actor.name,
      `${actor.type} · ${actor.id} · in ${actor.articleCount} articles`,
      ...(actor.aliases.length > 0 ? [`also ${actor.aliases.join(', ')}`] : []),
      ...section(
        'states',
        states.map(({ label }) => label),
      ),
      ...section(
        'relations',
        relations.map((row) => describeRelation(row, names)),
      ),
      ...section(
        'events',
        events.map(({ date, label, id }) => `${date ?? 'no date'}  ${label}  ${id}`),
      ),
    ],
  };
}

function section(title: string, rows: readonly string[]): readonly string[] {
  return rows.length > 0 ? ['', `${title}:`, ...[...new Set(rows)].map((row) => `  ${row}`)] : [];
}

function describeRelation(row: RelationRow, names: ReadonlyMap<string, string>): string {
  const { source, type, target, status, count } = row;
  const often = count > 1 ? ` ×${count}` : '';
  return `${names.get(source) ?? source} ${type} ${names.get(target) ?? target}${often} (${status})`;
}
