import type { EventExample, EventType, StateExample, StateType } from '../ontology/ontology.ts';
import type { AnnotatedArticle, Event, State, Statement } from '../types.ts';
import { bare } from './wording.ts';

/** What was read in an example's text. */
export interface ReadExample {
  readonly doc: AnnotatedArticle;
  readonly events: readonly Event[];
  readonly states: readonly State[];
  readonly statements: readonly Statement[];
}

/** Whether an example of an event type came out as written: participants by wording, modality, polarity; or not at all. */
export function eventExampleHolds(type: EventType, example: EventExample, read: ReadExample): boolean {
  if (type.stance) return read.statements.some(({ stance }) => stance === type.stance) !== (example.none ?? false);
  const found = read.events.filter((event) => event.type === type.name);
  if (example.none) return found.length === 0;
  return found.some(
    (event) =>
      areWorded(read, event.agents, example.agent) &&
      areWorded(read, event.targets, example.target) &&
      (!example.modality || event.modality === example.modality) &&
      event.negated === (example.negated ?? false),
  );
}

/** The same for a state type. */
export function stateExampleHolds(type: StateType, example: StateExample, read: ReadExample): boolean {
  const found = read.states.filter((state) => state.type === type.name);
  if (example.none) return found.length === 0;
  return found.some(
    (state) =>
      areWorded(read, [state.subject], example.subject) &&
      areWorded(read, [state.object], example.object) &&
      (example.current === undefined || state.current === example.current) &&
      (example.title === undefined || bare(state.title ?? '') === bare(example.title)),
  );
}

/** Whether entities are just those that the wordings (joined by ` + `) name; undefined asks nothing. */
function areWorded({ doc }: ReadExample, entities: readonly string[], wanted: string | undefined): boolean {
  if (wanted === undefined) return true;
  const wordings = wanted.split(' + ').map(bare);
  if (wordings.length !== entities.length) return false;
  return wordings.every((wording) => entities.some((entity) => wordingsOf(doc, entity).includes(wording)));
}

/** What an entity is called in the text, and its name: "French troops" are of France. */
function wordingsOf({ mentions, entities, article }: AnnotatedArticle, id: string): readonly string[] {
  const wordings = mentions
    .filter((mention) => mention.entity === id)
    .map(({ span }) => article.text.slice(span.start, span.end));
  return [...wordings, ...entities.flatMap((entity) => (entity.id === id ? [entity.name] : []))].map(bare);
}
