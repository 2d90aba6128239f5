import { Command } from 'commander';
import { openStore } from '../open-store.ts';
import { type StoreOptions, withStore } from '../options.ts';
import { describe } from '../show/describe.ts';
import type { Terminal } from '../terminal.ts';

interface Options extends StoreOptions {
  readonly json?: boolean;
}

/** `dramatis show`: everything about one thing. */
export function showCommand(terminal: Terminal): Command {
  return withStore(new Command('show'))
    .description('Show one actor, place, event, state or article, with what proves it.')
    .argument('<id or name>', 'an id such as country:KAZ, or a name')
    .addHelpText('after', '\nExample:\n  dramatis show "Karim Massimov"')
    .action((what: string, options: Options) => run(terminal, what, options));
}

async function run(terminal: Terminal, what: string, options: Options): Promise<void> {
  const store = await openStore(terminal, options);
  const { data, lines } = await describe(store, what);
  if (options.json) terminal.print(JSON.stringify(data));
  else for (const line of lines) terminal.print(line);
}
