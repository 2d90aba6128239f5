import {
  buildSchema,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { loadOntology } from '../../src/ontology/load.ts';
import { createSchema, printFullSchema } from '../../src/serve/schema.ts';
import { smallOntology } from './small-ontology.ts';

/** Everything in a type that Sandbox shows, as `Type.field(argument)`, with its description. */
function* described(type: GraphQLNamedType): Generator<[string, string | null | undefined]> {
  yield [type.name, type.description];
  if (isEnumType(type)) for (const value of type.getValues()) yield [`${type.name}.${value.name}`, value.description];
  if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) yield [`${type.name}.${field.name}`, field.description];
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return;
  for (const field of Object.values(type.getFields())) {
    yield [`${type.name}.${field.name}`, field.description];
    for (const argument of field.args) yield [`${type.name}.${field.name}(${argument.name})`, argument.description];
  }
}

describe('schema', () => {
  test('the whole schema can be printed, read again and is valid', () => {
    const schema = buildSchema(printFullSchema(loadOntology()));
    expect(schema.getQueryType()?.name).toBe('Query');
  });

  test('everything has a description', () => {
    const types = Object.values(createSchema(loadOntology()).getTypeMap());
    const all = types.filter(({ name }) => !name.startsWith('__')).flatMap((type) => [...described(type)]);
    expect(all.length).toBeGreaterThan(400);
    expect(all.filter(([, description]) => !description).map(([name]) => name)).toEqual([]);
  });

  test('enums have the types of the ontology, without stances', () => {
    const schema = createSchema(smallOntology);
    const values = (name: string) => {
      const type = schema.getType(name);
      return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
    };
    expect(values('EventType')).toEqual(['ARRESTED', 'REQUESTED_TROOPS', 'PHONED']);
    expect(values('StateType')).toEqual(['HOLDS_OFFICE']);
    expect(values('RelationType')).toEqual(['ARRESTED', 'REQUESTED_TROOPS', 'PHONED', 'HOLDS_OFFICE']);
  });

  test('descriptions of types come from the ontology, quotation marks and all', () => {
    expect(printFullSchema(smallOntology)).toContain('The agent takes the target into "custody".');
  });

  test('spelling is American', () => {
    expect(printFullSchema(smallOntology)).not.toMatch(
      /\w*(organis|authoris|criticis|mobilis|neighbour|colour|behaviour)\w*/i,
    );
  });
});
