import { Command, Option } from 'commander';
import { ConfigError } from '../../errors.ts';
import { ROLES, type Role } from '../../serve/accounts/roles.ts';
import { addToken, removeToken } from '../../serve/accounts/token-file.ts';
import { notFound } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';

interface Options {
  readonly role: Role;
  readonly tokens?: string;
  readonly revoke?: boolean;
}

/** `dramatis token`: makes a token for somebody, or takes it back. */
export function tokenCommand(terminal: Terminal): Command {
  return new Command('token')
    .description(
      'Make a token for a person or program and print it, once: the file keeps its hash alone. A running server sees it at once.',
    )
    .argument('<name>', 'whose it is; an older token of that name ends')
    .addOption(
      new Option('--role <role>', 'reader: asks in Cypher; editor: changes the graph; admin: erases')
        .choices(ROLES)
        .default('reader'),
    )
    .option('--tokens <file>', 'the file of tokens, else DRAMATIS_TOKENS')
    .option('--revoke', 'take the token of that name back instead')
    .addHelpText('after', '\nExample:\n  dramatis token ana --role editor --tokens tokens.jsonl')
    .action((name: string, options: Options) => run(terminal, name, options));
}

function run(terminal: Terminal, name: string, { role, tokens, revoke }: Options): void {
  const file = tokens ?? terminal.config.tokens;
  if (file === undefined) throw new ConfigError('CONFIG_INVALID', 'Name the file with --tokens or DRAMATIS_TOKENS');
  if (!revoke) {
    terminal.print(addToken(file, { name, role }));
    terminal.note(`${name} (${role}): keep it, it is not shown again. Over Bolt it is the password of ${name}.`);
    return;
  }
  if (!removeToken(file, name)) throw notFound(`${file} has no token of ${name}`);
  terminal.note(`The token of ${name} is taken back`);
}
