import { GraphQLError } from 'graphql';
import { includesRole, type Role, type TokenAccount } from './roles.ts';
import type { Accounts } from './token-file.ts';

/** Who asks, and what they may do. */
export interface Rights {
  /** Undefined without a token. */
  readonly account: TokenAccount | undefined;
  /** Throws a GraphQLError, UNAUTHENTICATED or FORBIDDEN, unless whoever asks may do what this role may. */
  need(role: Role): void;
}

/** Where no tokens are set up everybody may do everything, but must reach the server first: it listens on loopback. */
export const EVERYTHING: Rights = { account: undefined, need: () => {} };

/**
 * What the header `authorization: Bearer <token>` gives a right to. Throws a GraphQLError for a token that nobody has: a
 * client that sends one expects to be known.
 */
export function rightsOf(accounts: Accounts | undefined, header: string | undefined): Rights {
  if (!accounts) return EVERYTHING;
  if (header === undefined) return rights(undefined);
  const token = /^bearer +([\w.~+/=-]+)$/i.exec(header)?.[1];
  const account = token === undefined ? undefined : accounts.find(token);
  if (!account) throw unauthenticated('The token is not known here');
  return rights(account);
}

function rights(account: TokenAccount | undefined): Rights {
  return {
    account,
    need(role) {
      if (!account) throw unauthenticated(`This needs a token of the role ${role}: authorization: Bearer <token>`);
      if (includesRole(account.role, role)) return;
      const message = `This needs the role ${role}; ${account.name} is ${account.role}`;
      throw new GraphQLError(message, { extensions: { code: 'FORBIDDEN', http: { status: 403 } } });
    },
  };
}

function unauthenticated(message: string): GraphQLError {
  const headers = new Map([['www-authenticate', 'Bearer']]);
  return new GraphQLError(message, { extensions: { code: 'UNAUTHENTICATED', http: { status: 401, headers } } });
}
