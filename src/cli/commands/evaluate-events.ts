import { Command, Option } from 'commander';
import { splitSentences } from '../../annotate/sentences.ts';
import type { Comparison } from '../../evaluate/coded.ts';
import { confusionOf, scoreTypes } from '../../evaluate/confusion.ts';
import { scoreCoreference } from '../../evaluate/coreference.ts';
import { addCounts, NOTHING } from '../../evaluate/counts.ts';
import { ERROR_KINDS, type ErrorKind, eventErrors } from '../../evaluate/event-errors.ts';
import { scoreEvents, sumScores } from '../../evaluate/events.ts';
import { scoreGivenPairs } from '../../evaluate/given-pair.ts';
import { type ReadText, scoreMechanisms } from '../../evaluate/mechanisms.ts';
import { loadOntology } from '../../ontology/load.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import { checkPaths } from '../count-articles.ts';
import { errorText } from '../evaluate/error-text.ts';
import { readGold, readPredictions, readTexts, type ScoredText } from '../evaluate/scored-texts.ts';
import { confusionTable, layerTable, mechanismTable, typeTable } from '../evaluate/tables.ts';
import { checkEventTypes } from '../known-types.ts';
import { capitals, limitOption, withJson } from '../options.ts';
import type { Terminal } from '../terminal.ts';

interface Options {
  readonly minConfidence: number;
  readonly predictions?: string;
  readonly errors?: boolean;
  readonly type: readonly string[];
  readonly kind: readonly ErrorKind[];
  readonly limit: number;
  readonly types?: boolean;
  readonly confusion?: boolean;
  readonly json?: boolean;
}

/** `dramatis evaluate events`: how well texts are read that people have labelled. */
export function evaluateEventsCommand(terminal: Terminal): Command {
  return withJson(new Command('events'))
    .description(
      'Score what is read in labelled texts: events at four levels of strictness, what is told of them, who is who, offices, and facts by the way they are told.',
    )
    .argument('<file>', 'labelled texts as JSON lines; the format: tests/gold/events/GUIDELINES.md')
    .option('--min-confidence <number>', 'leave out events that are less sure', Number, 0)
    .option('--predictions <file>', 'score these instead, JSON lines as `dramatis extract` prints them')
    .option('--types', 'print the scores of facts by event type')
    .option('--confusion', 'print which types are taken for which, by their words')
    .option('--errors', 'print, before the scores, what is wrong: as labelled and as read, side by side')
    .option('--type <type>', 'with --errors: of this type, labelled or read; may be repeated', capitals, [])
    .addOption(new Option('--kind <kind...>', 'with --errors: of these kinds').choices(ERROR_KINDS).default([], 'all'))
    .addOption(limitOption(50).default(50, '50 errors'))
    .addHelpText(
      'after',
      '\nExample:\n  dramatis evaluate events tests/gold/events/dev.jsonl --errors --kind agent target',
    )
    .action((file: string, options: Options) => run(terminal, file, options));
}

async function run(terminal: Terminal, file: string, options: Options): Promise<void> {
  await checkPaths([file, ...(options.predictions ? [options.predictions] : [])]);
  checkEventTypes(options.type);
  const ontology = loadOntology();
  const comparison = comparisonOf(ontology);
  const gold = readGold(file);
  const texts: ScoredText[] = [];
  const all = options.predictions ? readPredictions(options.predictions) : readTexts(terminal, file);
  for await (const { report, doc } of all) {
    const text = gold.get(report.id);
    if (!text) continue;
    const events = report.events.filter(({ confidence }) => confidence >= options.minConfidence);
    texts.push({ gold: text, report: { ...report, events }, ...(doc ? { doc } : {}) });
  }
  if (options.errors) printErrors(terminal, texts, comparison, options);
  const scores = scoresOf(texts, comparison, ontology);
  if (options.json) return terminal.print(JSON.stringify(toJson(scores, texts, comparison, options)));
  if (options.types) terminal.print(`${typeTable(scoreTypes(texts, comparison))}\n`);
  if (options.confusion) terminal.print(`${confusionTable(confusionOf(texts))}\n`);
  if (scores.mechanisms) terminal.print(`${mechanismTable(scores.mechanisms)}\n`);
  terminal.print(layerTable(scores));
}

/** What is printed whatever the options. */
export type Scores = ReturnType<typeof scoresOf>;

function scoresOf(texts: readonly ScoredText[], comparison: Comparison, ontology: Ontology) {
  const light = ontology.lists.get('lightVerbs') ?? new Set<string>();
  const withTrees = texts.filter((text): text is ReadText => text.doc !== undefined);
  return {
    layers: sumScores(texts.map(({ gold, report }) => scoreEvents(gold, report, comparison))),
    givenPairs: texts.map(({ gold, report }) => scoreGivenPairs(gold, report, comparison)).reduce(addCounts, NOTHING),
    coreference: scoreCoreference(texts),
    ...(withTrees.length > 0
      ? { mechanisms: scoreMechanisms(withTrees, comparison, (lemma) => light.has(lemma)) }
      : {}),
  };
}

function toJson(
  { layers, givenPairs, coreference, mechanisms }: Scores,
  texts: readonly ScoredText[],
  comparison: Comparison,
  options: Options,
): object {
  return {
    texts: texts.length,
    ...layers,
    givenPairs,
    coreference,
    ...(mechanisms ? { mechanisms: Object.fromEntries(mechanisms) } : {}),
    ...(options.types ? { types: Object.fromEntries(scoreTypes(texts, comparison)) } : {}),
    ...(options.confusion ? { confusion: confusionOf(texts) } : {}),
  };
}

function printErrors(
  terminal: Terminal,
  texts: readonly ScoredText[],
  comparison: Comparison,
  { type, kind, limit, json }: Options,
): void {
  const errors = texts.flatMap((text) =>
    eventErrors(text.gold, text.report, comparison).map((error) => ({ text, error })),
  );
  const wanted = errors.filter(({ error: { kinds, labelled, found } }) => {
    const isOfType = type.length === 0 || [labelled, found].some((event) => event && type.includes(event.type));
    return isOfType && (kind.length === 0 || kinds.some((each) => kind.includes(each)));
  });
  for (const { text, error } of wanted.slice(0, limit)) {
    terminal.print(json ? JSON.stringify(error) : `${errorText(text, error, comparison, terminal.hasColours)}\n`);
  }
  if (wanted.length > limit) terminal.note(`${limit} of ${wanted.length} errors; --limit shows more`);
}

/** SAID and the other stances have no place in the comparison. */
function comparisonOf(ontology: Ontology): Comparison {
  return {
    ploverOf: (type) => {
      const known = ontology.events.get(type);
      return known?.stance ? undefined : (known?.plover?.type ?? known?.name);
    },
    sentencesOf: ({ text }) => splitSentences(text),
    isOffice: (type) => ontology.states.get(type)?.heldByOne === true,
  };
}
