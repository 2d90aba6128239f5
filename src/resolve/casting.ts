import type { EntityType, IndexedReport, Judgement, ReportedEntity } from '../types.ts';
import type { ActorCore } from './actor-core.ts';
import { affectedReports } from './affected.ts';
import { type Recast, recast } from './blocks.ts';
import { createIdentify, type Identify, knownCore } from './identity.ts';
import { isInText } from './judgements.ts';
import { pinnedIdentify } from './pinned.ts';
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
  /** Whether an article is of the change itself, new or going. */
  isIncoming(articleId: string): boolean;
  readonly recast: Recast;
  /** What the actors of the touched and outgoing reports are, but for those that `recast` knows. */
  readonly cores: ReadonlyMap<string, ActorCore>;
  /** The casts of reports, touched or not. */
  castsOf(reports: readonly IndexedReport[]): Promise<ReadonlyMap<string, Cast>>;
}

/** What a change is made of: the reports, and the judgements that it brings or withdraws. */
export interface CastChange {
  readonly reports: Reports;
  readonly judgements: readonly Judgement[];
}

/** Decides who is who in the articles of a change, and in the stored ones that this touches. */
export async function castChange(
  world: World,
  { reports, judgements }: CastChange,
  index: BlockIndex,
): Promise<Casting> {
  const identify = createIdentify(world.knowledge);
  const known = knownIn([...reports.outgoing, ...reports.incoming], identify);
  const articleIds = [...new Set([...reports.outgoing, ...reports.incoming].map(({ articleId }) => articleId))].sort();
  const stored = await index.judgements({ articleIds, known });
  const changed = new Map(judgements.map((judgement) => [judgement.id, judgement]));
  const now = (all: readonly Judgement[]): readonly Judgement[] => [
    ...new Map([...all.map((each) => [each.id, each] as const), ...changed]).values(),
  ];
  const identifyBefore = pinnedIdentify(identify, stored);
  const identifyNow = pinnedIdentify(identify, now(stored));
  const change = await recast(
    {
      removed: reports.outgoing.flatMap((report) => profilesOf(report, identifyBefore)),
      added: reports.incoming.flatMap((report) => profilesOf(report, identifyNow)),
      known,
      judged: [...new Set([...stored, ...judgements].map(({ id }) => id))].sort(),
      judgementsOf: async (ids, named) =>
        now(await index.judgements({ ids, known: named })).filter(
          (each) => ids.includes(each.id) || isAbout(each, named),
        ),
    },
    world,
    index,
  );
  const incoming = new Set(reports.incoming.map(({ articleId }) => articleId));
  const affected = await affectedReports(change, reports, { index, keysOf: (report) => keysOf(report, identify) });
  const touched = [...reports.incoming, ...affected].sort((a, b) => (a.articleId < b.articleId ? -1 : 1));
  return {
    touched,
    touchedIds: [...new Set([...touched.map(({ articleId }) => articleId), ...reports.retired])].sort(),
    isIncoming: (id) => incoming.has(id) || reports.retired.has(id),
    recast: change,
    cores: coresOf([...reports.outgoing, ...touched], identify),
    castsOf: (wanted) =>
      castsOf(wanted, change, {
        ...{ index, identify, now, isNew: (id) => incoming.has(id) },
        typeOf: (id) => knownCore(id, world.knowledge)?.type,
      }),
  };
}

/** Ids of what is the same wherever it is named, in these reports. */
function knownIn(reports: readonly IndexedReport[], identify: Identify): readonly string[] {
  const known = new Set<string>();
  for (const report of reports) {
    for (const entity of report.report.entities) {
      const identity = identify(entity, report);
      if (identity.kind === 'fixed') known.add(identity.actor.id);
    }
  }
  return [...known].sort();
}

function isAbout({ anchors }: Judgement, named: readonly string[]): boolean {
  return anchors.some((anchor) => !isInText(anchor) && named.includes(anchor.known));
}

function profilesOf(report: IndexedReport, identify: Identify): readonly Profile[] {
  return report.report.entities.flatMap((entity) => {
    const identity = identify(entity, report);
    return identity.kind === 'compared' ? identity.profile : [];
  });
}

/** The keys under which a report's entities may have been moved to another actor: with and without judgements. */
function keysOf(report: IndexedReport, identify: Identify): readonly string[] {
  return report.report.entities.flatMap((entity) => {
    const identity = identify(entity, report);
    const own = entity.id.slice(entity.id.indexOf(':') + 1);
    return [own, identity.kind === 'compared' ? identity.profile.key : identity.actor.id];
  });
}

function coresOf(reports: readonly IndexedReport[], identify: Identify): ReadonlyMap<string, ActorCore> {
  const cores = new Map<string, ActorCore>();
  for (const report of reports) {
    for (const entity of report.report.entities) {
      const identity = identify(entity, report);
      if (identity.kind !== 'compared') cores.set(identity.actor.id, identity.actor);
    }
  }
  return cores;
}

interface CastSource {
  readonly index: BlockIndex;
  readonly identify: Identify;
  readonly now: (judgements: readonly Judgement[]) => readonly Judgement[];
  /** Whether a report is of the change itself: what the store has of its article is of another reading. */
  readonly isNew: (articleId: string) => boolean;
  readonly typeOf: RefSource['typeOf'];
}

/** A report of the change is cast anew; of others, what did not move is as the store has it. */
async function castsOf(
  reports: readonly IndexedReport[],
  change: Recast,
  { index, identify, now, isNew, typeOf }: CastSource,
): Promise<ReadonlyMap<string, Cast>> {
  const articleIds = reports.map(({ articleId }) => articleId);
  const stored = new Map<string, string>();
  const mentions = articleIds.length > 0 ? await index.mentions(articleIds) : [];
  for (const { articleId, entityId, actorId } of mentions) {
    if (!isNew(articleId)) stored.set(`${articleId} ${entityId}`, actorId);
  }
  const judged = articleIds.length > 0 ? now(await index.judgements({ articleIds })) : [];
  const identifyNow = pinnedIdentify(identify, judged);
  const casts = new Map<string, Cast>();
  for (const report of reports) {
    const cast = new Map<string, ActorRef>();
    for (const entity of report.report.entities) {
      const ref = refOf(entity, report, { change, stored, identify, identifyNow, typeOf });
      if (ref) cast.set(entity.id, ref);
    }
    casts.set(report.articleId, cast);
  }
  return casts;
}

interface RefSource {
  readonly change: Recast;
  readonly stored: ReadonlyMap<string, string>;
  readonly identify: Identify;
  readonly identifyNow: Identify;
  /** Type of what the knowledge base has under an id. */
  readonly typeOf: (id: string) => EntityType | undefined;
}

function refOf(
  entity: ReportedEntity,
  report: IndexedReport,
  { change, stored, identify, identifyNow, typeOf }: RefSource,
): ActorRef | undefined {
  const identity = identifyNow(entity, report);
  const own = identify(entity, report);
  if (identity.kind === 'local' && !identity.isNamed && !takesPart(entity, report)) return undefined;
  const key = identity.kind === 'compared' ? identity.profile.key : identity.actor.id;
  const usual = identity.kind === 'compared' ? `actor:${key}` : key;
  const id =
    change.actorAfter.get(key) ??
    (identity.kind === 'local' ? key : (stored.get(`${report.articleId} ${entity.id}`) ?? usual));
  const type = own.kind === 'compared' ? entity.type : own.actor.type;
  const { name } = entity;
  return {
    id,
    type: change.after.get(id)?.type ?? typeOf(id) ?? type,
    name,
    isNamed: own.isNamed,
    isLocal: own.kind === 'local' && identity.kind === 'local',
  };
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
