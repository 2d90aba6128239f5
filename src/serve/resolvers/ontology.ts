import type { EventType, Ontology, StateType } from '../../ontology/ontology.ts';
import { eventTypesOf } from '../ontology-types.ts';

/** Resolvers of `Ontology`. */
export const ontologyResolvers = {
  eventTypes: (ontology: Ontology) => eventTypesOf(ontology),
  stateTypes: (ontology: Ontology) => [...ontology.states.values()],
};

/** Resolvers of `EventTypeInfo`. */
export const eventTypeResolvers = {
  type: ({ name }: EventType) => name,
  plover: ({ plover }: EventType) => plover?.type,
  mode: ({ plover }: EventType) => plover?.mode,
};

/** Resolvers of `StateTypeInfo`. */
export const stateTypeResolvers = {
  type: ({ name }: StateType) => name,
};
