import { CommanderError } from 'commander';
import { ConfigError, DramatisError, InputError, StoreError } from '../errors.ts';

/**
 * What the program's exit status says to scripts: all went well; something failed or was not found; the command was
 * misused; the store could not be opened or reached, or refused a statement.
 */
export const exitCodes = { ok: 0, failed: 1, usage: 2, store: 3 } as const;

/** Commander's ways of ending that are no error. */
const DONE = new Set(['commander.helpDisplayed', 'commander.help', 'commander.version']);

/** The exit status for an error that ended a command. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return DONE.has(error.code) ? exitCodes.ok : exitCodes.usage;
  if (error instanceof StoreError) return exitCodes.store;
  if (error instanceof ConfigError || error instanceof InputError) return exitCodes.usage;
  return exitCodes.failed;
}

/** Something that a command was asked for and that is not there: told, with exit status 1. */
export function notFound(message: string): DramatisError {
  return new DramatisError('NOT_FOUND', message);
}
