import { Command } from 'commander';
import { commands } from './commands/index.ts';
import type { Terminal } from './terminal.ts';
import { version } from './version.ts';

/** The command line, ready to parse. Errors of usage are thrown as CommanderError. */
export function createProgram(terminal: Terminal): Command {
  const program = new Command('dramatis')
    .description('Reads news articles and keeps the cast: who did what to whom, when, where, and who says so.')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .configureOutput({
      writeOut: (text) => terminal.print(text.trimEnd()),
      writeErr: (text) => terminal.note(text.trimEnd()),
    })
    .exitOverride();
  for (const create of commands) {
    const command = create(terminal).copyInheritedSettings(program).helpOption('-h, --help', 'print this help');
    program.addCommand(command);
  }
  return program.addHelpText('after', '\nExample:\n  dramatis import articles/ && dramatis serve');
}
