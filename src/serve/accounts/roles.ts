/** What a token may do; each role may do what the ones before it may, too. */
export const ROLES = ['reader', 'editor', 'admin'] as const;

/** `reader` asks in Cypher and subscribes, `editor` changes the graph, `admin` erases. */
export type Role = (typeof ROLES)[number];

/** Who asks: the owner of a token. */
export interface TokenAccount {
  readonly name: string;
  readonly role: Role;
}

/** Whether a role may do what another one may. */
export function includesRole(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed);
}
