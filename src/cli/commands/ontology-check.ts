import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Command } from 'commander';
import { eventExampleHolds, type ReadExample, stateExampleHolds } from '../../evaluate/examples.ts';
import { loadOntology } from '../../ontology/load.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import type { OpenReporter } from '../../pipeline/reporter.ts';
import { exitCodes, notFound } from '../exit-codes.ts';
import { withJson } from '../options.ts';
import type { Terminal } from '../terminal.ts';

interface Options {
  readonly folder?: string;
  readonly json?: boolean;
}

/** An example of a type, and whether what was read is what it asks for. */
interface Checked {
  readonly type: string;
  readonly text: string;
  readonly holds: boolean;
  /** What came out: facts with the names of their participants. */
  readonly read: readonly string[];
}

/** `dramatis ontology check`: whether the files of an ontology are sound and their examples come out as written. */
export function ontologyCheckCommand(terminal: Terminal): Command {
  return withJson(new Command('check'))
    .description('Check the files of an ontology, and read every example: which come out otherwise, and how.')
    .argument('[type...]', 'only these types')
    .option('--folder <folder>', 'a folder with events/, states/ and lists/; that of the program unless told')
    .addHelpText('after', '\nExample:\n  dramatis ontology check ARRESTED')
    .action((types: string[], _: Options, command: Command) =>
      // `ontology` has --json too, and takes it where both do.
      check(terminal, types, command.optsWithGlobals<Options>()),
    );
}

async function check(terminal: Terminal, names: readonly string[], { folder, json }: Options): Promise<void> {
  const ontology = folder ? loadOntology(pathToFileURL(`${resolve(folder)}/`)) : loadOntology();
  const wanted = new Set(names.map((name) => name.toUpperCase()));
  const unknown = [...wanted].find((name) => !ontology.events.has(name) && !ontology.states.has(name));
  if (unknown) throw notFound(`no type is called ${unknown}; \`dramatis ontology\` lists them`);
  let [failed, total] = [0, 0];
  for await (const checked of checkAll(terminal, ontology, (name) => wanted.size === 0 || wanted.has(name))) {
    total += 1;
    if (!checked.holds) failed += 1;
    if (json) terminal.print(JSON.stringify(checked));
    else if (!checked.holds) terminal.print(inWords(checked));
  }
  terminal.note(`${total - failed} of ${total} examples come out as written`);
  if (failed > 0) terminal.exitWith(exitCodes.failed);
}

async function* checkAll(
  terminal: Terminal,
  ontology: Ontology,
  isWanted: (type: string) => boolean,
): AsyncGenerator<Checked> {
  const read = await openReading(terminal, ontology);
  for (const type of ontology.events.values()) {
    for (const example of isWanted(type.name) ? type.examples : []) {
      const found = await read(example.text);
      yield { ...outcome(type.name, example.text, found), holds: eventExampleHolds(type, example, found) };
    }
  }
  for (const type of ontology.states.values()) {
    for (const example of isWanted(type.name) ? type.examples : []) {
      const found = await read(example.text);
      yield { ...outcome(type.name, example.text, found), holds: stateExampleHolds(type, example, found) };
    }
  }
}

async function openReading(terminal: Terminal, ontology: Ontology): Promise<(text: string) => Promise<ReadExample>> {
  const [{ createReporter }, { loadKnowledge }, { loadModel }, { toArticle }] = await Promise.all([
    import('../../pipeline/reporter.ts'),
    import('../../knowledge/load.ts'),
    import('../../models/model.ts'),
    import('../../read/to-article.ts'),
  ]);
  const reporter: OpenReporter = createReporter({ ontology, knowledge: loadKnowledge(), model: loadModel() });
  terminal.closeLater(() => reporter.close());
  return async (text) => {
    const { doc, report } = await reporter.read(toArticle({ key: 'example', source: 'example', text, title: '' }));
    return { doc, ...report };
  };
}

function outcome(type: string, text: string, { doc, events, states }: ReadExample): Omit<Checked, 'holds'> {
  const names = new Map(doc.entities.map(({ id, name }) => [id, name]));
  const named = (ids: readonly string[]): string => ids.map((id) => names.get(id) ?? id).join(' + ') || 'nobody';
  const read = [
    ...events.map(
      ({ type: other, agents, targets, modality, negated }) =>
        `${other}: ${named(agents)} → ${named(targets)}, ${negated ? 'not ' : ''}${modality}`,
    ),
    ...states.map(({ type: other, subject, object }) => `${other}: ${named([subject])} → ${named([object])}`),
  ];
  return { type, text, read };
}

function inWords({ type, text, read }: Checked): string {
  const came = read.length > 0 ? read : ['nothing'];
  return [`${type}: “${text}”`, ...came.map((line) => `  read: ${line}`)].join('\n');
}
