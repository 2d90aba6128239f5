import type { DocumentNode, EnumTypeDefinitionNode } from 'graphql';

/** Enums whose values the graph writes with a capital first letter, like the names of GraphQL types: `Person`. */
const CAPITALIZED: readonly string[] = ['ActorType', 'ParticipantKind'];

/** How the graph writes the values of the contract's enums: in lower case. Enums that the ontology fills are not among them. */
export function internalValues(contract: DocumentNode): Record<string, Record<string, string>> {
  const enums = contract.definitions.filter((definition) => definition.kind === 'EnumTypeDefinition');
  return Object.fromEntries(enums.filter(({ values }) => values?.length).map(toInternal));
}

function toInternal({ name, values = [] }: EnumTypeDefinitionNode): [string, Record<string, string>] {
  const write = CAPITALIZED.includes(name.value) ? capitalize : (value: string) => value.toLowerCase();
  return [name.value, Object.fromEntries(values.map((value) => [value.name.value, write(value.name.value)]))];
}

function capitalize(value: string): string {
  return value.charAt(0) + value.slice(1).toLowerCase();
}
