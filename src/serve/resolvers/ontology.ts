import type { EventType, Ontology, StateType } from '../../ontology/ontology.ts';
import { eventTypesOf } from '../ontology-types.ts';

/** Resolvers of `Ontology`. */
export const ontologyResolvers = {
  eventTypes: (ontology: Ontology, { families, types }: TypeArguments & { readonly families: readonly string[] }) =>
    eventTypesOf(ontology).filter(
      ({ name, plover }) => passes(types, name) && (families.length === 0 || passes(families, plover?.type ?? '')),
    ),
  stateTypes: (ontology: Ontology, { types }: TypeArguments) =>
    [...ontology.states.values()].filter(({ name }) => passes(types, name)),
};

/** Which types. */
export interface TypeArguments {
  readonly types: readonly string[];
}

/** Resolvers of `EventTypeInfo`. */
export const eventTypeResolvers = {
  type: ({ name }: EventType) => name,
  plover: ({ plover }: EventType) => plover?.type,
  mode: ({ plover }: EventType) => plover?.mode,
  family: ({ plover }: EventType) => plover?.type,
  agents: ({ agent }: EventType) => agent,
  targets: ({ target }: EventType) => target,
  examples: ({ examples }: EventType) => examples.filter(({ none }) => !none).map(({ text }) => text),
};

/** Resolvers of `StateTypeInfo`. */
export const stateTypeResolvers = {
  type: ({ name }: StateType) => name,
  holders: ({ subject }: StateType) => subject,
  bodies: ({ object }: StateType) => object,
  examples: ({ examples }: StateType) => examples.filter(({ none }) => !none).map(({ text }) => text),
};

function passes(wanted: readonly string[], name: string): boolean {
  return wanted.length === 0 || wanted.includes(name);
}
