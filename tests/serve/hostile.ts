import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  type OperationTypeNode,
} from 'graphql';

/** Texts that end a string, a name or a statement in Cypher, or look like the one substitution that statements have. */
export const HOSTILE = [
  "' OR 1 = 1 WITH 1 AS x MATCH (n) DETACH DELETE n //",
  '"}) MATCH (n) DETACH DELETE n //',
  '`) MATCH (n) DETACH DELETE n //',
  "\\' UNION MATCH (n) SET n.name = 'x' RETURN n //",
  'ARRESTED|Hacked`]->(b) CREATE (h:Hacked) //',
  '{{type}} $ids $id /* */ ; \u0000 \ud83d',
];

/** Values that the types of a schema take, by the type's name: where they lead to something in the graph. */
export type Samples = Readonly<Record<string, unknown>>;

/** One argument of one field, and what is tried in it. */
export interface Attack {
  /** For example `Actor events.where`. */
  readonly place: string;
  /** An operation whose one variable is `$value`. */
  readonly source: string;
  readonly values: readonly unknown[];
}

/** A field that takes arguments, and the fields from the root that lead to it. */
interface Place {
  readonly type: string;
  readonly way: readonly string[];
  readonly field: GraphQLField<unknown, unknown>;
}

const SCALARS: Samples = {
  String: 'Kazakhstan',
  ID: 'person:massimov',
  Int: 3,
  Float: 0.5,
  Boolean: true,
  Date: '2022',
  JSON: {},
};
const WITHOUT_TEXT = ['Int', 'Float', 'Boolean'];
/** Conditions hold conditions: deeper ones are of the same types. */
const DEEPEST_INPUT = 2;

/** A hostile text, or null, in every place of every argument that is reached from a root: made from the schema alone. */
export function attacksOn(schema: GraphQLSchema, operation: OperationTypeNode, samples: Samples = {}): Attack[] {
  const root = schema.getRootType(operation)?.name ?? '';
  return placesOf(schema, root, samples).flatMap(({ type, way, field }) =>
    field.args.map((argument) => ({
      place: `${type} ${field.name}.${argument.name}`,
      source: documentOf({ operation, way, field, argument }, samples),
      values: [...hostile(argument.type, samples), ...withNulls(argument.type, samples)],
    })),
  );
}

/** Every field with arguments, once, by the shortest way to its type. */
function placesOf(schema: GraphQLSchema, root: string, samples: Samples): readonly Place[] {
  const queue = [{ type: root, way: [] as readonly string[] }];
  const seen = new Set([root]);
  const found: Place[] = [];
  for (let next = queue.shift(); next; next = queue.shift()) {
    const type = schema.getType(next.type);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.args.length > 0) found.push({ ...next, field });
      const to = getNamedType(field.type);
      if (!isCompositeType(to)) continue;
      const others = isInterfaceType(to) ? schema.getPossibleTypes(to) : [];
      for (const each of [to, ...others]) {
        if (seen.has(each.name)) continue;
        seen.add(each.name);
        const on = each === to ? [] : [`... on ${each.name}`];
        queue.push({ type: each.name, way: [...next.way, call(field, samples), ...on] });
      }
    }
  }
  return found;
}

function call({ name, args }: GraphQLField<unknown, unknown>, samples: Samples): string {
  const given = args.filter((each) => isRequiredArgument(each) || ['id', 'first'].includes(each.name));
  if (given.length === 0) return name;
  return `${name}(${given.map((each) => `${each.name}: ${literalFor(each.type, samples)}`).join(', ')})`;
}

/** A usual value as it stands in a document; enums and what holds them have no quotes there. */
function literalFor(type: GraphQLInputType, samples: Samples): string {
  return literal(usual(type, samples), type);
}

function literal(value: unknown, type: GraphQLInputType): string {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return `[${(value as readonly unknown[]).map((each) => literal(each, nullable.ofType))}]`;
  if (isEnumType(nullable)) return String(value);
  if (!isInputObjectType(nullable)) return JSON.stringify(value);
  const fields = Object.entries(value as object).map(([name, each]) => {
    const field = nullable.getFields()[name];
    return field ? `${name}: ${literal(each, field.type)}` : '';
  });
  return `{ ${fields.join(', ')} }`;
}

/** A value that the type takes. */
function usual(type: GraphQLInputType, samples: Samples): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [usual(nullable.ofType, samples)];
  if (nullable.name in samples) return samples[nullable.name];
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name;
  if (!isInputObjectType(nullable)) return SCALARS[nullable.name];
  const needed = Object.values(nullable.getFields()).filter(isRequiredInputField);
  return Object.fromEntries(needed.map(({ name, type: inner }) => [name, usual(inner, samples)]));
}

/** The values of a type with a hostile text in one place each: every place that takes a text, a name, an id or JSON. */
function hostile(type: GraphQLInputType, samples: Samples, depth = 0): readonly unknown[] {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const items = hostile(nullable.ofType, samples, depth);
    // A list of texts takes all of them at once.
    if (!isInputObjectType(getNamedType(nullable))) return items.length > 0 ? [items] : [];
    return items.map((item) => [item]);
  }
  if (isInputObjectType(nullable)) {
    if (depth > DEEPEST_INPUT) return [];
    const base = usual(nullable, samples) as object;
    return Object.values(nullable.getFields()).flatMap(({ name, type: inner }) =>
      hostile(inner, samples, depth + 1).map((value) => ({ ...base, [name]: value })),
    );
  }
  if (WITHOUT_TEXT.includes(nullable.name)) return [];
  return nullable.name === 'JSON' ? HOSTILE.flatMap(inJson) : HOSTILE;
}

/** As a value, as a name, and deeper. */
function inJson(text: string): readonly unknown[] {
  return [{ id: text }, { [text]: 'x' }, { id: { [text]: [text] } }];
}

/** The values of a type with null in one place each: every place that may be null. */
function withNulls(type: GraphQLInputType, samples: Samples, depth = 0): readonly unknown[] {
  const nullable = getNullableType(type);
  const own = nullable === type ? [null] : [];
  if (!isInputObjectType(nullable) || depth > DEEPEST_INPUT) return own;
  const base = usual(nullable, samples) as object;
  const inner = Object.values(nullable.getFields()).flatMap(({ name, type: each }) =>
    withNulls(each, samples, depth + 1).map((value) => ({ ...base, [name]: value })),
  );
  return [...own, ...inner];
}

/** What is asked of an answer, so that the store is asked: plain fields, and one level of others. */
function selection(type: GraphQLOutputType, depth = 0): string {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return '';
  const fields = isObjectType(named) || isInterfaceType(named) ? Object.values(named.getFields()) : [];
  const plain = fields.filter(({ args }) => !args.some(isRequiredArgument));
  const names = plain.flatMap((field) => {
    if (!isCompositeType(getNamedType(field.type))) return [field.name];
    return depth === 0 ? [`${field.name} ${selection(field.type, 1)}`] : [];
  });
  return `{ __typename ${names.join(' ')} }`;
}

interface Asked extends Omit<Place, 'type'> {
  readonly operation: OperationTypeNode;
  readonly argument: GraphQLArgument;
}

function documentOf({ operation, way, field, argument }: Asked, samples: Samples): string {
  const required = field.args.filter((each) => isRequiredArgument(each) && each !== argument);
  const others = required.map((each) => `, ${each.name}: ${literalFor(each.type, samples)}`).join('');
  const asked = `${field.name}(${argument.name}: $value${others}) ${selection(field.type)}`;
  return `${operation} ($value: ${argument.type}) { ${[...way, asked].join(' { ')}${' }'.repeat(way.length)} }`;
}
