import { Command } from 'commander';
import { loadOntology } from '../../ontology/load.ts';
import type { EventType, StateType } from '../../ontology/ontology.ts';
import { notFound } from '../exit-codes.ts';
import { withJson } from '../options.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';

/** `dramatis ontology`: which types there are. */
export function ontologyCommand(terminal: Terminal): Command {
  return withJson(new Command('ontology'))
    .description('List the types of events and states, or describe one of them.')
    .argument('[type]', 'a type, e.g. ARRESTED')
    .addHelpText('after', '\nExample:\n  dramatis ontology ARRESTED')
    .action((name: string | undefined, { json }: { readonly json?: boolean }) => {
      const types = typesOf(name?.toUpperCase());
      if (types.length === 0) throw notFound(`no type is called ${name}; \`dramatis ontology\` lists them`);
      if (json) for (const type of types) terminal.print(JSON.stringify(type));
      else if (name) terminal.print(describe(types[0] as Type));
      else terminal.print(table(['type', 'kind', 'label', 'cameo', 'plover'], types.map(toRow)));
    });
}

type Type = { readonly kind: 'event' | 'state' } & Pick<
  EventType | StateType,
  'name' | 'label' | 'description' | 'examples'
> &
  Partial<Pick<EventType, 'cameo' | 'plover' | 'goldstein' | 'symmetric'>>;

function typesOf(name?: string): readonly Type[] {
  const { events, states } = loadOntology();
  const all = [
    ...[...events.values()].map((type) => ({ kind: 'event', ...pick(type), ...codes(type) }) as const),
    ...[...states.values()].map((type) => ({ kind: 'state', ...pick(type) }) as const),
  ];
  return name ? all.filter((type) => type.name === name) : all;
}

function pick({ name, label, description, examples }: EventType | StateType): Omit<Type, 'kind'> {
  return { name, label, description, examples };
}

function codes({ cameo, plover, goldstein, symmetric }: EventType): Partial<Type> {
  return { cameo, plover, goldstein, symmetric };
}

function toRow({ name, kind, label, cameo, plover }: Type): readonly string[] {
  return [name, kind, label, cameo ?? '', plover?.type ?? ''];
}

function describe(type: Type): string {
  const examples = type.examples.map(({ text, none }) => `  ${none ? 'not' : 'yes'}  ${text}`);
  return [`${type.name}: ${type.label}`, type.description, ...examples].join('\n');
}
