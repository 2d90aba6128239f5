import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLOutputType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getVariableValues,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { USUAL_ROWS } from './connection.ts';
import type { Context } from './context.ts';

/** How much one query may ask for. */
export interface Limits {
  /** The most levels of fields in fields. */
  readonly depth: number;
  /** The most fields that the answer can have, reckoned with `first`, `limit` and `ids` before anything is read. */
  readonly cost: number;
}

/** What a list without a page is reckoned to hold: the evidence of an event, the events behind an edge. */
const UNPAGED_ROWS = 5;

/** What a person writes has fewer: many are a way to ask the same costly thing over and over. */
const MOST_ALIASES = 100;
const MOST_DIRECTIVES = 50;

/** With fragments counted each time they are used. */
interface Size {
  readonly depth: number;
  readonly cost: number;
  readonly aliases: number;
  readonly directives: number;
}

const NOTHING: Size = { depth: 0, cost: 0, aliases: 0, directives: 0 };

/** An operation that a client sent, valid by the schema. */
export interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

interface Operation {
  readonly schema: GraphQLSchema;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** What a fragment costs is reckoned once, so that fragments in fragments cannot blow the reckoning up. */
  readonly sizes: Map<string, Size>;
}

/** Refuses queries that are too deep or too costly, before anything is read. */
export function limitsPlugin(limits: Limits): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, request, schema }) {
          if (operation) checkLimits(limits, { schema, document, operation, variables: request.variables ?? {} });
        },
      };
    },
  };
}

/** Throws a GraphQLError for an operation that is too deep or too costly. */
export function checkLimits(limits: Limits, { schema, document, operation, variables: given }: Asked): void {
  const definitions = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const fragments = new Map(
    (definitions as FragmentDefinitionNode[]).map((fragment) => [fragment.name.value, fragment]),
  );
  const variables = coerce(schema, operation, given);
  const type = schema.getRootType(operation.operation)?.name ?? '';
  check(sizeOf(operation.selectionSet, type, { schema, variables, fragments, sizes: new Map() }), limits);
}

function check({ depth, cost, aliases, directives }: Size, limits: Limits): void {
  if (depth > limits.depth) {
    throw refusal('QUERY_TOO_DEEP', `The query goes ${depth} levels deep; at most ${limits.depth} are answered`);
  }
  if (cost > limits.cost) {
    const message = `The answer could have ${cost} fields, at most ${limits.cost} are given; ask for fewer with first`;
    throw refusal('QUERY_TOO_COSTLY', message);
  }
  if (aliases > MOST_ALIASES) {
    throw refusal('TOO_MANY_ALIASES', `The query has ${aliases} aliases; at most ${MOST_ALIASES} are answered`);
  }
  if (directives > MOST_DIRECTIVES) {
    const message = `The query has ${directives} directives; at most ${MOST_DIRECTIVES} are answered`;
    throw refusal('TOO_MANY_DIRECTIVES', message);
  }
}

function refusal(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
}

/** Variables that don't fit their types count as left out; execution will say what is wrong with them. */
function coerce(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return getVariableValues(schema, variableDefinitions, given).coerced ?? {};
}

function sizeOf({ selections }: SelectionSetNode, typeName: string, operation: Operation): Size {
  let all = NOTHING;
  for (const selection of selections) {
    const size = selectionSize(selection, typeName, operation);
    all = {
      depth: Math.max(all.depth, size.depth),
      cost: all.cost + size.cost,
      aliases: all.aliases + size.aliases,
      directives: all.directives + size.directives + (selection.directives?.length ?? 0),
    };
  }
  return all;
}

function selectionSize(
  selection: SelectionSetNode['selections'][number],
  typeName: string,
  operation: Operation,
): Size {
  if (selection.kind === Kind.FIELD) return fieldSize(selection, typeName, operation);
  if (selection.kind === Kind.INLINE_FRAGMENT) {
    return sizeOf(selection.selectionSet, selection.typeCondition?.name.value ?? typeName, operation);
  }
  const name = selection.name.value;
  const fragment = operation.fragments.get(name);
  const known = operation.sizes.get(name);
  if (known || !fragment) return known ?? NOTHING;
  const size = sizeOf(fragment.selectionSet, fragment.typeCondition.name.value, operation);
  operation.sizes.set(name, size);
  return size;
}

/** Introspection is left to graphql's own limit of it. */
function fieldSize(field: FieldNode, typeName: string, operation: Operation): Size {
  const parent = operation.schema.getType(typeName);
  const fields = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields() : {};
  const definition = fields[field.name.value];
  const aliases = field.alias ? 1 : 0;
  const type = definition && getNamedType(definition.type);
  if (!definition || !isCompositeType(type) || !field.selectionSet) return { ...NOTHING, depth: 1, cost: 1, aliases };
  const inner = sizeOf(field.selectionSet, type.name, operation);
  const usual = type.name.endsWith('Connection') ? USUAL_ROWS : undefined;
  const asked = rowsOf(getArgumentValues(definition, field, operation.variables)) ?? usual;
  const isPage = typeName.endsWith('Connection');
  const rows = asked ?? (isList(definition.type) && !isPage ? UNPAGED_ROWS : 1);
  return { ...inner, depth: inner.depth + 1, cost: 1 + rows * inner.cost, aliases: inner.aliases + aliases };
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

function rowsOf({ first, last, limit, ids }: Readonly<Record<string, unknown>>): number | undefined {
  const rows = first ?? last ?? limit ?? (Array.isArray(ids) ? ids.length : undefined);
  return typeof rows === 'number' ? Math.max(rows, 1) : undefined;
}
