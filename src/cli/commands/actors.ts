import { Command, Option } from 'commander';
import { plain } from '../../knowledge/fold.ts';
import type { ActorRow } from '../../store/questions.ts';
import { ACTOR_LABELS } from '../../store/statements.ts';
import { createMentionsOf } from '../actor-mentions.ts';
import { openStore } from '../open-store.ts';
import { type StoreOptions, wholeNumber, withStore } from '../options.ts';
import { allRows, type RowQuery } from '../pages.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';

/** How many are listed where no limit is given. */
const LIMIT = 50;

interface Options extends StoreOptions {
  readonly type?: readonly string[];
  readonly name?: string;
  readonly country?: string;
  readonly minArticles: number;
  readonly limit?: number;
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
    .addOption(
      new Option('--limit <number>', `at most this many (default: ${LIMIT}; all with --mentions)`).argParser(
        wholeNumber,
      ),
    )
    .option(
      '--mentions',
      'as JSON lines with every mention of each: id of the article as the input gave it, start, end',
    )
    .addHelpText('after', '\nExample:\n  dramatis actors --json --mentions > actors.jsonl')
    .action((options: Options) => run(terminal, options));
}

async function run(terminal: Terminal, options: Options): Promise<void> {
  const store = await openStore(terminal, options);
  const { mentions } = options;
  const mentionsOf = createMentionsOf(store);
  const rows: string[][] = [];
  for await (const actor of allRows(store, asked(options))) {
    if (mentions) terminal.print(JSON.stringify(await mentionsOf(actor)));
    else if (options.json) terminal.print(JSON.stringify(actor));
    else rows.push([actor.name, actor.type, String(actor.articleCount), actor.id]);
  }
  if (!options.json && !mentions) terminal.print(table(['name', 'type', 'articles', 'id'], rows));
}

/** With mentions: all that anything can be mentioned as, places too. */
function asked({ type, name, country, minArticles, limit, mentions }: Options): RowQuery<'actors'> {
  const everything = mentions ? [...ACTOR_LABELS, 'Place'] : [];
  const parameters = {
    types: type ?? everything,
    text: name ? plain(name) : null,
    countryCode: country?.toUpperCase() ?? null,
    minArticles,
  };
  const valuesOf = ({ articleCount, id }: ActorRow): readonly (string | number)[] => [articleCount, id];
  return { question: 'actors', parameters, limit: limit ?? (mentions ? Number.POSITIVE_INFINITY : LIMIT), valuesOf };
}
