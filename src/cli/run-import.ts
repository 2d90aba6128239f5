import type { ImportSummary, Outcome } from '../pipeline/outcome.ts';
import type { Pipeline } from '../pipeline.ts';
import { openSources, type SourceOptions } from '../read/sources.ts';
import { countArticles } from './count-articles.ts';
import { createProgress } from './progress.ts';
import type { Terminal } from './terminal.ts';

/** What an import shows, and where its articles come from. */
export interface ImportRun extends SourceOptions {
  readonly paths: readonly string[];
  /** One JSON object for each article on standard output, and no bar. */
  readonly json?: boolean;
}

/** Imports what the paths hold and shows how it goes: a bar on a terminal, failures as they come. */
export async function runImport(terminal: Terminal, pipeline: Pipeline, run: ImportRun): Promise<ImportSummary> {
  const { paths, json = false, ...sourceOptions } = run;
  const progress = createProgress(terminal, !json);
  let done = 0;
  const onOutcome = (outcome: Outcome): void => {
    done += 1;
    if (json) terminal.print(JSON.stringify(toLine(outcome)));
    else for (const message of messagesOf(outcome)) progress.interrupt(message);
    progress.done(done);
  };
  try {
    const counting = countArticles(paths, (sum) => progress.total(sum));
    const sources = openSources(paths, { input: terminal.input, ...sourceOptions });
    const summary = await pipeline.importFrom(sources, { onOutcome });
    await counting;
    return summary;
  } finally {
    progress.stop();
  }
}

/** A sentence for people. */
export function describeSummary({ imported, changed, unchanged, failed }: ImportSummary): string {
  const parts = [`${imported} imported`, `${changed} changed`, `${unchanged} unchanged`, `${failed} failed`];
  return parts.join(', ');
}

function toLine(outcome: Outcome): object {
  if (outcome.kind !== 'failed') return outcome;
  const { source, error } = outcome;
  return { kind: 'failed', source, code: error.code, message: error.message };
}

function messagesOf(outcome: Outcome): readonly string[] {
  if (outcome.kind === 'failed') return [`failed: ${outcome.error.message} [${outcome.error.code}]`];
  if (outcome.kind === 'unchanged') return [];
  return outcome.diagnostics.map(({ code, message }) => `note: ${message} [${code}]`);
}
