import type { Basis, EventRole, RoleName, Span } from '../types.ts';
import type { ActorRef } from './casting.ts';
import { compareStrings, quoteOf } from './evidence.ts';
import type { Member } from './members.ts';

const BASES: readonly Basis[] = ['stated', 'announced', 'controlled', 'coreferent', 'learned', 'guessed'];
const ROLES: readonly RoleName[] = ['agent', 'target', 'third', 'theme', 'place'];

/** The roles of an event, from its members (the strongest first): each filler once for each role, on its best basis. */
export function rolesOf(
  members: readonly Member[],
  placeId: string | undefined,
  nodeOf: (articleId: string, eventId: string) => string | undefined,
): readonly EventRole[] {
  const roles = new Map<string, EventRole>();
  for (const member of members) {
    for (const { role, token } of memberRoles(member, placeId, nodeOf)) {
      const name = `${role.role} ${token}`;
      const known = roles.get(name);
      roles.set(name, known ? better(known, role) : role);
    }
  }
  return [...roles.values()].sort(
    (a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || compareStrings(a.id, b.id),
  );
}

interface Candidate {
  readonly role: EventRole;
  /** What it is told apart by: the same noun in copies of one text is one filler. */
  readonly token: string;
}

function memberRoles(
  { event, report, cast }: Member,
  placeId: string | undefined,
  nodeOf: (articleId: string, eventId: string) => string | undefined,
): readonly Candidate[] {
  const said = new Map(event.roles.map((role) => [`${role.role} ${role.entity}`, role]));
  const fill = (role: RoleName, entity: string, wording?: string): readonly Candidate[] => {
    const ref = cast.get(entity);
    if (!ref || (role === 'place' && ref.id !== placeId)) return [];
    const own = said.get(`${role} ${entity}`);
    const words = wording ?? (own ? quoteOf(report, own) : ref.name);
    return [candidate(role, ref, { basis: own?.basis ?? 'stated', sector: own?.sector, wording: words })];
  };
  const inner = event.theme?.event === undefined ? undefined : nodeOf(report.articleId, event.theme.event);
  return [
    ...event.agents.flatMap((entity) => fill('agent', entity)),
    ...event.targets.flatMap((entity) => fill('target', entity)),
    ...(event.others ?? []).flatMap(({ entity }) => fill('third', entity)),
    ...(event.theme?.entity === undefined ? [] : fill('theme', event.theme.entity, event.theme.text)),
    ...(inner && event.theme ? [aboutEvent(inner, event.theme)] : []),
    ...(event.place === undefined ? [] : fill('place', event.place)),
  ];
}

function candidate(
  role: RoleName,
  ref: ActorRef,
  { basis, sector, wording }: { readonly basis: Basis; readonly sector: string | undefined; readonly wording: string },
): Candidate {
  const kind = ref.type === 'Place' ? 'place' : 'actor';
  const token = ref.isLocal ? `~${ref.name.toLowerCase()}` : ref.id;
  return { token, role: { role, id: ref.id, kind, basis, ...(sector ? { sector } : {}), wording } };
}

function aboutEvent(id: string, theme: Span & { readonly text: string }): Candidate {
  return { token: id, role: { role: 'theme', id, kind: 'event', basis: 'stated', wording: theme.text } };
}

/** Keeps the words of the strongest report and the best basis of all. */
function better(known: EventRole, other: EventRole): EventRole {
  const basis = BASES.indexOf(other.basis) < BASES.indexOf(known.basis) ? other.basis : known.basis;
  const sector = known.sector ?? other.sector;
  return { ...known, basis, ...(sector ? { sector } : {}) };
}
