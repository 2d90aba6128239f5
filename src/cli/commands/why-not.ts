import { Command, Option } from 'commander';
import type { SourceFormat } from '../../read/reader.ts';
import { checkPaths } from '../count-articles.ts';
import { exitCodes } from '../exit-codes.ts';
import { withJson } from '../options.ts';
import type { Terminal } from '../terminal.ts';

interface Options {
  readonly format: SourceFormat;
  readonly json?: boolean;
}

/** `dramatis why-not`: what kept sentences silent. Needs no store. */
export function whyNotCommand(terminal: Terminal): Command {
  return withJson(new Command('why-not'))
    .description('Tell, for each sentence with two actors or more but no event, what stopped each of its predicates.')
    .argument('[path...]', 'articles, as for `dramatis extract`, or - for standard input', ['-'])
    .addOption(
      new Option('--format <format>', 'what standard input holds').choices(['txt', 'html', 'jsonl']).default('txt'),
    )
    .addHelpText('after', '\nExample:\n  dramatis why-not seeds/004_myanmar_coup.txt')
    .action((paths: string[], options: Options) => run(terminal, paths, options));
}

async function run(terminal: Terminal, paths: readonly string[], { format, json }: Options): Promise<void> {
  await checkPaths(paths);
  const [{ openReporter }, { readFrom }, { openSources }] = await Promise.all([
    import('../open-pipeline.ts'),
    import('../../pipeline.ts'),
    import('../../read/sources.ts'),
  ]);
  const reporter = openReporter(terminal, {});
  for await (const result of readFrom(openSources(paths, { input: terminal.input, inputFormat: format }))) {
    if (result.kind !== 'article') {
      terminal.note(`failed: ${result.error.message} [${result.error.code}]`);
      terminal.exitWith(exitCodes.failed);
      continue;
    }
    const { key } = result.article;
    for (const { sentence, actors, reasons, span } of (await reporter.explain(result.article)).silences) {
      const lines = reasons.map(({ trigger, type, reason }) => `  ${trigger}: ${type ? `${type}: ` : ''}${reason}`);
      terminal.print(
        json
          ? JSON.stringify({ article: key, sentence, ...span, actors, reasons })
          : [`“${sentence}”`, `  actors: ${actors.join(', ')}`, ...lines, ''].join('\n'),
      );
    }
  }
}
