import {
  defaultFieldResolver,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isInputObjectType,
  isListType,
  isObjectType,
} from 'graphql';

type Input = Pick<GraphQLArgument | GraphQLInputField, 'type' | 'defaultValue'>;
type Values = Readonly<Record<string, unknown>>;

/**
 * Lets a null that a client sends count as left out where there is a default. GraphQL hands it through, and many clients
 * send null for every field of a form that was not filled in: no resolver has to think of it.
 */
export function applyDefaultsToNulls(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.args.length === 0) continue;
      const inputs = new Map(field.args.map((each) => [each.name, each]));
      const { resolve = defaultFieldResolver, subscribe } = field;
      field.resolve = (source, args, context, info) => resolve(source, filled(args, inputs), context, info);
      if (!subscribe) continue;
      field.subscribe = (source, args, context, info) => subscribe(source, filled(args, inputs), context, info);
    }
  }
}

function filled(values: Values, inputs: ReadonlyMap<string, Input>): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const input = inputs.get(name);
      return [name, input ? filledValue(value ?? input.defaultValue ?? value, input.type) : value];
    }),
  );
}

function filledValue(value: unknown, type: GraphQLInputType): unknown {
  if (value === null || value === undefined) return value;
  const nullable = getNullableType(type);
  if (isListType(nullable) && Array.isArray(value)) return value.map((each) => filledValue(each, nullable.ofType));
  if (!isInputObjectType(nullable)) return value;
  return filled(value as Values, new Map(Object.entries(nullable.getFields())));
}
