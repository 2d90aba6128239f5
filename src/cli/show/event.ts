import type { GraphReader } from '../../store/graph-store.ts';
import type { EventRow, RoleRow } from '../../store/questions.ts';
import { namesOf } from '../find.ts';
import type { Description } from './description.ts';
import { proofOf } from './proof.ts';

/** An event with its parts and its proof. */
export async function describeEvent(store: GraphReader, event: EventRow): Promise<Description> {
  const roles = await store.ask('roles-of', { ids: [event.id] });
  const names = await namesOf(
    store,
    roles.map(({ id }) => id),
  );
  const proof = await proofOf(store, event.id);
  const { label, type, date, datePrecision, modality, polarity, confidence } = event;
  return {
    data: { ...event, roles, evidence: proof.data },
    lines: [
      label,
      `${type} · ${modality}${polarity === 'negated' ? ' (negated)' : ''} · ${date ?? 'no date'}${datePrecision ? ` (${datePrecision})` : ''} · confidence ${confidence}`,
      event.id,
      ...roles.map((role) => `  ${role.role}: ${names.get(role.id) ?? role.id}${wording(role)}`),
      ...proof.lines,
    ],
  };
}

function wording({ wording: words, basis }: RoleRow): string {
  return ` ("${words}", ${basis})`;
}
