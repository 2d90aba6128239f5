import type {
  Actor,
  ArticleMention,
  EventNode,
  EventRole,
  Evidence,
  IndexedReport,
  Judgement,
  StatedBy,
  StateNode,
} from '../types.ts';
import type { Row } from './cypher-driver.ts';
import type { EvidenceRow, JudgementRow, RoleRow, Sorted, StatementRow } from './questions.ts';

/** A row as a noun: what the graph does not have is absent there, not null. */
export function withoutNulls<T>(row: object): T {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as T;
}

/** Row of `index/actors-in-blocks`. */
export function toActor(row: Row): Actor {
  return withoutNulls(row);
}

/** Row of `index/mentions`. */
export function toMention(row: Row): ArticleMention {
  return withoutNulls(row);
}

/** Row of `index/reports`. */
export function toReport({ report, ...row }: Row): IndexedReport {
  return withoutNulls({ ...row, report: JSON.parse(String(report)) });
}

/** What hangs on events and states, by the id of the event or state. */
export interface Parts {
  readonly roles: ReadonlyMap<string, readonly RoleRow[]>;
  readonly evidence: ReadonlyMap<string, readonly EvidenceRow[]>;
  readonly statements: ReadonlyMap<string, readonly StatementRow[]>;
}

/** Row of `index/events`, with its parts. */
export function toEvent(row: Row, { roles, evidence, statements }: Parts): EventNode {
  const id = String(row.id);
  return withoutNulls({
    ...row,
    roles: (roles.get(id) ?? []).map(toRole),
    evidence: (evidence.get(id) ?? []).map(toEvidence),
    statements: (statements.get(id) ?? []).map(toStatedBy),
  });
}

/** Row of `read/states-by-id`, with its evidence. */
export function toState(row: object & { readonly id: string }, evidence: readonly EvidenceRow[]): StateNode {
  return withoutNulls({ ...row, evidence: evidence.map(toEvidence) });
}

/** Row of `read/judgements-by-id`. */
export function toJudgement({ anchors, sortValue: _, ...row }: JudgementRow & Partial<Sorted>): Judgement {
  return withoutNulls({ ...row, anchors: anchors.map((anchor) => JSON.parse(anchor)) });
}

function toRole({ eventId: _, kind, ...row }: RoleRow): EventRole {
  return withoutNulls({ ...row, kind: kind.toLowerCase() });
}

function toEvidence({ factId: _, ...row }: EvidenceRow): Evidence {
  return withoutNulls(row);
}

function toStatedBy({ eventId: _, ...row }: StatementRow): StatedBy {
  return withoutNulls(row);
}
