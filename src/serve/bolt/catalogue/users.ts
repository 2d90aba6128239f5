import { type Entry, rowsOf } from './entry.ts';

/** Who is logged in: `dbms.showCurrentUser()`. */
export const currentUser: Entry = {
  head: /^CALL\s+dbms\.showCurrentUser\s*(?:\(\s*\))?/i,
  columns: ['username', 'roles', 'flags'],
  rows: ({ account: { name, roles } }) => [[name, roles.length > 0 ? roles : null, []]],
};

/** `SHOW USERS` and `SHOW CURRENT USER`: only the one that asks is told. */
export const users: Entry = {
  head: /^SHOW\s+(?:CURRENT\s+USERS?|USERS?)\b/i,
  columns: ['user', 'roles', 'passwordChangeRequired', 'suspended', 'home'],
  rows: ({ account: { name, roles } }) => [[name, roles.length > 0 ? roles : null, false, false, null]],
};

const TRANSACTIONS = [
  ...['database', 'transactionId', 'currentQueryId', 'connectionId', 'clientAddress', 'username', 'currentQuery'],
  ...['startTime', 'status', 'elapsedTime'],
];

/** `SHOW TRANSACTIONS`: the statements that run. */
export const transactions: Entry = {
  head: /^SHOW\s+TRANSACTIONS?\b/i,
  columns: TRANSACTIONS,
  rows: ({ running }) =>
    rowsOf(
      TRANSACTIONS,
      running().map((each, at) => ({
        database: each.database,
        transactionId: `${each.database}-transaction-${at}`,
        currentQueryId: `query-${at}`,
        connectionId: each.connection,
        clientAddress: each.address,
        username: each.account,
        currentQuery: each.text,
        startTime: new Date(each.startedAt).toISOString(),
        status: 'Running',
        elapsedTime: `PT${(Date.now() - each.startedAt) / 1000}S`,
      })),
    ),
};
