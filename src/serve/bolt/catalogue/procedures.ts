import { type Entry, rowsOf } from './entry.ts';

const COLUMNS = [
  ...['name', 'description', 'mode', 'worksOnSystem', 'signature', 'argumentDescription', 'returnDescription'],
  ...['admin', 'rolesExecution', 'rolesBoostedExecution', 'isDeprecated', 'deprecatedBy', 'option'],
];

/** Procedures without arguments that stand beside the engine's own: name, columns with their types, description. */
const OTHERS: readonly (readonly [name: string, columns: string, description: string])[] = [
  ['db.labels', 'label :: STRING', 'Every label of the graph.'],
  ['db.ping', 'success :: BOOLEAN', 'Whether the server answers.'],
  ['db.propertyKeys', 'propertyKey :: STRING', 'Every property key of the graph.'],
  ['db.relationshipTypes', 'relationshipType :: STRING', 'Every relationship type of the graph.'],
  ['db.schema.visualization', 'nodes :: LIST<NODE>, relationships :: LIST<RELATIONSHIP>', 'The schema as a picture.'],
  ['dbms.clientConfig', 'name :: STRING, value :: STRING', 'Settings that clients obey.'],
  ['dbms.components', 'name :: STRING, versions :: LIST<STRING>, edition :: STRING', 'What the server is.'],
  ['dbms.showCurrentUser', 'username :: STRING, roles :: LIST<STRING>, flags :: LIST<STRING>', 'Who is logged in.'],
];

/** `SHOW PROCEDURES`: clients complete from it. */
export const procedures: Entry = {
  head: /^SHOW\s+PROCEDURES?(?:\s+EXECUTABLE(?:\s+BY\s+CURRENT\s+USER)?)?\b/i,
  isOfGraph: true,
  columns: COLUMNS,
  brief: 4,
  async rows({ query }) {
    const engine = await query('CALL grafeo.procedures()');
    const own = engine.map(({ name, description, parameters, output_columns }) =>
      describe(String(name), String(description), argumentsOf(String(parameters)), fieldsOf(String(output_columns))),
    );
    const others = OTHERS.map(([name, columns, description]) => describe(name, description, [], fieldsOf(columns)));
    return rowsOf(
      COLUMNS,
      [...own, ...others].sort((a, b) => (a.name < b.name ? -1 : 1)),
    );
  },
};

interface Field {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly isDeprecated: boolean;
}

function describe(name: string, description: string, given: readonly Field[], result: readonly Field[]) {
  const list = (fields: readonly Field[]) => fields.map((field) => `${field.name} :: ${field.type}`).join(', ');
  return {
    ...{ name, description, mode: 'READ', worksOnSystem: name.startsWith('dbms.') },
    ...{ signature: `${name}(${list(given)}) :: (${list(result)})`, argumentDescription: given },
    ...{ returnDescription: result, admin: false, isDeprecated: false, option: { deprecated: false } },
  };
}

/** `source (NodeId), weight (String, optional)` and the like, as the engine lists them. */
function argumentsOf(text: string): readonly Field[] {
  return [...text.matchAll(/(\w+) \((\w+)[^)]*\)/g)].map(([, name = '', type = '']) =>
    field(name, type === 'NodeId' ? 'INTEGER' : type.toUpperCase()),
  );
}

function fieldsOf(text: string): readonly Field[] {
  return text.split(', ').map((part) => {
    const [name = '', type = 'ANY'] = part.split(' :: ');
    return field(name, type);
  });
}

function field(name: string, type: string): Field {
  return { name, type, description: `${name} :: ${type}`, isDeprecated: false };
}
