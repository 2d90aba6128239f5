import { Command, Option } from 'commander';
import { InputError } from '../../errors.ts';
import type { Pipeline } from '../../pipeline.ts';
import type { SourceFormat } from '../../read/reader.ts';
import { checkPaths } from '../count-articles.ts';
import { exitCodes } from '../exit-codes.ts';
import type { ReadingOptions } from '../open-pipeline.ts';
import { isoDate, wholeNumber, withStore } from '../options.ts';
import type { Terminal } from '../terminal.ts';

interface Options extends ReadingOptions {
  readonly published?: string;
  readonly format?: SourceFormat;
  readonly json?: boolean;
  readonly judgements?: string;
}

/** `dramatis import`: articles into the graph. */
export function importCommand(terminal: Terminal): Command {
  return withStore(new Command('import'))
    .description(
      'Read articles into the graph. What is there already stays; a changed article replaces its old report.',
    )
    .argument(
      '[path or url...]',
      'files of text (.txt), pages (.html), JSON lines (.jsonl), folders of them, addresses of pages (https://…), or - for standard input',
    )
    .option('--published <date>', 'the date of articles that give none of their own', isoDate)
    .addOption(
      new Option('--format <format>', 'what standard input holds').choices(['txt', 'html', 'jsonl']).default('jsonl'),
    )
    .option(
      '--judgements <file>',
      'judgements of another graph, as `export --judgements` prints them; without articles too',
    )
    .option('--batch <number>', 'articles to a transaction (20)', wholeNumber)
    .option('--workers <number>', 'threads that read (the cores, at most 2)', wholeNumber)
    .addHelpText('after', '\nExample:\n  dramatis import seeds/ --store .dramatis')
    .action((paths: string[], options: Options) => run(terminal, paths, options));
}

async function run(terminal: Terminal, paths: readonly string[], options: Options): Promise<void> {
  const { judgements } = options;
  if (paths.length === 0 && judgements === undefined) throw missingInput();
  await checkPaths(paths);
  const [{ openPipeline }, { describeSummary, runImport }] = await Promise.all([
    import('../open-pipeline.ts'),
    import('../run-import.ts'),
  ]);
  const { pipeline, reporter } = await openPipeline(terminal, options);
  reporter.warmUp();
  const { published, format = 'jsonl', json = false } = options;
  const given = published ? { published } : {};
  if (judgements) await importJudgements(terminal, pipeline, { file: judgements, json });
  if (paths.length === 0) return;
  const summary = await runImport(terminal, pipeline, { paths, inputFormat: format, json, ...given });
  const { failures: _failures, ...counts } = summary;
  terminal.print(json ? JSON.stringify({ kind: 'summary', ...counts }) : describeSummary(summary));
  if (summary.failed > 0) terminal.exitWith(exitCodes.failed);
}

function missingInput(): Error {
  return new InputError(
    'INPUT_NOT_FOUND',
    'import',
    'import: expected files or addresses of articles, or --judgements',
  );
}

async function importJudgements(
  terminal: Terminal,
  pipeline: Pipeline,
  { file, json }: { readonly file: string; readonly json: boolean },
): Promise<void> {
  const { readJudgements } = await import('../judgement-lines.ts');
  const all = await readJudgements(file);
  const taken = await pipeline.importJudgements(all);
  const unchanged = all.length - taken;
  terminal.print(
    json
      ? JSON.stringify({ kind: 'judgements', taken, unchanged })
      : `${taken} judgements taken over, ${unchanged} unchanged`,
  );
}
