import type { EventType, Ontology } from '../ontology/ontology.ts';
import type { State } from '../types.ts';
import type { Cast } from './casting.ts';
import type { Member } from './members.ts';

/** More names than this are counted, not listed. */
const MAX_NAMES = 3;

/** A readable sentence: "Kazakhstan arrested Karim Massimov (2022-01-08)"; what did not simply happen says so. */
export function eventLabel({ event, cast }: Member, ontology: Ontology): string {
  const type = ontology.events.get(event.type);
  const words = type?.label ?? event.type.toLowerCase().replaceAll('_', ' ');
  const [subjects, objects] = sides(event.agents, event.targets, type);
  const subject = names(subjects, cast) || '(unstated)';
  const sentence = [subject, words, names(objects, cast)].filter((part) => part !== '').join(' ');
  const status = [...(event.negated ? ['not'] : []), ...(event.modality === 'happened' ? [] : [event.modality])];
  return `${sentence}${status.length > 0 ? ` [${status.join(', ')}]` : ''}${event.date ? ` (${event.date})` : ''}`;
}

/** Parties of a symmetric event stand on both sides of the verb. */
function sides(
  agents: readonly string[],
  targets: readonly string[],
  type: EventType | undefined,
): readonly [readonly string[], readonly string[]] {
  return type?.symmetric ? [agents.slice(0, 1), [...agents.slice(1), ...targets]] : [agents, targets];
}

/** "Karim Massimov holds office in Kazakhstan: prime minister (until 2014)". */
export function stateLabel(
  { type, subject, object, title, to, current }: State,
  cast: Cast,
  ontology: Ontology,
): string {
  const words = ontology.states.get(type)?.label ?? type.toLowerCase().replaceAll('_', ' ');
  const end = to ? ` (until ${to})` : current ? '' : ' (former)';
  return `${names([subject], cast)} ${words} ${names([object], cast)}${title ? `: ${title}` : ''}${end}`;
}

function names(entities: readonly string[], cast: Cast): string {
  const all = entities.flatMap((id) => cast.get(id)?.name ?? []);
  const shown = all.length > MAX_NAMES ? [...all.slice(0, MAX_NAMES - 1), `${all.length - MAX_NAMES + 1} others`] : all;
  const last = shown.at(-1) ?? '';
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${last}` : last;
}
