import { shortHash } from '../../src/lib/hash.ts';
import type { Event, ReportedEntity, State, StoredArticle } from '../../src/types.ts';

/** An entity of a made-up article; its id is its place in the list. */
export type StoryEntity = Partial<ReportedEntity> & Pick<ReportedEntity, 'type' | 'name'>;

/** An event of a made-up article; entities and events are given by their place in the list. */
export interface StoryEvent {
  readonly type: string;
  readonly agents?: readonly number[];
  readonly targets?: readonly number[];
  readonly place?: number;
  readonly date?: string;
  readonly basis?: Event['dateBasis'];
  readonly modality?: Event['modality'];
  readonly negated?: boolean;
  readonly guessed?: boolean;
  readonly symmetric?: boolean;
  /** Place in the list of the event that it is about. */
  readonly about?: number;
  readonly confidence?: number;
  readonly speaker?: number;
}

/** A state of a made-up article. */
export interface StoryState {
  readonly subject: number;
  readonly object: number;
  readonly title?: string;
  readonly from?: string;
  readonly to?: string;
  readonly current?: boolean;
}

/** A made-up article with its report: the smallest that holds these entities and facts. */
export interface Story {
  readonly key: string;
  readonly text?: string;
  readonly publishedAt?: string;
  readonly entities: readonly StoryEntity[];
  readonly events?: readonly StoryEvent[];
  readonly states?: readonly StoryState[];
}

/** The stored article of a story: names stand one after another in its text, so that spans slice to them. */
export function storedOf(story: Story): StoredArticle {
  const { key, publishedAt, entities: cast, events = [], states = [] } = story;
  const articleId = `article:${shortHash(key)}`;
  const names = cast.map(({ name }) => name).join(' and ');
  const text = `${names}.\n${story.text ?? ''}`;
  const entities = cast.map((entity, at) => toEntity(entity, cast.slice(0, at), articleId));
  const idOf = (at: number): string => entities[at]?.id ?? '';
  const spanOf = (at: number) => ({
    start: entities[at]?.mentions[0]?.start ?? 0,
    end: entities[at]?.mentions[0]?.end ?? 0,
  });
  const evidence = [{ start: 0, end: names.length + 1 }];
  const eventId = (at: number): string => `event:${shortHash(articleId, String(at))}`;
  return {
    article: {
      id: articleId,
      key,
      source: key,
      title: '',
      text,
      language: 'en',
      contentHash: shortHash(JSON.stringify(story)),
      sections: [],
      diagnostics: [],
      ...(publishedAt ? { publishedAt, dateBasis: 'given' } : {}),
    },
    report: {
      id: key,
      articleId,
      entities,
      events: events.map((event, at) => toEvent(event, { id: eventId(at), idOf, spanOf, eventId, evidence })),
      statements: events.flatMap(({ speaker }, at) =>
        speaker === undefined
          ? []
          : { speaker: idOf(speaker), stance: 'asserts' as const, event: eventId(at), ...spanOf(speaker) },
      ),
      states: states.map((state, at) =>
        toState(state, { id: `state:${shortHash(articleId, String(at))}`, idOf, evidence }),
      ),
      affiliations: [],
      diagnostics: [],
    },
  };
}

function toEntity(entity: StoryEntity, before: readonly StoryEntity[], articleId: string): ReportedEntity {
  const start = before.reduce((length, { name }) => length + name.length + 5, 0);
  const kind = entity.type === 'Group' ? 'nominal' : 'name';
  return {
    id: `entity:${shortHash(articleId, String(before.length))}`,
    aliases: [],
    mentions: [{ start, end: start + entity.name.length, text: entity.name, kind }],
    ...entity,
  };
}

interface Ids {
  readonly id: string;
  readonly idOf: (at: number) => string;
  readonly evidence: Event['evidence'];
}

function toEvent(
  event: StoryEvent,
  {
    id,
    idOf,
    spanOf,
    eventId,
    evidence,
  }: Ids & {
    readonly spanOf: (at: number) => { start: number; end: number };
    readonly eventId: (at: number) => string;
  },
): Event {
  const { type, agents = [], targets = [], date, place, about } = event;
  const basis = event.guessed ? 'guessed' : 'stated';
  const role = (name: 'agent' | 'target') => (at: number) =>
    ({ entity: idOf(at), role: name, basis, ...spanOf(at) }) as const;
  return {
    id,
    kind: 'event',
    type,
    cameo: null,
    plover: null,
    agents: agents.map(idOf),
    targets: targets.map(idOf),
    ...(about === undefined ? {} : { theme: { event: eventId(about), text: 'it', start: 0, end: 2 } }),
    symmetric: event.symmetric ?? false,
    ...(date ? { date, datePrecision: precisionOf(date), dateBasis: event.basis ?? 'stated' } : {}),
    ...(place === undefined ? {} : { place: idOf(place) }),
    negated: event.negated ?? false,
    modality: event.modality ?? 'happened',
    background: false,
    evidence,
    trigger: { start: 0, end: 3 },
    roles: [...agents.map(role('agent')), ...targets.map(role('target'))],
    confidence: event.confidence ?? 0.8,
    extractor: 'story',
  };
}

function precisionOf(date: string): NonNullable<Event['datePrecision']> {
  return date.length === 10 ? 'day' : date.length === 7 ? 'month' : 'year';
}

function toState(state: StoryState, { id, idOf, evidence }: Ids): State {
  const { subject, object, title, from, to, current = true } = state;
  return {
    id,
    kind: 'state',
    type: 'HOLDS_OFFICE',
    subject: idOf(subject),
    object: idOf(object),
    ...(title ? { title } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    current,
    evidence,
    confidence: 0.9,
    extractor: 'story',
  };
}
