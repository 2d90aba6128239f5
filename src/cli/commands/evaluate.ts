import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { splitSentences } from '../../annotate/sentences.ts';
import { ConfigError } from '../../errors.ts';
import { confusionOf, scoreTypes } from '../../evaluate/confusion.ts';
import {
  type Comparison,
  type Counts,
  type EventScores,
  factsOf,
  type GoldText,
  matchActors,
  ratesOf,
  scoreEvents,
  sumScores,
} from '../../evaluate/events.ts';
import { loadOntology } from '../../ontology/load.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import type { Extraction } from '../../types.ts';
import { checkPaths } from '../count-articles.ts';
import { withJson } from '../options.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { evaluateIdentityCommand } from './evaluate-identity.ts';

interface Options {
  readonly minConfidence: number;
  readonly errors?: boolean;
  readonly types?: boolean;
  readonly confusion?: boolean;
  readonly json?: boolean;
}

/** `dramatis evaluate events`: how well texts are read that people have labelled. */
export function evaluateCommand(terminal: Terminal): Command {
  const events = withJson(new Command('events'))
    .description('Score what is read in labelled texts: facts (PLOVER type, agent, target, polarity), types, modality.')
    .argument('<file>', 'labelled texts as JSON lines; the format: tests/gold/events/GUIDELINES.md')
    .option('--min-confidence <number>', 'leave out events that are less sure', Number, 0)
    .option('--errors', 'print the facts that are missing and those that are false')
    .option('--types', 'print the scores of facts by event type')
    .option('--confusion', 'print which types are taken for which, by their words')
    .addHelpText('after', '\nExample:\n  dramatis evaluate events tests/gold/events/dev.jsonl --errors')
    .action((file: string, options: Options) => evaluateEvents(terminal, file, options));
  return new Command('evaluate')
    .description('Score the program against labelled texts.')
    .addCommand(events)
    .addCommand(evaluateIdentityCommand(terminal));
}

async function evaluateEvents(terminal: Terminal, file: string, options: Options): Promise<void> {
  await checkPaths([file]);
  const texts = readGold(file);
  const comparison = comparisonOf(loadOntology());
  const scores: EventScores[] = [];
  const pairs: { readonly gold: GoldText; readonly report: Extraction }[] = [];
  for await (const report of reportsOf(terminal, file)) {
    const gold = texts.get(report.id);
    if (!gold) continue;
    const sure = { ...report, events: report.events.filter(({ confidence }) => confidence >= options.minConfidence) };
    scores.push(scoreEvents(gold, sure, comparison));
    pairs.push({ gold, report: sure });
    if (options.errors) for (const line of errorsOf(gold, sure, comparison)) terminal.print(line);
  }
  const sum = sumScores(scores);
  if (options.json) {
    const types = options.types ? { types: Object.fromEntries(scoreTypes(pairs, comparison)) } : {};
    const confusion = options.confusion ? { confusion: confusionOf(pairs) } : {};
    terminal.print(JSON.stringify({ texts: scores.length, ...sum, ...types, ...confusion }));
    return;
  }
  if (options.types) {
    const rows = [...scoreTypes(pairs, comparison)].map(([type, { facts }]) => [type, ...cellsOf(facts)]);
    terminal.print(table(['type', 'precision', 'recall', 'F1', 'right', 'found', 'labelled'], rows));
  }
  if (options.confusion) {
    const rows = confusionOf(pairs).map(({ labelled, found, count }) => [labelled, found, String(count)]);
    terminal.print(table(['labelled', 'found', 'times'], rows));
  }
  const rows = Object.entries(sum).map(([layer, counts]) => [layer, ...cellsOf(counts as Counts)]);
  terminal.print(table(['', 'precision', 'recall', 'F1', 'right', 'found', 'labelled'], rows));
}

async function* reportsOf(terminal: Terminal, file: string): AsyncGenerator<Extraction> {
  const [{ openReporter }, { extractFrom }, { openSources }] = await Promise.all([
    import('../open-pipeline.ts'),
    import('../../pipeline.ts'),
    import('../../read/sources.ts'),
  ]);
  const sources = openSources([file], { input: terminal.input, inputFormat: 'jsonl' });
  for await (const result of extractFrom(sources, openReporter(terminal, {}))) {
    if (result.kind === 'extraction') yield result.extraction;
    else terminal.note(`failed: ${result.error.message} [${result.error.code}]`);
  }
}

function readGold(file: string): ReadonlyMap<string, GoldText> {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const texts = lines.map((line) => JSON.parse(line) as GoldText);
  if (texts.some(({ actors, events }) => !actors || !events)) {
    throw new ConfigError('CONFIG_INVALID', `${file} holds texts without labels (actors, events)`);
  }
  return new Map(texts.map((text) => [text.id, text]));
}

/** SAID and the other stances have no place in the comparison. */
function comparisonOf(ontology: Ontology): Comparison {
  return {
    ploverOf: (type) => {
      const known = ontology.events.get(type);
      return known?.stance ? undefined : (known?.plover?.type ?? known?.name);
    },
    sentencesOf: ({ text }) => splitSentences(text),
  };
}

function cellsOf(counts: Counts): readonly string[] {
  const { precision, recall, f1 } = ratesOf(counts);
  const rates = [precision, recall, f1].map((rate) => rate.toFixed(3));
  return [...rates, ...[counts.right, counts.found, counts.labelled].map(String)];
}

/** Facts with their wordings and their sentence: + was not labelled, - was not found. */
function errorsOf(gold: GoldText, report: Extraction, { ploverOf, sentencesOf }: Comparison): readonly string[] {
  const actorOf = matchActors(gold, report.entities);
  const names = new Map<string, string>([
    ...gold.actors.map(({ id, mentions }) => [id, gold.text.slice(...(mentions[0] as [number, number]))] as const),
    ...report.entities.map(({ id, name }) => [`predicted:${id}`, `${name}?`] as const),
  ]);
  const sentences = sentencesOf(gold);
  const facts = (
    coded: Parameters<typeof factsOf>[0],
    type: string,
    at: number,
  ): readonly (readonly [string, string])[] => {
    const sentence = sentences.find(({ start, end }) => start <= at && at < end);
    const words = (fact: string): string =>
      fact
        .split(' ')
        .map((part) => names.get(part) ?? part)
        .join(' | ');
    const proof = sentence ? gold.text.slice(sentence.start, sentence.end) : '';
    const trigger = gold.text.slice(at).match(/^\S+/)?.[0] ?? '';
    return factsOf(coded).map((fact) => [fact, `${type} ${words(fact)}\n    [${trigger}] ${proof}`]);
  };
  const labelled = new Map(
    gold.events.flatMap(({ type, agents, targets, polarity, trigger }) => {
      const plover = ploverOf(type);
      return plover ? facts({ plover, agents, targets, polarity }, type, trigger[0]) : [];
    }),
  );
  const found = new Map(
    report.events.flatMap(({ type, agents, targets, negated, trigger }) => {
      const plover = trigger.in === undefined ? ploverOf(type) : undefined;
      const who = (ids: readonly string[]): string[] => [...new Set(ids.map(actorOf))];
      const polarity = negated ? ('negated' as const) : ('affirmed' as const);
      return plover ? facts({ plover, agents: who(agents), targets: who(targets), polarity }, type, trigger.start) : [];
    }),
  );
  return [
    ...[...labelled].flatMap(([fact, line]) => (found.has(fact) ? [] : [`- ${gold.id} ${line}`])),
    ...[...found].flatMap(([fact, line]) => (labelled.has(fact) ? [] : [`+ ${gold.id} ${line}`])),
  ];
}
