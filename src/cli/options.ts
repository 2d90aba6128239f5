import { type Command, InvalidArgumentError, Option } from 'commander';

/** What every command that asks the graph takes. */
export interface StoreOptions {
  readonly store?: string;
}

/** `--store <url>` and `--json`. */
export function withStore(command: Command): Command {
  return withJson(
    command.option('--store <url>', 'the store: a folder for the embedded engine, or bolt://, neo4j://, neo4j+s://…'),
  );
}

/** `--json`. */
export function withJson(command: Command): Command {
  return command.option('--json', 'print JSON lines');
}

/** `--limit <number>`. */
export function limitOption(usual: number): Option {
  return new Option('--limit <number>', 'at most this many').argParser(wholeNumber).default(usual);
}

/** Reads an option's value as a whole number, 1 or more. */
export function wholeNumber(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('give a whole number, 1 or more');
  return number;
}

/** Reads an option's value as an ISO 8601 date. */
export function isoDate(value: string): string {
  const date = new Date(`${value}T00:00:00Z`);
  const isDate = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
  if (!isDate || value.length !== 10) throw new InvalidArgumentError('give a date such as 2022-01-08');
  return value;
}

/** Reads a repeatable option into a list, in capitals as type names are. */
export function capitals(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value.toUpperCase()];
}

/** Reads an option's value as a port: 0 to 65535. */
export function portNumber(value: string): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number > 65_535) throw new InvalidArgumentError('give a port number, 0 to 65535');
  return number;
}
