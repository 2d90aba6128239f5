import { Command, Option } from 'commander';
import { plain } from '../../knowledge/fold.ts';
import type { GraphStore } from '../../store/graph-store.ts';
import type { ActorRow } from '../../store/questions.ts';
import { ACTOR_LABELS } from '../../store/statements.ts';
import { openStore } from '../open-store.ts';
import { limitOption, type StoreOptions, wholeNumber, withStore } from '../options.ts';
import { allRows } from '../pages.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';

/** The most mentions that are printed for one actor. */
const MENTIONS = 1000;

interface Options extends StoreOptions {
  readonly type?: readonly string[];
  readonly name?: string;
  readonly country?: string;
  readonly minArticles: number;
  readonly limit: number;
  readonly mentions?: boolean;
  readonly json?: boolean;
}

/** `dramatis actors`: the cast. */
export function actorsCommand(terminal: Terminal): Command {
  return withStore(new Command('actors'))
    .description('List the actors and places, those that most articles mention first.')
    .addOption(new Option('--type <type...>', 'of this type').choices([...ACTOR_LABELS, 'Place']))
    .option('--name <text>', 'a part of the name or of another name')
    .option('--country <code>', 'ISO 3166-1 alpha-3, e.g. KAZ')
    .addOption(new Option('--min-articles <number>', 'mentioned by so many').argParser(wholeNumber).default(1))
    .addOption(limitOption(50))
    .option('--mentions', 'with every mention: article, entity, names, offsets (with --json)')
    .addHelpText('after', '\nExample:\n  dramatis actors --type Person --limit 10')
    .action((options: Options) => run(terminal, options));
}

async function run(terminal: Terminal, options: Options): Promise<void> {
  const store = await openStore(terminal, options);
  const { type = [], name, country, minArticles, limit } = options;
  const parameters = {
    types: type,
    text: name ? plain(name) : null,
    countryCode: country?.toUpperCase() ?? null,
    minArticles,
  };
  const valuesOf = ({ articleCount, id }: ActorRow): readonly (string | number)[] => [articleCount, id];
  const rows: string[][] = [];
  for await (const actor of allRows(store, { question: 'actors', parameters, limit, valuesOf })) {
    if (options.json) terminal.print(JSON.stringify(options.mentions ? await withMentions(store, actor) : actor));
    else rows.push([actor.name, actor.type, String(actor.articleCount), actor.id]);
  }
  if (!options.json) terminal.print(table(['name', 'type', 'articles', 'id'], rows));
}

async function withMentions(store: GraphStore, actor: ActorRow): Promise<object> {
  const mentions = await store.ask('mentions-of', { ids: [actor.id], limit: MENTIONS });
  return { ...actor, mentions: mentions.map(({ actorId: _own, ...mention }) => mention) };
}
