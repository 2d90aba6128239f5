import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { z } from 'zod';
import { ConfigError } from '../errors.ts';
import type { EventType, Frame, Ontology, StatePattern, StateType } from './ontology.ts';
import { eventFile, listFile, stateFile } from './ontology-file.ts';

const FOLDER = new URL('../../src/ontology/', import.meta.url);

/**
 * Loads and checks the ontology from its folder: all files of `events/`, `states/` and `lists/`.
 * Throws ConfigError ONTOLOGY_INVALID that names the file and the place in it.
 */
export function loadOntology(folder: URL = FOLDER): Ontology {
  const events = new Map<string, EventType>();
  const states = new Map<string, StateType>();
  const lists = new Map<string, ReadonlySet<string>>();
  for (const [file, content] of readFolder(new URL('lists/', folder), listFile)) {
    for (const [name, words] of Object.entries(content)) addOnce(lists, name, new Set(words), file);
  }
  for (const [file, content] of readFolder(new URL('events/', folder), eventFile)) {
    for (const [name, type] of Object.entries(content)) addOnce(events, name, toEventType(name, type), file);
  }
  for (const [file, content] of readFolder(new URL('states/', folder), stateFile)) {
    for (const [name, type] of Object.entries(content)) addOnce(states, name, toStateType(name, type), file);
  }
  const ontology: Ontology = { events, states, lists };
  checkReferences(ontology);
  return ontology;
}

function* readFolder<S extends z.ZodType>(folder: URL, schema: S): Generator<[string, z.output<S>]> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  for (const name of names.sort()) {
    const result = schema.safeParse(parse(readFileSync(new URL(name, folder), 'utf8')));
    if (result.success) {
      yield [name, result.data];
      continue;
    }
    const issue = result.error.issues[0];
    throw new ConfigError('ONTOLOGY_INVALID', `${name}: ${issue?.path.join('.')}: ${issue?.message}`);
  }
}

function addOnce<T>(map: Map<string, T>, name: string, value: T, file: string): void {
  if (map.has(name)) throw new ConfigError('ONTOLOGY_INVALID', `${file}: ${name} is defined twice; rename one of them`);
  map.set(name, value);
}

type EventFile = z.output<typeof eventFile>[string];

function toEventType(name: string, { frames, examples, plover, ...rest }: EventFile): EventType {
  return {
    ...rest,
    name,
    plover: plover && { type: plover.type, ...(plover.mode ? { mode: plover.mode } : {}) },
    frames: frames.map(toFrame),
    examples: examples as EventType['examples'],
  };
}

function toFrame({ roleset, verb, noun, ...rest }: EventFile['frames'][number]): Frame {
  return { ...rest, verbs: [...verb, ...roleset.map(triggerOf)], nouns: noun, rolesets: roleset };
}

/** `step_down.04` is said "step down". */
function triggerOf(roleset: string): string {
  return roleset.replace(/\.[^.]*$/, '').replaceAll('_', ' ');
}

type StateFile = z.output<typeof stateFile>[string];

function toStateType(name: string, { patterns, examples, ...rest }: StateFile): StateType {
  return { ...rest, name, patterns: patterns.map(toPattern), examples: examples as StateType['examples'] };
}

/** A noun is said of its bearer and a verb of its subject, unless the file knows better. */
function toPattern({ noun, verb, ...rest }: StateFile['patterns'][number]): StatePattern {
  const isVerb = verb.length > 0;
  const ownSubject = rest.name ? 'self' : isVerb ? 'subj' : 'is';
  const ownObject = isVerb ? ['obj'] : ['of', 'for', 'at', 'poss'];
  return {
    ...rest,
    nouns: noun,
    verbs: verb,
    subject: rest.subject.length > 0 ? rest.subject : [ownSubject],
    object: rest.object.length > 0 ? rest.object : ownObject,
  };
}

function checkReferences({ events, states, lists }: Ontology): void {
  const checkList = (name: string, word: string): void => {
    if (word.startsWith('$') && !lists.has(word.slice(1))) {
      throw new ConfigError('ONTOLOGY_INVALID', `${name}: no word list ${word}; add it under lists/`);
    }
  };
  for (const type of events.values()) {
    for (const general of type.over) {
      if (!events.has(general)) throw new ConfigError('ONTOLOGY_INVALID', `${type.name}: over: no type ${general}`);
    }
    for (const { verbs, nouns, where } of type.frames) {
      for (const word of [...verbs, ...nouns, ...Object.values(where).flat()]) checkList(type.name, word);
    }
  }
  for (const type of states.values()) {
    for (const { verbs, nouns, where } of type.patterns) {
      for (const word of [...verbs, ...nouns, ...Object.values(where).flat()]) checkList(type.name, word);
    }
  }
}
