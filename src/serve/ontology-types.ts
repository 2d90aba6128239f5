import type { EventType, Ontology } from '../ontology/ontology.ts';

interface Value {
  readonly name: string;
  readonly description: string;
}

/** The event types that the graph has: what is only a stance never becomes an event of its own. */
export function eventTypesOf(ontology: Ontology): readonly EventType[] {
  return [...ontology.events.values()].filter((type) => type.stance === null);
}

/** The types whose relations are read both ways. */
export function symmetricTypesOf(ontology: Ontology): readonly string[] {
  return eventTypesOf(ontology).flatMap((type) => (type.symmetric ? [type.name] : []));
}

/** SDL that fills the enums which `schema.graphql` leaves open with the types of the ontology. */
export function ontologyTypes(ontology: Ontology): string {
  const events = eventTypesOf(ontology);
  const states = [...ontology.states.values()];
  return [
    extendEnum('EventType', events),
    extendEnum('StateType', states),
    extendEnum('RelationType', [...events, ...states]),
    extendEnum('EventFamily', familiesOf(events)),
  ].join('\n');
}

/** PLOVER's types of event, each described by the types in it. */
function familiesOf(events: readonly EventType[]): readonly Value[] {
  const names = [...new Set(events.flatMap(({ plover }) => plover?.type ?? []))].sort();
  return names.map((name) => {
    const members = events.filter(({ plover }) => plover?.type === name).map((type) => type.name);
    return { name, description: `PLOVER's ${name}: ${members.join(', ')}.` };
  });
}

function extendEnum(name: string, values: readonly Value[]): string {
  const lines = values.map((value) => `  ${JSON.stringify(value.description)}\n  ${value.name}`);
  return `extend enum ${name} {\n${lines.join('\n')}\n}`;
}
