import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { ConfigError } from '../../errors.ts';
import { type Calibration, calibrationOf } from '../../evaluate/calibration.ts';
import {
  type GoldArticle,
  type IdentityScores,
  identityErrors,
  type PredictedActor,
  scoreIdentity,
} from '../../evaluate/identity.ts';
import type { GraphStore } from '../../store/graph-store.ts';
import { ACTOR_LABELS } from '../../store/statements.ts';
import { createMentionsOf, type MentionedActor } from '../actor-mentions.ts';
import { checkPaths } from '../count-articles.ts';
import { readLines } from '../evaluate/read-lines.ts';
import { withJson } from '../options.ts';
import { allRows } from '../pages.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';

interface Options {
  readonly predictions?: string;
  readonly errors?: boolean;
  readonly calibration?: boolean;
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
    .option(
      '--predictions <file>',
      'score these instead, JSON lines as `dramatis actors --json --mentions` prints them',
    )
    .option('--errors', 'print the actors that are mixed up or torn apart, the worst first')
    .option('--calibration', 'compare the scores of pairs with the share of them that is one')
    .addHelpText('after', '\nExample:\n  dramatis evaluate identity tests/gold/identity/dev.jsonl --errors')
    .action((file: string, options: Options) => run(terminal, file, options));
}

async function run(terminal: Terminal, file: string, options: Options): Promise<void> {
  const { predictions, errors, calibration, json } = options;
  if (predictions && calibration) {
    throw new ConfigError('CONFIG_INVALID', '--calibration looks at scores of pairs, which --predictions has none of');
  }
  await checkPaths([file, ...(predictions ? [predictions] : [])]);
  const gold = readGold(file);
  const store = predictions ? undefined : await readInto(terminal, file);
  const actors = store ? await actorsIn(store) : readLines<PredictedActor>(predictions as string);
  if (errors) for (const line of identityErrors(gold, actors)) terminal.print(line);
  const scores = scoreIdentity(gold, actors);
  const calibrated = calibration && store ? await calibrate(store, gold) : undefined;
  if (json) {
    const more = calibrated ? { calibration: calibrated } : {};
    return terminal.print(JSON.stringify({ texts: gold.length, ...scores, ...more }));
  }
  terminal.print(tableOf(scores));
  if (calibrated) terminal.print(`\n${calibrationTable(calibrated)}`);
}

/** Reads the texts into a store of their own, as any import does. */
async function readInto(terminal: Terminal, file: string): Promise<GraphStore> {
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
  return store;
}

/** Whom the texts name. */
async function actorsIn(store: GraphStore): Promise<readonly MentionedActor[]> {
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

async function calibrate(store: GraphStore, gold: readonly GoldText[]): Promise<Calibration> {
  const { loadKnowledge } = await import('../../knowledge/load.ts');
  const { scoredPairs } = await import('../scored-pairs.ts');
  const rows = await store.ask('stored-articles', {}, { limit: gold.length });
  const reports = await store.index.reports(rows.map(({ id }) => id));
  return calibrationOf(scoredPairs(reports, gold, loadKnowledge()));
}

function readGold(file: string): readonly GoldText[] {
  const texts = readLines<GoldText>(file);
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

function calibrationTable({ bins, error }: Calibration): string {
  const rows = bins.map(({ from, to, pairs, expected, actual }) => [
    `${from.toFixed(1)}–${to.toFixed(1)}`,
    ...[expected, actual].map(figure),
    String(pairs),
  ]);
  const all = bins.reduce((sum, { pairs }) => sum + pairs, 0);
  const last = ['expected calibration error', '', figure(error), String(all)];
  return table(['score of a pair', 'mean score', 'truly one', 'pairs'], [...rows, last]);
}

function figure(value: number): string {
  return value.toFixed(3);
}
