import { pairBlocksOf } from '../../dist/store/pair-keys.js';
import * as rows from '../../dist/store/write-rows.js';

/** The rows of a change as bare `UNWIND … MERGE`: what anybody would write who only wants them in the database. */
export function bareStatements(change, symmetricTypes) {
  const symmetric = new Set(symmetricTypes);
  const pairs = change.events.map((event) => ({ id: event.id, keys: pairBlocksOf(event, symmetric) }));
  const labels = new Map(change.actors.map(({ id, type }) => [id, type === 'Place' ? 'Place' : 'Actor']));
  const statements = [
    node('Article', change.articles.map(rows.articleRow)),
    node('Actor', change.actors.filter(({ type }) => type !== 'Place').map(rows.actorRow)),
    node('Place', change.actors.filter(({ type }) => type === 'Place').map(rows.actorRow)),
    node('Event', change.events.map(rows.eventRow)),
    node('State', change.states.map(rows.stateRow)),
    node(
      'Name',
      [...new Set(change.actors.flatMap(rows.nameKeys))].map((id) => ({ id })),
    ),
    node(
      'Block',
      [...new Set([...change.actors.flatMap(({ blocks }) => blocks), ...pairs.flatMap(({ keys }) => keys)])].map(
        (id) => ({ id }),
      ),
    ),
    ...edges(change, labels, pairs),
  ];
  return statements.filter(({ parameters }) => parameters.rows.length > 0);
}

function* edges(change, labels, pairs) {
  const labelOf = (id) => labels.get(id) ?? (id.startsWith('event:') ? 'Event' : 'Actor');
  const all = [
    ...change.actors.flatMap((actor) => [
      ...rows.nameKeys(actor).map((key) => edge([labelOf(actor.id), 'NAMED', 'Name'], actor.id, key)),
      ...actor.blocks.map((key) => edge([labelOf(actor.id), 'IN_BLOCK', 'Block'], actor.id, key)),
    ]),
    ...pairs.flatMap(({ id, keys }) => keys.map((key) => edge(['Event', 'IN_BLOCK', 'Block'], id, key))),
    ...[...rows.roleRows(change.events)].flatMap(([type, roles]) =>
      roles.map(({ event, id, ...rest }) => edge(['Event', type, labelOf(id)], event, id, rest)),
    ),
    ...[...change.events, ...change.states].flatMap((fact) =>
      rows
        .evidenceRows([fact])
        .map(({ article, fact: id, ...rest }) => edge(['Article', 'REPORTS', factLabel(id)], article, id, rest)),
    ),
    ...change.states.flatMap(({ id, holder, body }) => [
      edge(['State', 'HOLDER', labelOf(holder)], id, holder),
      edge(['State', 'BODY', labelOf(body)], id, body),
    ]),
    ...change.mentions.map((mention) => {
      const { article, actor, ...rest } = rows.mentionRow(mention);
      return edge(['Article', 'MENTIONS', labelOf(actor)], article, actor, rest);
    }),
    ...change.edges.map((short) => {
      const { type: _type, source, target, ...rest } = rows.edgeRow(short);
      return edge([labelOf(source), short.type, labelOf(target)], source, target, rest);
    }),
  ];
  const groups = Map.groupBy ? Map.groupBy(all, ({ ends }) => ends.join(' ')) : groupByEnds(all);
  for (const group of groups.values()) {
    const [source, type, target] = group[0].ends;
    const own = group.map(({ row }) => row);
    yield {
      text: `UNWIND $rows AS row MATCH (a:${source} {id: row.a}) MATCH (b:${target} {id: row.b})
        MERGE (a)-[r:${type}]->(b) SET r += row.properties`,
      parameters: { rows: own },
    };
  }
}

function groupByEnds(all) {
  const groups = new Map();
  for (const each of all) groups.set(each.ends.join(' '), [...(groups.get(each.ends.join(' ')) ?? []), each]);
  return groups;
}

function edge(ends, a, b, properties = {}) {
  return { ends, row: { a, b, properties } };
}

function factLabel(id) {
  return id.startsWith('state:') ? 'State' : 'Event';
}

function node(label, own) {
  return { text: `UNWIND $rows AS row MERGE (n:${label} {id: row.id}) SET n += row`, parameters: { rows: own } };
}
