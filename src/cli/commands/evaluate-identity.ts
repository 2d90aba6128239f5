import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { ConfigError } from '../../errors.ts';
import { type GoldArticle, type IdentityScores, identityErrors, scoreIdentity } from '../../evaluate/identity.ts';
import { ACTOR_LABELS } from '../../store/statements.ts';
import { createMentionsOf, type MentionedActor } from '../actor-mentions.ts';
import { checkPaths } from '../count-articles.ts';
import { withJson } from '../options.ts';
import { allRows } from '../pages.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';

interface Options {
  readonly errors?: boolean;
  readonly json?: boolean;
}

/** An article of the gold with its text. */
interface GoldText extends GoldArticle {
  readonly text: string;
}

/** `dramatis evaluate identity`: how well it is told who is who. */
export function evaluateIdentityCommand(terminal: Terminal): Command {
  return withJson(new Command('identity'))
    .description('Score who is who in labelled texts and across them: B³ and pairs of names, pronouns, nominals.')
    .argument('<file>', 'labelled texts as JSON lines; the format: tests/gold/identity/GUIDELINES.md')
    .option('--errors', 'print the actors that are mixed up or torn apart, the worst first')
    .addHelpText('after', '\nExample:\n  dramatis evaluate identity tests/gold/identity/dev.jsonl --errors')
    .action((file: string, options: Options) => run(terminal, file, options));
}

async function run(terminal: Terminal, file: string, { errors, json }: Options): Promise<void> {
  await checkPaths([file]);
  const gold = readGold(file);
  const actors = await actorsOf(terminal, file);
  if (errors) for (const line of identityErrors(gold, actors)) terminal.print(line);
  const scores = scoreIdentity(gold, actors);
  terminal.print(json ? JSON.stringify({ texts: gold.length, ...scores }) : tableOf(scores));
}

/** Reads the texts into a store of their own, as any import does, and gives whom they name. */
async function actorsOf(terminal: Terminal, file: string): Promise<readonly MentionedActor[]> {
  const { openPipeline } = await import('../open-pipeline.ts');
  const { openSources } = await import('../../read/sources.ts');
  const folder = mkdtempSync(join(tmpdir(), 'dramatis-evaluate-'));
  terminal.closeLater(async () => rmSync(folder, { recursive: true, force: true }));
  const { pipeline, store } = await openPipeline(terminal, { store: folder });
  const sources = openSources([file], { input: terminal.input, inputFormat: 'jsonl' });
  await pipeline.importFrom(sources, {
    onOutcome: (outcome) => {
      if (outcome.kind === 'failed') terminal.note(`failed: ${outcome.error.message} [${outcome.error.code}]`);
    },
  });
  const mentionsOf = createMentionsOf(store);
  const actors: MentionedActor[] = [];
  const parameters = { types: [...ACTOR_LABELS, 'Place'], text: null, countryCode: null, minArticles: 1 };
  const limit = Number.POSITIVE_INFINITY;
  const valuesOf = (row: { articleCount: number; id: string }) => [row.articleCount, row.id];
  for await (const actor of allRows(store, { question: 'actors', parameters, limit, valuesOf })) {
    actors.push(await mentionsOf(actor));
  }
  return actors;
}

function readGold(file: string): readonly GoldText[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const texts = lines.map((line) => JSON.parse(line) as GoldText);
  if (texts.some(({ mentions }) => !mentions)) {
    throw new ConfigError('CONFIG_INVALID', `${file} holds texts without labels (mentions)`);
  }
  return texts;
}

function tableOf({
  named,
  pairs,
  demonyms,
  inArticle,
  withoutPlaces,
  nameCoverage,
  pronouns,
  nominals,
}: IdentityScores): string {
  const scored = { 'names, B³': named, 'names, pairs': pairs, 'names inside an article, B³': inArticle };
  const rows = Object.entries({ ...scored, 'without places, B³': withoutPlaces, 'demonyms, B³': demonyms }).map(
    ([what, { precision, recall, f1, items }]) => [what, ...[precision, recall, f1].map(figure), String(items)],
  );
  const shares = Object.entries({ pronouns, nominals }).map(([what, { right, found, all }]) => [
    `${what} to the right actor`,
    figure(found === 0 ? 1 : right / found),
    figure(all === 0 ? 1 : right / all),
    '',
    String(all),
  ]);
  const coverage = ['names found', '', figure(nameCoverage), '', ''];
  return table(['', 'precision', 'recall', 'F1', 'labelled'], [...rows, coverage, ...shares]);
}

function figure(value: number): string {
  return value.toFixed(3);
}
