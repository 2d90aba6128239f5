import type { Knowledge } from '../knowledge/knowledge.ts';
import type { StateNode } from '../types.ts';
import { compareStrings } from './evidence.ts';

/** Behind the label of a state that is over. */
const END = / \((?:until [^()]*|former)\)$/;

/** The one office of a body that one person holds at a time, by the title: `country:KAZ president`; undefined for others. */
export function officeOf(body: string, title: string | undefined, knowledge: Knowledge): string | undefined {
  const named = title?.toLowerCase() ?? '';
  const offices = knowledge.officesOf(named);
  const office = offices.includes(named) ? named : offices.length === 1 ? offices[0] : undefined;
  return office && knowledge.isHeldByOne(office) ? `${body} ${office}` : undefined;
}

/** A state as the reports alone have it, whoever came after. */
export function reopened(state: StateNode): StateNode {
  if (!state.closedBy) return state;
  const { closedBy: _, to: __, ...open } = state;
  return { ...open, label: state.label.replace(END, ''), current: true };
}

/**
 * The states of an office, each closed where somebody else's began after the last text that has it hold: it ends on the
 * day from which a text has the successor in office, or on the first day on which one does. Where texts contradict one
 * another, both stay as they are told. MUST depend on the set alone.
 */
export function closed(states: readonly StateNode[]): readonly StateNode[] {
  const open = states.map(reopened);
  return open.map((state) => {
    const successor = open
      .filter((other) => succeeds(other, state))
      .sort((a, b) => compareStrings(beginningOf(a), beginningOf(b)) || compareStrings(a.id, b.id))[0];
    if (!successor) return state;
    const to = beginningOf(successor);
    return { ...state, label: `${state.label} (until ${to})`, to, current: false, closedBy: successor.holder };
  });
}

function succeeds(other: StateNode, state: StateNode): boolean {
  if (!state.current || state.asOf === undefined || other.holder === state.holder) return false;
  const beginning = beginningOf(other);
  return beginning !== '' && beginning > state.asOf;
}

function beginningOf({ from, firstSeen }: StateNode): string {
  return from ?? firstSeen ?? '';
}
