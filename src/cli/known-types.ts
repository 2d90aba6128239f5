import { ConfigError } from '../errors.ts';
import { loadOntology } from '../ontology/load.ts';

/** Throws ConfigError CONFIG_INVALID for a name that is no type of event: mistyped, it would only find nothing. */
export function checkEventTypes(names: readonly string[]): void {
  if (names.length === 0) return;
  const { events } = loadOntology();
  const unknown = names.find((name) => !events.has(name));
  if (unknown === undefined) return;
  throw new ConfigError('CONFIG_INVALID', `no type of event is called ${unknown}; \`dramatis ontology\` lists them`);
}
