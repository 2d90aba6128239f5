import { type Entry, rowsOf } from './entry.ts';

/** How many relationships of each type are looked at for the labels of their ends. */
const SAMPLE = 1000;

const INDEXES = [
  ...['id', 'name', 'state', 'populationPercent', 'type', 'entityType', 'labelsOrTypes', 'properties'],
  ...['indexProvider', 'owningConstraint', 'lastRead', 'readCount'],
];

/** `SHOW INDEXES`, from what the engine says of them. */
export const indexes: Entry = {
  head: /^SHOW\s+(?:ALL\s+)?INDEX(?:ES)?\b/i,
  isOfGraph: true,
  columns: INDEXES,
  async rows({ query }) {
    const found = await query('SHOW INDEXES');
    return rowsOf(
      INDEXES,
      found.map(({ name, type, label, property }, at) => ({
        ...{ id: at + 1, name, state: 'ONLINE', populationPercent: 100, type: 'RANGE', entityType: 'NODE' },
        ...{ labelsOrTypes: [label], properties: [property], indexProvider: String(type).toLowerCase() },
      })),
    );
  },
};

const CONSTRAINTS = ['id', 'name', 'type', 'entityType', 'labelsOrTypes', 'properties', 'ownedIndex', 'propertyType'];

/** `SHOW CONSTRAINTS`, from what the engine says of them. */
export const constraints: Entry = {
  head: /^SHOW\s+(?:ALL\s+)?CONSTRAINTS?\b/i,
  isOfGraph: true,
  columns: CONSTRAINTS,
  async rows({ query }) {
    const found = await query('SHOW CONSTRAINTS');
    return rowsOf(
      CONSTRAINTS,
      found.map(({ name, type, label, properties }, at) => ({
        ...{ id: at + 1, name, type: type === 'UNIQUE' ? 'UNIQUENESS' : type, entityType: 'NODE' },
        ...{ labelsOrTypes: [label], properties: String(properties).split(/\s*,\s*/) },
      })),
    );
  },
};

/** The schema as a picture: a node for each label, a relationship for each type and labels of its ends. */
export const visualization: Entry = {
  head: /^CALL\s+db\.schema\.visualization\s*(?:\(\s*\))?/i,
  isOfGraph: true,
  columns: ['nodes', 'relationships'],
  async rows({ query }) {
    const labels = (await query('CALL db.labels()')).map(({ label }) => String(label));
    const ids = new Map(labels.map((label, at) => [label, -1 - at]));
    const nodes = labels.map((label) => ({
      ...{ _id: ids.get(label), _labels: [label], name: label, indexes: [], constraints: [] },
    }));
    const ends = new Map<string, object>();
    for (const { relationshipType } of await query('CALL db.relationshipTypes()')) {
      for (const [source, target] of await labelsAround(query, String(relationshipType))) {
        const [_source, _target] = [ids.get(source), ids.get(target)];
        const edge = { _id: -1 - ends.size, _type: relationshipType, _source, _target, name: relationshipType };
        ends.set(`${source} ${relationshipType} ${target}`, edge);
      }
    }
    return [[nodes, [...ends.values()]]];
  },
};

type Query = Parameters<Entry['rows']>[0]['query'];

async function labelsAround(query: Query, type: string): Promise<readonly (readonly [string, string])[]> {
  const rows = await query(
    `MATCH (a)-[:\`${type.replaceAll('`', '``')}\`]->(b) WITH a, b LIMIT ${SAMPLE} RETURN DISTINCT labels(a) AS sources, labels(b) AS targets`,
  );
  const pairs = rows.flatMap(({ sources, targets }) =>
    (sources as readonly string[]).flatMap((source) =>
      (targets as readonly string[]).map((target) => [source, target] as const),
    ),
  );
  return [...new Map(pairs.map((pair) => [pair.join(' '), pair])).values()];
}
