import type { GraphQLResolveInfo } from 'graphql';
import { plain } from '../../knowledge/fold.ts';
import type { ActorRow } from '../../store/questions.ts';
import type { Context } from '../context.ts';
import { userError } from '../user-error.ts';

/** How one thing is named in a query: by one of the two. */
export interface IdOrName {
  readonly id?: string | null;
  readonly name?: string | null;
}

/** The actor or place with this id or exact name, if it is of one of these types; null if there is none. */
export async function findParticipant(
  { id, name }: IdOrName,
  types: readonly string[],
  { loaders }: Context,
  info?: GraphQLResolveInfo,
): Promise<ActorRow | null> {
  if ((id == null) === (name == null)) throw userError('Expected either id or name, got both or neither');
  const rows =
    id != null
      ? [await loaders.participants.load(id, info)]
      : await loaders.participantsByName.load(plain(name ?? ''), info);
  return rows.find((row) => row && types.includes(row.type)) ?? null;
}

/** The actor or place that has this text as its id, else as a name; null if there is none. */
export async function findByIdOrName(text: string, { loaders }: Context): Promise<ActorRow | null> {
  const row = await loaders.participants.load(text);
  return row ?? (await loaders.participantsByName.load(plain(text)))[0] ?? null;
}
