import { readFileSync } from 'node:fs';
import { makeExecutableSchema } from '@graphql-tools/schema';
import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLSchema,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  parse,
  printSchema,
  valueFromAST,
} from 'graphql';
import type { Ontology } from '../ontology/ontology.ts';
import type { Context } from './context.ts';
import { applyDefaultsToNulls } from './null-defaults.ts';
import { ontologyTypes } from './ontology-types.ts';
import { internalValues } from './resolvers/enums.ts';
import { resolvers } from './resolvers/index.ts';

const FILE = new URL('../../schema.graphql', import.meta.url);

/** The schema that is served: `schema.graphql`, with the types of the ontology, and the resolvers. */
export function createSchema(ontology: Ontology): GraphQLSchema {
  const contract = parse(readFileSync(FILE, 'utf8'));
  const schema = makeExecutableSchema<Context>({
    typeDefs: [contract, parse(ontologyTypes(ontology))],
    resolvers: [resolvers, internalValues(contract)],
    inheritResolversFromInterfaces: true,
    resolverValidationOptions: { requireResolversToMatchSchema: 'error', requireResolversForResolveType: 'error' },
  });
  setDefaults(schema);
  applyDefaultsToNulls(schema);
  return schema;
}

/** The whole schema as SDL, for linters, code generators and the documentation. */
export function printFullSchema(ontology: Ontology): string {
  return `${printSchema(createSchema(ontology))}\n`;
}

/**
 * Reads all default values again, now that enums have their internal values: graphql-tools leaves those of interfaces and
 * those inside input objects as they were, and introspection fails on them. Input objects first: arguments hold them.
 */
function setDefaults(schema: GraphQLSchema): void {
  const types = Object.values(schema.getTypeMap());
  for (const type of types) if (isInputObjectType(type)) Object.values(type.getFields()).forEach(setDefault);
  for (const type of types) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const { args } of Object.values(type.getFields())) args.forEach(setDefault);
  }
}

function setDefault(input: GraphQLArgument | GraphQLInputField): void {
  // Introspection's own arguments have no syntax tree, and right defaults.
  if (input.astNode) input.defaultValue = valueFromAST(input.astNode.defaultValue, input.type);
}
