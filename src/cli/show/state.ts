import type { GraphReader } from '../../store/graph-store.ts';
import type { StateRow } from '../../store/questions.ts';
import type { Description } from './description.ts';
import { proofOf } from './proof.ts';

/** A state with its proof. */
export async function describeState(store: GraphReader, state: StateRow): Promise<Description> {
  const proof = await proofOf(store, state.id);
  const { label, type, from, to, current } = state;
  const time = `${from ?? '…'} to ${to ?? (current ? 'now' : '…')}`;
  return {
    data: { ...state, evidence: proof.data },
    lines: [label, `${type} · ${time} · ${current ? 'current' : 'former'}`, state.id, ...proof.lines],
  };
}
