import { Command } from 'commander';
import { loadOntology } from '../../ontology/load.ts';
import type { EventType, Frame, StatePattern, StateType } from '../../ontology/ontology.ts';
import { notFound } from '../exit-codes.ts';
import { withJson } from '../options.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { ontologyCheckCommand } from './ontology-check.ts';

/** `dramatis ontology`: which types there are. */
export function ontologyCommand(terminal: Terminal): Command {
  return withJson(new Command('ontology'))
    .description('List the types of events and states, or describe one of them.')
    .argument('[type]', 'a type, e.g. ARRESTED')
    .addCommand(ontologyCheckCommand(terminal))
    .addHelpText('after', '\nExample:\n  dramatis ontology ARRESTED')
    .action((name: string | undefined, { json }: { readonly json?: boolean }) => {
      const types = typesOf(name?.toUpperCase());
      if (types.length === 0) throw notFound(`no type is called ${name}; \`dramatis ontology\` lists them`);
      if (json) for (const type of types) terminal.print(JSON.stringify(type));
      else if (name) terminal.print(describe(types[0] as Type));
      else terminal.print(table(['type', 'kind', 'label', 'cameo', 'plover'], types.map(toRow)));
    });
}

interface Type {
  readonly kind: 'event' | 'state';
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly examples: readonly { readonly text: string; readonly none?: boolean }[];
  /** Who may stand at which end, in the order in which the label is read. */
  readonly ends: readonly [readonly string[], readonly string[]];
  readonly verbs: readonly string[];
  readonly nouns: readonly string[];
  readonly cameo?: string | null;
  readonly plover?: EventType['plover'];
  readonly goldstein?: number | null;
  readonly ploverScore?: number | null;
  readonly quad?: string | null;
  readonly ace?: readonly string[];
  readonly symmetric?: boolean;
  readonly over?: readonly string[];
}

function typesOf(name?: string): readonly Type[] {
  const { events, states } = loadOntology();
  const all = [...[...events.values()].map(ofEvent), ...[...states.values()].map(ofState)];
  return name ? all.filter((type) => type.name === name) : all;
}

function ofEvent(type: EventType): Type {
  const { cameo, plover, goldstein, ploverScore, quad, ace, symmetric, over } = type;
  const codes = { cameo, plover, goldstein, ploverScore, quad, ace, symmetric, over };
  return { kind: 'event', ...pick(type), ends: [type.agent, type.target], ...triggers(type.frames), ...codes };
}

function ofState(type: StateType): Type {
  return { kind: 'state', ...pick(type), ends: [type.subject, type.object], ...triggers(type.patterns) };
}

function pick({ name, label, description, examples }: EventType | StateType) {
  return { name, label, description, examples };
}

function triggers(ways: readonly (Frame | StatePattern)[]): Pick<Type, 'verbs' | 'nouns'> {
  const unique = (words: readonly string[]): readonly string[] => [...new Set(words)].sort();
  return { verbs: unique(ways.flatMap(({ verbs }) => verbs)), nouns: unique(ways.flatMap(({ nouns }) => nouns)) };
}

function toRow({ name, kind, label, cameo, plover }: Type): readonly string[] {
  return [name, kind, label, cameo ?? '', plover?.type ?? ''];
}

function describe(type: Type): string {
  const [from, to] = type.ends.map((types) => types.join(', '));
  const { plover, cameo, ace = [], over = [] } = type;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['between', type.symmetric ? `${from}, both ways` : `${from} → ${to || 'nobody'}`],
    ['CAMEO', cameo ?? undefined],
    ['PLOVER', plover ? [plover.type, plover.mode].filter(Boolean).join(', ') : undefined],
    ['Goldstein', type.goldstein?.toString()],
    ['PLOVER score', type.ploverScore?.toString()],
    ['quad', type.quad ?? undefined],
    ['ACE 2005', ace.join(', ')],
    ['wins over', over.join(', ')],
    ['verbs', type.verbs.join(', ')],
    ['nouns', type.nouns.join(', ')],
  ];
  const lines = facts.flatMap(([name, value]) => (value ? `  ${name}: ${value}` : []));
  const examples = type.examples.map(({ text, none }) => `  ${none ? 'not' : 'yes'}  ${text}`);
  return [`${type.name}: ${type.label}`, type.description, ...lines, ...examples].join('\n');
}
