import { Command, InvalidArgumentError, Option } from 'commander';
import type { GraphStore } from '../../store/graph-store.ts';
import type { ActorRow } from '../../store/questions.ts';
import { exitCodes } from '../exit-codes.ts';
import { type StoreOptions, wholeNumber, withStore } from '../options.ts';
import { allRows } from '../pages.ts';
import { describeCandidate, type Reconciled, reconcile } from '../reconcile/reconcile.ts';
import { openService } from '../reconcile/service.ts';
import type { Terminal } from '../terminal.ts';

/** What is asked for: a nameless group is in no data set. */
const TYPES = ['Person', 'Organization', 'Country', 'Place'];

interface Options extends StoreOptions {
  readonly type: ReadonlyMap<string, string | undefined>;
  readonly minArticles: number;
  readonly limit?: number;
  readonly candidates: number;
  readonly batch: number;
  readonly timeout: number;
  readonly author?: string;
  readonly onlyReview?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `dramatis reconcile`: links from actors to the entries of another data set. */
export function reconcileCommand(terminal: Terminal): Command {
  return withStore(new Command('reconcile'))
    .description(
      'Ask a reconciliation service (W3C Reconciliation Service API 0.2) for the actors that have no Wikidata id. What it is certain of is linked, what it is not goes to `review`; both are judgements, which can be withdrawn. Names leave this machine, for that one address.',
    )
    .argument('<endpoint>', 'the address of the service')
    .addOption(
      new Option(
        '--type <type[=id]>',
        `actors of this type alone (${TYPES.join(', ')}), as what the service calls so; may be repeated`,
      )
        .argParser(typePair)
        .default(new Map(), 'all'),
    )
    .addOption(new Option('--min-articles <number>', 'mentioned by so many').argParser(wholeNumber).default(1))
    .option('--limit <number>', 'at most so many actors, those that most articles mention (all)', wholeNumber)
    .addOption(new Option('--candidates <number>', 'at most so many for an actor').argParser(wholeNumber).default(3))
    .addOption(new Option('--batch <number>', 'queries to a request').argParser(wholeNumber).default(10))
    .addOption(new Option('--timeout <seconds>', 'for a request').argParser(wholeNumber).default(30))
    .option('--author <name>', 'who says so, in the judgements (default: the name of the service)')
    .option('--only-review', 'link nothing without a person: certain matches go to review too')
    .option('--dry-run', 'write nothing down')
    .addHelpText(
      'after',
      '\nExample:\n  dramatis reconcile https://wikidata.reconci.link/en/api --type Person=Q5 --type Organization=Q43229',
    )
    .action((endpoint: string, options: Options) => run(terminal, endpoint, options));
}

async function run(terminal: Terminal, endpoint: string, options: Options): Promise<void> {
  const { connect } = await import('../open-pipeline.ts');
  const { pipeline, store } = await connect(terminal, options);
  const service = await openService(endpoint, { timeoutMs: options.timeout * 1000 });
  const { author = service.name, batch, candidates, onlyReview = false, dryRun: isDry = false, json = false } = options;
  const types = new Map([...options.type].flatMap(([type, id]) => (id ? [[type, id] as const] : [])));
  const parts = { service, pipeline, store, author, types, batch, candidates, onlyReview, isDry };
  const counts = { linked: 0, review: 0, unknown: 0, failed: 0 };
  const wanted = options.type.size > 0 ? [...options.type.keys()] : TYPES;
  const actors = { all: actorsOf(store, TYPES, 1), wanted: actorsOf(store, wanted, options.minArticles) };
  for await (const found of reconcile(parts, { ...actors, limit: options.limit ?? Number.POSITIVE_INFINITY })) {
    counts[found.kind] += 1;
    if (json) terminal.print(JSON.stringify(lineOf(found)));
    else if (found.kind !== 'unknown') terminal.print(describe(found));
  }
  const end = isDry ? '; nothing was written down' : counts.review > 0 ? ': `dramatis review` shows them' : '';
  if (counts.failed > 0) terminal.exitWith(exitCodes.failed);
  terminal.note(
    `${service.name}: ${counts.linked} linked, ${counts.unknown} unknown there, ${counts.review} to review${end}`,
  );
}

function actorsOf(store: GraphStore, types: readonly string[], minArticles: number): AsyncIterable<ActorRow> {
  const parameters = { types, text: null, countryCode: null, minArticles };
  const valuesOf = ({ articleCount, id }: ActorRow): readonly (string | number)[] => [articleCount, id];
  return allRows(store, { question: 'actors', parameters, limit: Number.POSITIVE_INFINITY, valuesOf });
}

function lineOf(found: Reconciled): object {
  const { kind } = found;
  const { id: actor, name } = found.actor;
  if (kind === 'unknown') return { kind, actor, name };
  if (kind === 'failed') return { kind, actor, name, message: found.message };
  const { name: entry, description, score, match, types } = found.candidate;
  return { kind, actor, name, uri: found.uri, candidate: { name: entry, description, score, match, types } };
}

function describe(found: Exclude<Reconciled, { kind: 'unknown' }>): string {
  const { name, id } = found.actor;
  if (found.kind === 'failed') return `failed  ${name} [${id}]: ${found.message}`;
  return `${found.kind}  ${name} [${id}] → ${found.uri}  ${describeCandidate(found.candidate)}`;
}

/** `Person=Q5`, or `Person` alone: what is asked for, and what the service calls it. */
function typePair(
  value: string,
  before: ReadonlyMap<string, string | undefined>,
): ReadonlyMap<string, string | undefined> {
  const at = value.indexOf('=');
  const [type, id] = at < 0 ? [value, undefined] : [value.slice(0, at), value.slice(at + 1)];
  if (!TYPES.includes(type)) throw new InvalidArgumentError(`give one of ${TYPES.join(', ')}, with =id or without`);
  if (id === '') throw new InvalidArgumentError(`give what the service calls it after "${type}="`);
  return new Map([...before, [type, id]]);
}
