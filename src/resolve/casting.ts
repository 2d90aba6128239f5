import type { EntityType, IndexedReport, ReportedEntity } from '../types.ts';
import { affectedReports } from './affected.ts';
import { type Recast, recast } from './blocks.ts';
import { type ActorCore, type Identity, identify } from './identity.ts';
import type { Profile } from './profile.ts';
import type { Reports } from './reports.ts';
import type { BlockIndex } from './resolver.ts';
import type { World } from './world.ts';

/** The actor behind an entity. */
export interface ActorRef {
  readonly id: string;
  readonly type: EntityType;
  /** The name in its article. */
  readonly name: string;
  /** False for nameless bodies and for what is told by a noun alone. */
  readonly isNamed: boolean;
  /** True for what stands in its own article only. */
  readonly isLocal: boolean;
}

/** The actors of a report by entity id; an entity that nothing is known of has none. */
export type Cast = ReadonlyMap<string, ActorRef>;

/** Who is who after a change. */
export interface Casting {
  /** The reports whose mentions and facts are decided anew, as they are after the change; ordered by article id. */
  readonly touched: readonly IndexedReport[];
  /** Ids of these articles and of those that are no more. */
  readonly touchedIds: readonly string[];
  readonly recast: Recast;
  /** What the actors of the touched and outgoing reports are, but for those that `recast` knows. */
  readonly cores: ReadonlyMap<string, ActorCore>;
  /** The casts of reports, touched or not. */
  castsOf(reports: readonly IndexedReport[]): Promise<ReadonlyMap<string, Cast>>;
}

/** Decides who is who in the articles of a change, and in the stored ones that this touches. */
export async function castChange({ knowledge }: World, reports: Reports, index: BlockIndex): Promise<Casting> {
  const identityOf = remember((entity: ReportedEntity, { report }: IndexedReport) =>
    identify(entity, report, knowledge),
  );
  const profilesOf = (report: IndexedReport): readonly Profile[] =>
    report.report.entities.flatMap((entity) => {
      const identity = identityOf(entity, report);
      return identity.kind === 'compared' ? identity.profile : [];
    });
  const change = await recast(reports.outgoing.flatMap(profilesOf), reports.incoming.flatMap(profilesOf), index);
  const keysOf = (report: IndexedReport): readonly string[] => profilesOf(report).map(({ key }) => key);
  const affected = await affectedReports(change, reports, { index, keysOf });
  const touched = [...reports.incoming, ...affected].sort((a, b) => (a.articleId < b.articleId ? -1 : 1));
  return {
    touched,
    touchedIds: [...new Set([...touched.map(({ articleId }) => articleId), ...reports.retired])].sort(),
    recast: change,
    cores: coresOf([...reports.outgoing, ...touched], identityOf),
    castsOf: (wanted) => castsOf(wanted, change, { index, identityOf }),
  };
}

type IdentityOf = (entity: ReportedEntity, report: IndexedReport) => Identity;

/** Identities are asked for again and again, and an entity object stands in one report only. */
function remember(identify: IdentityOf): IdentityOf {
  const known = new WeakMap<ReportedEntity, Identity>();
  return (entity, report) => {
    const identity = known.get(entity) ?? identify(entity, report);
    known.set(entity, identity);
    return identity;
  };
}

function coresOf(reports: readonly IndexedReport[], identityOf: IdentityOf): ReadonlyMap<string, ActorCore> {
  const cores = new Map<string, ActorCore>();
  for (const report of reports) {
    for (const entity of report.report.entities) {
      const identity = identityOf(entity, report);
      if (identity.kind !== 'compared') cores.set(identity.actor.id, identity.actor);
    }
  }
  return cores;
}

async function castsOf(
  reports: readonly IndexedReport[],
  change: Recast,
  { index, identityOf }: { readonly index: BlockIndex; readonly identityOf: IdentityOf },
): Promise<ReadonlyMap<string, Cast>> {
  const isOpen = (identity: Identity): boolean =>
    identity.kind === 'compared' && !change.actorAfter.has(identity.profile.key);
  const open = reports.filter((report) => report.report.entities.some((entity) => isOpen(identityOf(entity, report))));
  const stored = new Map<string, string>();
  const mentions = open.length > 0 ? await index.mentions(open.map(({ articleId }) => articleId)) : [];
  for (const { articleId, entityId, actorId } of mentions) stored.set(`${articleId} ${entityId}`, actorId);
  const casts = new Map<string, Cast>();
  for (const report of reports) {
    const cast = new Map<string, ActorRef>();
    for (const entity of report.report.entities) {
      const identity = identityOf(entity, report);
      if (identity.kind === 'local' && !takesPart(entity, report)) continue;
      const before = stored.get(`${report.articleId} ${entity.id}`);
      cast.set(
        entity.id,
        toRef(entity, identity, (key) => change.actorAfter.get(key) ?? before ?? `actor:${key}`),
      );
    }
    casts.set(report.articleId, cast);
  }
  return casts;
}

function toRef(entity: ReportedEntity, identity: Identity, actorOfKey: (key: string) => string): ActorRef {
  const { name } = entity;
  const { kind, isNamed } = identity;
  if (kind === 'compared') {
    return { id: actorOfKey(identity.profile.key), type: entity.type, name, isNamed, isLocal: false };
  }
  return { id: identity.actor.id, type: identity.actor.type, name, isNamed, isLocal: kind === 'local' };
}

/** What has no name is worth a node only where it does something. */
function takesPart({ id }: ReportedEntity, { report }: IndexedReport): boolean {
  return (
    report.events.some(
      ({ agents, targets, others = [], theme, place }) =>
        agents.includes(id) ||
        targets.includes(id) ||
        others.some(({ entity }) => entity === id) ||
        theme?.entity === id ||
        place === id,
    ) ||
    report.states.some(({ subject, object }) => subject === id || object === id) ||
    report.statements.some(({ speaker }) => speaker === id)
  );
}
