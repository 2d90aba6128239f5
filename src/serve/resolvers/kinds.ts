import { type GraphQLResolveInfo, getNamedType, isAbstractType, isObjectType } from 'graphql';
import type { ActorRow } from '../../store/questions.ts';
import type { Context } from '../context.ts';

/** What the first part of an id says; any other id is an actor's or a place's. */
const KINDS: Readonly<Record<string, { readonly type: string; readonly loader: 'articles' | 'events' | 'states' }>> = {
  article: { type: 'Article', loader: 'articles' },
  event: { type: 'Event', loader: 'events' },
  state: { type: 'State', loader: 'states' },
};

/** Anything with an id, as a row of the store. */
export interface NodeRow {
  readonly id: string;
}

/** The name of the GraphQL type of a row. */
export function typeName(row: NodeRow): string {
  return kindOf(row.id)?.type ?? (row as ActorRow).type;
}

/** Whether the id is that of an actor or a place. */
export function isParticipantId(id: string): boolean {
  return kindOf(id) === undefined;
}

/** What has this id, or what superseded it; null if nothing has. */
export function loadNode(id: string, { loaders }: Context): Promise<NodeRow | null> {
  const kind = kindOf(id);
  return kind ? loaders[kind.loader].load(id) : loaders.participants.load(id);
}

/** The object types that the field which is being resolved may answer with; of a page, those of its nodes. */
export function possibleTypes({ returnType, schema }: GraphQLResolveInfo): readonly string[] {
  const type = getNamedType(returnType);
  const nodes = isObjectType(type) ? type.getFields().nodes?.type : undefined;
  const answer = nodes ? getNamedType(nodes) : type;
  return isAbstractType(answer) ? schema.getPossibleTypes(answer).map(({ name }) => name) : [answer.name];
}

function kindOf(id: string) {
  return KINDS[id.slice(0, Math.max(id.indexOf(':'), 0))];
}
