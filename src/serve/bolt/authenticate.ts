/** What a client logs in with. */
export interface Login {
  /** `basic`, `bearer`, `none` … */
  readonly scheme: string;
  /** The name; empty where the scheme has none. */
  readonly principal: string;
  readonly credentials: string;
}

/** Who is logged in. */
export interface Account {
  readonly name: string;
  readonly roles: readonly string[];
}

/** Tells who logs in, or undefined: the login is refused. It MUST compare secrets in constant time. */
export type Authenticate = (login: Login) => Promise<Account | undefined>;

/** Where no accounts are set up: whoever reaches the port is let in. Only for servers that listen on loopback. */
export const acceptAnyone: Authenticate = async ({ principal }) => ({ name: principal || 'neo4j', roles: [] });

/** The longest time that a refused login waits, and how much each one more adds. */
const LONGEST_MS = 3000;
const STEP_MS = 200;

/** Slows down after refused logins, of all clients together, until one succeeds. */
export function slowDown(authenticate: Authenticate): Authenticate {
  let refused = 0;
  return async (login) => {
    const account = await authenticate(login);
    refused = account ? 0 : refused + 1;
    if (refused > 0) await new Promise((resolve) => setTimeout(resolve, Math.min(LONGEST_MS, refused * STEP_MS)));
    return account;
  };
}
