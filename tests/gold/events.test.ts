import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadOntology } from '../../src/ontology/load.ts';

const ACTOR_TYPES = ['Person', 'Organization', 'Country', 'Group', 'Place'];
const MODALITIES = [
  'happened',
  'planned',
  'promised',
  'offered',
  'ordered',
  'authorized',
  'threatened',
  'requested',
  'alleged',
  'hypothetical',
];

type Span = readonly [number, number];

interface LabelledText {
  readonly id: string;
  readonly split: string;
  readonly source: string;
  readonly license: string;
  readonly publishedAt: string;
  readonly title: string;
  readonly text: string;
  readonly actors: readonly { id: string; name: string; type: string; mentions: readonly Span[] }[];
  readonly events: readonly LabelledEvent[];
  readonly headline?: readonly LabelledEvent[];
  readonly offices?: readonly { person: string; title?: string; body: readonly string[] }[];
}

interface LabelledEvent {
  readonly type: string;
  readonly trigger: Span;
  readonly agents: readonly string[];
  readonly targets: readonly string[];
  readonly polarity: string;
  readonly modality: string;
  readonly date?: string;
  readonly place?: string;
}

const { events } = loadOntology();
const SPLITS = ['dev', 'wire', 'fresh', 'train', 'test'].filter((split) => existsSync(file(split)));
const texts = SPLITS.flatMap(read);

describe.each(SPLITS)('event gold, %s', (split) => {
  const own = read(split);

  it.each(own.map((text) => [text.id, text] as const))('%s is well formed', (_, text) => {
    expect(faults(text)).toEqual([]);
    expect(text.split).toBe(split);
  });
});

it('no id and no text is labelled twice', () => {
  expect(new Set(texts.map(({ id }) => id)).size).toBe(texts.length);
  expect(new Set(texts.map(({ text }) => text)).size).toBe(texts.length);
});

it('no eight words in a row are in the test half and in another file', () => {
  const seen = new Set(texts.filter(({ split }) => split !== 'test').flatMap(({ text }) => eightWords(text)));
  const shared = texts.filter(({ split, text }) => split === 'test' && eightWords(text).some((run) => seen.has(run)));
  expect(shared.map(({ id }) => id)).toEqual([]);
});

function file(split: string): URL {
  return new URL(`events/${split}.jsonl`, import.meta.url);
}

function read(split: string): LabelledText[] {
  return readFileSync(file(split), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as LabelledText);
}

function eightWords(text: string): string[] {
  const words = text.toLowerCase().split(/\s+/);
  return words.slice(0, -7).map((_, start) => words.slice(start, start + 8).join(' '));
}

/** What is wrong with a labelled text, in words; nothing where it is right. */
function faults(text: LabelledText): string[] {
  const ids = new Set(text.actors.map(({ id }) => id));
  return [
    ...(text.source && text.license ? [] : ['no source or license']),
    ...(/^\d{4}-\d\d-\d\d$/.test(text.publishedAt) ? [] : [`published ${text.publishedAt}`]),
    ...(ids.size === text.actors.length ? [] : ['an actor twice']),
    ...text.actors.flatMap((actor) => actorFaults(actor, text.text)),
    ...text.events.flatMap((event) => eventFaults(event, text.text, ids)),
    ...(text.headline ?? []).flatMap((event) => eventFaults(event, text.title, ids)),
    ...text.events.flatMap(({ place }) => (place && !text.text.includes(place) ? [`no ${place} in the text`] : [])),
    ...(text.offices ?? []).flatMap(({ person, title = '', body }) => [
      ...(text.text.includes(person) ? [] : [`no ${person} in the text`]),
      ...(text.text.toLowerCase().includes(title.toLowerCase()) ? [] : [`no ${title} in the text`]),
      ...(body.length > 0 ? [] : [`${person} has an office of nothing`]),
    ]),
  ];
}

function actorFaults({ id, name, type, mentions }: LabelledText['actors'][number], text: string): string[] {
  return [
    ...(name && ACTOR_TYPES.includes(type) ? [] : [`${id}: ${name} ${type}`]),
    ...(mentions.length > 0 ? [] : [`${id} is never mentioned`]),
    ...mentions.filter((span) => !cutsWords(span, text)).map((span) => `${id} at ${span}`),
  ];
}

function eventFaults(event: LabelledEvent, text: string, ids: ReadonlySet<string>): string[] {
  const { type, trigger, agents, targets, polarity, modality, date } = event;
  const known = events.get(type);
  return [
    ...(known?.stance === null ? [] : [`type ${type}`]),
    ...(cutsWords(trigger, text) ? [] : [`trigger at ${trigger}`]),
    ...[...agents, ...targets].filter((id) => !ids.has(id)).map((id) => `${type}: no actor ${id}`),
    ...(known?.symmetric && targets.length > 0 ? [`${type} has targets`] : []),
    ...(['affirmed', 'negated'].includes(polarity) && MODALITIES.includes(modality) ? [] : [`${polarity} ${modality}`]),
    ...(date === undefined || /^\d{4}(-\d\d){0,2}$/.test(date) ? [] : [`date ${date}`]),
  ];
}

/** Whether a span lies in the text and cuts out whole words, without blanks at its ends. */
function cutsWords([start, end]: Span, text: string): boolean {
  const word = /[\p{L}\p{N}]/u;
  const inside = text.slice(start, end);
  const joined = (a: string | undefined, b: string | undefined) => word.test(a ?? '') && word.test(b ?? '');
  return (
    start >= 0 &&
    start < end &&
    end <= text.length &&
    inside === inside.trim() &&
    !joined(text[start - 1], text[start]) &&
    !joined(text[end - 1], text[end])
  );
}
