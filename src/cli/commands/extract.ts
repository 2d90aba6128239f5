import { Command, Option } from 'commander';
import type { SourceFormat } from '../../read/reader.ts';
import { checkPaths } from '../count-articles.ts';
import { exitCodes } from '../exit-codes.ts';
import type { ReadingOptions } from '../open-pipeline.ts';
import { isoDate, wholeNumber, withJson } from '../options.ts';
import type { Terminal } from '../terminal.ts';

interface Options extends ReadingOptions {
  readonly published?: string;
  readonly format: SourceFormat;
  readonly json?: boolean;
}

/** `dramatis extract`: reports on standard output, without a graph. */
export function extractCommand(terminal: Terminal): Command {
  return withJson(new Command('extract'))
    .description(
      'Print what articles say: one JSON object for each, by src/extract/extraction.schema.json. Needs no store.',
    )
    .argument(
      '[path or url...]',
      'files of text (.txt), pages (.html), JSON lines (.jsonl), folders of them, addresses of pages (https://…), or - for standard input',
      ['-'],
    )
    .option('--published <date>', 'the date of articles that give none of their own', isoDate)
    .addOption(
      new Option('--format <format>', 'what standard input holds').choices(['txt', 'html', 'jsonl']).default('jsonl'),
    )
    .option('--workers <number>', 'threads that read (the cores, at most 2)', wholeNumber)
    .addHelpText('after', '\nExample:\n  dramatis extract seeds/004_myanmar_coup.txt')
    .action((paths: string[], options: Options) => run(terminal, paths, options));
}

/** Results are JSON with and without `--json`; with it, failures are too. */
async function run(terminal: Terminal, paths: readonly string[], options: Options): Promise<void> {
  await checkPaths(paths);
  const [{ openReporter }, { extractFrom }, { openSources }] = await Promise.all([
    import('../open-pipeline.ts'),
    import('../../pipeline.ts'),
    import('../../read/sources.ts'),
  ]);
  const reporter = openReporter(terminal, options);
  const { published, format, json } = options;
  const sources = openSources(paths, {
    input: terminal.input,
    inputFormat: format,
    ...(published ? { published } : {}),
  });
  for await (const result of extractFrom(sources, reporter)) {
    if (result.kind === 'extraction') {
      terminal.print(JSON.stringify(result.extraction));
      continue;
    }
    const { source, error } = result;
    const failure = JSON.stringify({ kind: 'failed', source, code: error.code, message: error.message });
    terminal.note(json ? failure : `failed: ${error.message} [${error.code}]`);
    terminal.exitWith(exitCodes.failed);
  }
}
