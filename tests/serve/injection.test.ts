import {
  type GraphQLArgument,
  GraphQLError,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  graphql,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { expect, test } from 'vitest';
import { loadOntology } from '../../src/ontology/load.ts';
import { createAnalyses } from '../../src/serve/analysis/analyses.ts';
import { createContext } from '../../src/serve/context.ts';
import { createImports } from '../../src/serve/imports.ts';
import { createSchema } from '../../src/serve/schema.ts';
import { noReading } from './ask.ts';
import { openFilledStore } from './bolt/serving.ts';

/** Texts that end a string, a name or a statement in Cypher, or look like the one substitution that statements have. */
const HOSTILE = [
  "' OR 1 = 1 WITH 1 AS x MATCH (n) DETACH DELETE n //",
  '"}) MATCH (n) DETACH DELETE n //',
  '`) MATCH (n) DETACH DELETE n //',
  "\\' UNION MATCH (n) SET n.name = 'x' RETURN n //",
  '{{type}} $ids $id /* */ ; \u0000 \ud83d',
];

const ontology = loadOntology();
const schema = createSchema(ontology);
const USUAL: Readonly<Record<string, unknown>> = {
  String: 'Kazakhstan',
  ID: 'person:massimov',
  Int: 3,
  Float: 0.5,
  Boolean: true,
  Date: '2022',
  JSON: {},
};

/** A field that takes arguments, and the fields from the root that lead to it. */
interface Place {
  readonly way: readonly string[];
  readonly field: GraphQLField<unknown, unknown>;
}

/** Every field with arguments, once, by the shortest way to its type. */
function places(): readonly Place[] {
  const root = schema.getQueryType();
  const queue = root ? [{ type: root.name, way: [] as readonly string[] }] : [];
  const seen = new Set(queue.map(({ type }) => type));
  const found: Place[] = [];
  for (let next = queue.shift(); next; next = queue.shift()) {
    const type = schema.getType(next.type);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.args.length > 0) found.push({ way: next.way, field });
      const to = getNamedType(field.type);
      if (!isCompositeType(to)) continue;
      const others = isInterfaceType(to) ? schema.getPossibleTypes(to) : [];
      for (const each of [to, ...others]) {
        if (seen.has(each.name)) continue;
        seen.add(each.name);
        const on = each === to ? [] : [`... on ${each.name}`];
        queue.push({ type: each.name, way: [...next.way, call(field), ...on] });
      }
    }
  }
  return found;
}

function call({ name, args }: GraphQLField<unknown, unknown>): string {
  const given = args.filter((each) => isRequiredArgument(each) || ['id', 'first'].includes(each.name));
  if (given.length === 0) return name;
  return `${name}(${given.map((each) => `${each.name}: ${literal(usual(each.type), each.type)}`).join(', ')})`;
}

function literal(value: unknown, type: GraphQLInputType): string {
  return isEnumType(getNamedType(type))
    ? String(value).replaceAll('"', '')
    : JSON.stringify(value).replace(/"(\w+)":/g, '$1:');
}

/** A value that the type takes. */
function usual(type: GraphQLInputType): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [usual(nullable.ofType)];
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name;
  if (!isInputObjectType(nullable)) return USUAL[nullable.name];
  const needed = Object.values(nullable.getFields()).filter(isRequiredInputField);
  return Object.fromEntries(needed.map(({ name, type: inner }) => [name, usual(inner)]));
}

/** The values of a type with a hostile text in one place each: every place that takes a text, a name or an id. */
function hostile(type: GraphQLInputType, text: string, depth = 0): readonly unknown[] {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return hostile(nullable.ofType, text, depth).map((value) => [value]);
  if (!isInputObjectType(nullable)) return ['Int', 'Float', 'Boolean', 'JSON'].includes(nullable.name) ? [] : [text];
  if (depth > 2) return [];
  const base = usual(nullable) as object;
  return Object.values(nullable.getFields()).flatMap(({ name, type: inner }) =>
    hostile(inner, text, depth + 1).map((value) => ({ ...base, [name]: value })),
  );
}

/** The values of a type with null in one place each: every place that may be null. */
function withNulls(type: GraphQLInputType, depth = 0): readonly unknown[] {
  const nullable = getNullableType(type);
  const own = nullable === type ? [null] : [];
  if (!isInputObjectType(nullable) || depth > 2) return own;
  const base = usual(nullable) as object;
  const inner = Object.values(nullable.getFields()).flatMap(({ name, type: each }) =>
    withNulls(each, depth + 1).map((value) => ({ ...base, [name]: value })),
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

function documentOf({ way, field }: Place, argument: GraphQLArgument): string {
  const required = field.args.filter((each) => isRequiredArgument(each) && each !== argument);
  const others = required.map((each) => `, ${each.name}: ${literal(usual(each.type), each.type)}`).join('');
  const asked = `${field.name}(${argument.name}: $value${others}) ${selection(field.type)}`;
  return `query ($value: ${argument.type}) { ${[...way, asked].join(' { ')}${' }'.repeat(way.length)} }`;
}

test('no text or null in any argument gets into a statement, breaks one, or changes the graph', async () => {
  const { store } = await openFilledStore();
  const before = await store.snapshot();
  const services = {
    store,
    ontology,
    reading: noReading,
    imports: createImports(noReading),
    analyses: createAnalyses(store),
  };
  const wrong: unknown[] = [];
  const tried = new Set<string>();
  for (const place of places()) {
    for (const argument of place.field.args) {
      const source = documentOf(place, argument);
      const texts = HOSTILE.flatMap((text) => hostile(argument.type, text));
      for (const value of [...texts, ...withNulls(argument.type)]) {
        const answer = await graphql({
          schema,
          source,
          variableValues: { value },
          contextValue: createContext(services),
        });
        tried.add(`${place.way.at(-1) ?? ''} ${place.field.name}.${argument.name}`);
        for (const error of answer.errors ?? []) {
          // What graphql or we say of a value is an answer; what a store or the language says is a hole.
          const isOurs = !error.originalError || error.originalError instanceof GraphQLError;
          if (!isOurs) wrong.push([source, value, error.message]);
        }
      }
    }
  }
  expect(wrong.slice(0, 5)).toEqual([]);
  expect(tried.size).toBeGreaterThan(60);
  expect(await store.snapshot()).toEqual(before);
}, 240_000);
