import { DramatisError, StoreError } from '../../errors.ts';

/** An error that is answered with a code of Neo4j's, `Neo.<Classification>.<Category>.<Title>`. */
export class BoltFailure extends DramatisError {}

/** One after which the connection is closed. */
export class FatalFailure extends BoltFailure {}

/** GQLSTATUS of the engine and the code that Neo4j has for it; the first that fits. */
const STATUSES: readonly (readonly [RegExp, string])[] = [
  [/^42/, 'Neo.ClientError.Statement.SyntaxError'],
  [/^22012$|^22003$/, 'Neo.ClientError.Statement.ArithmeticError'],
  [/^22G03$/, 'Neo.ClientError.Statement.TypeError'],
  [/^22/, 'Neo.ClientError.Statement.ArgumentError'],
  [/^G1001$|^G2000$/, 'Neo.ClientError.Schema.ConstraintValidationFailed'],
  [/^40000$/, 'Neo.TransientError.Transaction.DeadlockDetected'],
];

/** What the engine says of a statement and the code that Neo4j has for it; they win over the status. */
const MESSAGES: readonly (readonly [RegExp, string])[] = [
  [/\bunknown procedure\b/i, 'Neo.ClientError.Procedure.ProcedureNotFound'],
  [/^Missing parameter\b/i, 'Neo.ClientError.Statement.ParameterMissing'],
];

/** A statement that was ended: a ClientError, since drivers run what fails with a TransientError again. */
const STOPPED: Readonly<Record<string, string>> = {
  STORE_READ_ONLY: 'Neo.ClientError.Statement.AccessMode',
  STORE_CANCELLED: 'Neo.ClientError.Transaction.Terminated',
  STORE_CLOSED: 'Neo.ClientError.Transaction.Terminated',
  STORE_DEADLINE: 'Neo.ClientError.Transaction.TransactionTimedOut',
  STORE_MEMORY: 'Neo.ClientError.General.TransactionOutOfMemoryError',
};

/** What a client is told of an error: Neo4j's code and a message. Of unforeseen ones nothing but that there was one. */
export function toFailure(error: unknown): { readonly code: string; readonly message: string } {
  if (error instanceof BoltFailure) return { code: error.code, message: error.message };
  if (error instanceof StoreError) return { code: codeOf(error), message: error.message };
  return { code: UNKNOWN, message: 'Something went wrong here; the log says what' };
}

/** Whether an error is one that nobody foresaw, so that it belongs in the log. */
export function isUnforeseen(error: unknown): boolean {
  return !(error instanceof DramatisError);
}

/** The answer to statements that were running when the client asked to stop. */
export function terminated(): BoltFailure {
  return new BoltFailure('Neo.ClientError.Transaction.Terminated', 'The statement was cancelled');
}

const UNKNOWN = 'Neo.DatabaseError.General.UnknownError';

function codeOf({ code, message, gqlStatus = '' }: StoreError): string {
  const stopped = STOPPED[code];
  if (stopped) return stopped;
  const known =
    MESSAGES.find(([pattern]) => pattern.test(message)) ?? STATUSES.find(([pattern]) => pattern.test(gqlStatus));
  return known?.[1] ?? UNKNOWN;
}
