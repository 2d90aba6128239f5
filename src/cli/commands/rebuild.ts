import { Command } from 'commander';
import { type StoreOptions, withStore } from '../options.ts';
import { createProgress } from '../progress.ts';
import type { Terminal } from '../terminal.ts';

interface Options extends StoreOptions {
  readonly json?: boolean;
}

/** `dramatis rebuild`: the view from the reports. */
export function rebuildCommand(terminal: Terminal): Command {
  return withStore(new Command('rebuild'))
    .description('Make actors, events and relations anew from the stored reports; articles are not read again.')
    .addHelpText('after', '\nExample:\n  dramatis rebuild --store .dramatis')
    .action((options: Options) => run(terminal, options));
}

async function run(terminal: Terminal, options: Options): Promise<void> {
  const { connect } = await import('../open-pipeline.ts');
  const { pipeline, store } = await connect(terminal, options);
  const [before] = await store.ask('statistics', {});
  const progress = createProgress(terminal, !options.json);
  progress.total(before?.articles ?? 0);
  const reports = await pipeline.rebuild((done) => progress.done(done)).finally(() => progress.stop());
  const [after] = await store.ask('statistics', {});
  if (options.json) terminal.print(JSON.stringify({ kind: 'rebuilt', reports, ...after }));
  else
    terminal.print(
      `${reports} reports: ${after?.actors} actors, ${after?.events} events, ${after?.relations} relations`,
    );
}
