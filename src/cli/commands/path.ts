import { Command, Option } from 'commander';
import { loadOntology } from '../../ontology/load.ts';
import type { Hop, Path } from '../../serve/paths.ts';
import type { GraphStore } from '../../store/graph-store.ts';
import { exitCodes } from '../exit-codes.ts';
import { namesOf, needActor } from '../find.ts';
import { openStore } from '../open-store.ts';
import { capitals, limitOption, type StoreOptions, withStore } from '../options.ts';
import { proofOf } from '../show/proof.ts';
import type { Terminal } from '../terminal.ts';

interface Options extends StoreOptions {
  readonly maxHops: string;
  readonly type: readonly string[];
  readonly limit: number;
  readonly json?: boolean;
}

/** `dramatis path`: how two actors are connected. */
export function pathCommand(terminal: Terminal): Command {
  return withStore(new Command('path'))
    .description('Show how two actors are connected: each hop with the sentence that proves it.')
    .argument('<from>', 'id or name')
    .argument('<to>', 'id or name')
    .addOption(new Option('--max-hops <number>', 'not longer than this').choices(['1', '2', '3', '4']).default('4'))
    .option('--type <type>', 'walk this type of relation only; may be repeated', capitals, [])
    .addOption(limitOption(1))
    .addHelpText('after', '\nExample:\n  dramatis path "Vladimir Putin" "Karim Massimov"')
    .action((from: string, to: string, options: Options) => run(terminal, [from, to], options));
}

async function run(terminal: Terminal, ends: readonly [string, string], options: Options): Promise<void> {
  const { EVERY_PATH, findPaths } = await import('../../serve/paths.ts');
  const store = await openStore(terminal, options);
  const source = await needActor(store, ends[0]);
  const target = await needActor(store, ends[1]);
  const asked = { maxHops: Number(options.maxHops), types: options.type, limit: Math.min(options.limit, 20) };
  const search = { ...EVERY_PATH, ...asked };
  const paths = await findPaths([source.id, target.id], search, { store, ontology: loadOntology() });
  for (const path of paths) for (const line of await linesOf(store, path, options.json)) terminal.print(line);
  if (paths.length > 0) return;
  terminal.note(
    `${source.name} and ${target.name} are not connected within ${options.maxHops} ${options.maxHops === '1' ? 'hop' : 'hops'}`,
  );
  terminal.exitWith(exitCodes.failed);
}

async function linesOf(store: GraphStore, path: Path, json = false): Promise<readonly string[]> {
  const proofs = await Promise.all(path.hops.map(({ relation }) => proofOf(store, relation.eventIds[0] ?? '')));
  if (json) {
    const hops = path.hops.map((hop, at) => ({ ...hop, evidence: proofs[at]?.data ?? [] }));
    return [JSON.stringify({ length: path.length, hops })];
  }
  const names = await namesOf(
    store,
    path.hops.flatMap(({ from, to }) => [from, to]),
  );
  return path.hops.flatMap((hop, at) => [arrow(hop, names), ...(proofs[at]?.lines.slice(0, 2) ?? [])]);
}

function arrow({ from, to, direction, relation }: Hop, names: ReadonlyMap<string, string>): string {
  const line = { out: `─${relation.type}→`, in: `←${relation.type}─`, both: `─${relation.type}─` }[direction];
  return `${names.get(from) ?? from} ${line} ${names.get(to) ?? to}`;
}
