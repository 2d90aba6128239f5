import type { Authenticate } from '../bolt/authenticate.ts';
import type { Accounts } from './token-file.ts';

/** The owners of tokens log in over Bolt with their name and their token as the password, or with the token alone. */
export function boltLogin(accounts: Accounts): Authenticate {
  return async ({ scheme, principal, credentials }) => {
    const account = accounts.find(credentials);
    if (!account || (scheme !== 'bearer' && account.name !== principal)) return undefined;
    return { name: account.name, roles: [account.role] };
  };
}
