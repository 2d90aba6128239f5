#!/usr/bin/env node
import { CommanderError } from 'commander';
import { DramatisError } from '../errors.ts';
import { exitCodeOf } from './exit-codes.ts';
import { openTerminal } from './open-terminal.ts';
import { createProgram } from './program.ts';

try {
  const { terminal, close, exitCode } = openTerminal();
  try {
    await createProgram(terminal).parseAsync();
    process.exitCode = exitCode();
  } finally {
    await close();
  }
} catch (error) {
  process.exitCode = exitCodeOf(error);
  if (!(error instanceof CommanderError)) process.stderr.write(`${messageOf(error)}\n`);
}

/** What is expected is told in a line; what is not, with where it happened. */
function messageOf(error: unknown): string {
  if (error instanceof DramatisError) return `dramatis: ${error.message} [${error.code}]`;
  return error instanceof Error ? `dramatis: ${error.stack}` : `dramatis: ${String(error)}`;
}
