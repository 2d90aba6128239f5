import { Command, Option } from 'commander';
import { type Account, atFirstSight, isSilent } from '../../extract/why-not.ts';
import type { SourceFormat } from '../../read/reader.ts';
import { checkPaths } from '../count-articles.ts';
import { exitCodes } from '../exit-codes.ts';
import { withJson } from '../options.ts';
import type { Terminal } from '../terminal.ts';

interface Options {
  readonly all?: boolean;
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
    .option(
      '--all',
      'every sentence: what was read, by which words, why a role is empty, and what every other type lacks',
    )
    .addHelpText('after', '\nExample:\n  dramatis why-not seeds/004_myanmar_coup.txt')
    .action((paths: string[], options: Options) => run(terminal, paths, options));
}

async function run(terminal: Terminal, paths: readonly string[], { format, json, all }: Options): Promise<void> {
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
    for (const account of (await reporter.explain(result.article)).sentences) {
      if (!all && !isSilent(account)) continue;
      if (account.told.length + account.reasons.length === 0) continue;
      const shown = all ? account : atFirstSight(account);
      terminal.print(json ? JSON.stringify(toJson(key, shown)) : inWords(shown));
    }
  }
}

function toJson(article: string, { span, ...account }: Account): object {
  return { article, ...account, ...span };
}

function inWords({ sentence, actors, told, reasons }: Account): string {
  const events = told.flatMap(({ trigger, type, roles, gaps, instead, others }) => [
    `  ${trigger}: read as ${type}`,
    ...roles.map(({ role, name, wording, basis }) => `    ${role}: ${name} (“${wording}”, ${basis})`),
    ...gaps.map((gap) => `    ${gap}`),
    ...(instead.length > 0 ? [`    instead of ${instead.join(', ')}`] : []),
    ...others.map((other) => `    not ${other.type}: ${other.reason}`),
  ]);
  const lines = reasons.map(({ trigger, type, reason }) => `  ${trigger}: ${type ? `${type}: ` : ''}${reason}`);
  return [`“${sentence}”`, `  actors: ${actors.join(', ')}`, ...events, ...lines, ''].join('\n');
}
