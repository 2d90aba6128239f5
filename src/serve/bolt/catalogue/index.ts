import { components, databases, license, ping } from './databases.ts';
import type { Entry } from './entry.ts';
import { functions } from './functions.ts';
import { procedures } from './procedures.ts';
import { constraints, indexes, visualization } from './schema.ts';
import { clientConfig } from './settings.ts';
import { currentUser, transactions, users } from './users.ts';

/** The statements that the server answers itself; the first that fits. */
export const catalogue: readonly Entry[] = [
  ...[databases, components, ping, license, clientConfig, currentUser, users, transactions],
  ...[procedures, functions, indexes, constraints, visualization],
];
