import { Command } from 'commander';
import { exitCodes } from '../exit-codes.ts';
import type { ReadingOptions } from '../open-pipeline.ts';
import { wholeNumber, withStore } from '../options.ts';
import { createProgress } from '../progress.ts';
import type { Terminal } from '../terminal.ts';

interface Options extends ReadingOptions {
  readonly json?: boolean;
}

/** `dramatis reprocess`: new reports of the stored articles. */
export function reprocessCommand(terminal: Terminal): Command {
  return withStore(new Command('reprocess'))
    .description(
      'Read all stored articles again, with the model and the ontology of today, and replace the reports that change. Their files are not needed.',
    )
    .option('--batch <number>', 'articles to a transaction (20)', wholeNumber)
    .option('--workers <number>', 'threads that read (the cores, at most 2)', wholeNumber)
    .addHelpText('after', '\nExample:\n  dramatis reprocess --store .dramatis')
    .action((options: Options) => run(terminal, options));
}

async function run(terminal: Terminal, options: Options): Promise<void> {
  const { connect } = await import('../open-pipeline.ts');
  const { pipeline, reporter, store } = await connect(terminal, options);
  reporter.warmUp();
  const [statistics] = await store.ask('statistics', {});
  const progress = createProgress(terminal, !options.json);
  progress.total(statistics?.articles ?? 0);
  const summary = await pipeline.reprocess((done) => progress.done(done)).finally(() => progress.stop());
  const { failures, ...counts } = summary;
  for (const { source, error } of failures) {
    const { code, message } = error;
    if (options.json) terminal.print(JSON.stringify({ kind: 'failed', source, code, message }));
    else terminal.note(`failed: ${message} [${code}]`);
  }
  const { changed, unchanged, failed } = counts;
  if (options.json) terminal.print(JSON.stringify({ kind: 'reprocessed', ...counts }));
  else terminal.print(`${changed} changed, ${unchanged} unchanged, ${failed} failed`);
  if (failed > 0) terminal.exitWith(exitCodes.failed);
}
