import { plain } from './fold.ts';
import { partsOf, rowsOf } from './tables.ts';

/** A body that every state may have, and is told by its country. */
export interface BodyRole {
  /** `interior-ministry` */
  readonly role: string;
  readonly name: string;
  readonly sector: string;
}

/** Bodies of states, by name and by country. */
export interface StateBodies {
  named(name: string): BodyRole | undefined;
  role(role: string): BodyRole | undefined;
  /** Id of the organization that fills a role in a country, where the knowledge base has it. */
  organization(country: string, role: string): string | undefined;
}

/** Reads bodies.tsv and state-bodies.tsv. */
export function readStateBodies(bodies: string, fillers: string): StateBodies {
  const byName = new Map<string, BodyRole>();
  const byRole = new Map<string, BodyRole>();
  for (const [role = '', name = '', others, sector = ''] of rowsOf(bodies)) {
    const body = { role, name, sector };
    byRole.set(role, body);
    for (const each of [name, ...partsOf(others)]) byName.set(keyOf(each), body);
  }
  const organizations = new Map<string, string>();
  for (const [country, role, id] of rowsOf(fillers)) organizations.set(`${country} ${role}`, `organization:${id}`);
  return {
    named: (name) => byName.get(keyOf(name)),
    role: (role) => byRole.get(role),
    organization: (country, role) => organizations.get(`${country} ${role}`),
  };
}

function keyOf(name: string): string {
  return plain(name).replace(/^the (?=.)/, '');
}
