import { Command } from 'commander';
import type { Terminal } from '../terminal.ts';
import { evaluateEventsCommand } from './evaluate-events.ts';
import { evaluateIdentityCommand } from './evaluate-identity.ts';

/** `dramatis evaluate`: how well the program reads what people have labelled. */
export function evaluateCommand(terminal: Terminal): Command {
  return new Command('evaluate')
    .description('Score the program against labelled texts.')
    .addCommand(evaluateEventsCommand(terminal))
    .addCommand(evaluateIdentityCommand(terminal));
}
