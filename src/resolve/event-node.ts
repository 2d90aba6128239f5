import type { EventNode, Evidence, IndexedReport, StatedBy } from '../types.ts';
import { rolesOf } from './event-roles.ts';
import { articlesOf, compareStrings, evidenceAt, quoteOf, tidyEvidence } from './evidence.ts';
import { eventLabel } from './labels.ts';
import type { Meeting } from './meet.ts';
import type { Member } from './members.ts';
import type { Copies } from './syndication.ts';
import type { World } from './world.ts';

/** What making an event of the view needs beside its members. */
export interface EventSetting {
  readonly world: World;
  readonly copies: Copies;
  /** Id of the event of the view that an event of a report is in. */
  readonly nodeOf: (articleId: string, eventId: string) => string | undefined;
}

/** One event of the view, made of the reports that meet in it. */
export function eventNode({ id, core, joined }: Meeting, { world, copies, nodeOf }: EventSetting): EventNode {
  const members = [...byStrength(core), ...byStrength(joined)];
  const strongest = members[0] as Member;
  const { event, key } = strongest;
  const evidence = tidyEvidence(members.flatMap(memberEvidence));
  const reports = [...new Map(members.map(({ report }) => [report.articleId, report])).values()];
  const count = members.find((member) => member.event.count)?.event.count;
  const theme = members.find((member) => member.event.theme?.text)?.event.theme?.text;
  return {
    id,
    key,
    type: event.type,
    label: eventLabel(strongest, world.ontology),
    ...(event.date ? { date: event.date } : {}),
    ...(event.date && event.datePrecision ? { datePrecision: event.datePrecision } : {}),
    ...(event.date && event.dateBasis ? { dateBasis: event.dateBasis } : {}),
    modality: event.modality,
    polarity: event.negated ? 'negated' : 'affirmed',
    background: members.every((member) => member.event.background),
    ...(count ? { count: count.min } : {}),
    ...(theme ? { theme } : {}),
    ...codesOf(strongest, world),
    confidence: Math.max(...members.map((member) => member.event.confidence)),
    articleCount: articlesOf(evidence).length,
    sourceCount: copies.cluster(reports).length,
    ...firstOf(reports),
    roles: rolesOf(members, placeOf(core, joined), nodeOf),
    evidence,
    statements: statementsOf(members),
  };
}

/** The most confident first; then the earliest article, its first place. */
function byStrength(members: readonly Member[]): readonly Member[] {
  return members.toSorted(
    (a, b) =>
      b.event.confidence - a.event.confidence ||
      compareStrings(a.report.publishedAt ?? '~', b.report.publishedAt ?? '~') ||
      compareStrings(a.report.articleId, b.report.articleId) ||
      compareStrings(a.event.trigger.in ?? '', b.event.trigger.in ?? '') ||
      a.event.trigger.start - b.event.trigger.start ||
      compareStrings(a.event.id, b.event.id),
  );
}

function firstOf(reports: readonly IndexedReport[]): Pick<EventNode, 'firstReported'> {
  const [firstReported] = reports.flatMap(({ publishedAt }) => publishedAt ?? []).sort();
  return firstReported === undefined ? {} : { firstReported };
}

/** All that settle the event are of one place; where they name none, those that joined may, if they agree. */
function placeOf(core: readonly Member[], joined: readonly Member[]): string | undefined {
  const own = core.find(({ placeId }) => placeId)?.placeId;
  const others = new Set(joined.flatMap(({ placeId }) => placeId ?? []));
  return own ?? (others.size === 1 ? [...others][0] : undefined);
}

function codesOf(
  { event }: Member,
  { ontology }: World,
): Pick<EventNode, 'cameo' | 'plover' | 'mode' | 'goldstein' | 'ploverScore'> {
  const type = ontology.events.get(event.type);
  return {
    ...(event.cameo === null ? {} : { cameo: event.cameo }),
    ...(event.plover === null ? {} : { plover: event.plover }),
    ...(event.mode ? { mode: event.mode } : {}),
    ...(type?.goldstein == null ? {} : { goldstein: type.goldstein }),
    ...(type?.ploverScore == null ? {} : { ploverScore: type.ploverScore }),
  };
}

/** No evidence, no fact: at the least the trigger itself. */
function memberEvidence({ event, report }: Member): readonly Evidence[] {
  return evidenceAt(report, event.evidence.length > 0 ? event.evidence : [event.trigger], event);
}

function statementsOf(members: readonly Member[]): readonly StatedBy[] {
  const found = new Map<string, StatedBy>();
  for (const { event, report, cast } of members) {
    for (const statement of report.report.statements) {
      const speaker = statement.event === event.id ? cast.get(statement.speaker) : undefined;
      if (!speaker) continue;
      const { stance, start, end } = statement;
      const stated = {
        actorId: speaker.id,
        stance,
        articleId: report.articleId,
        start,
        end,
        ...(statement.in ? { in: statement.in } : {}),
        quote: quoteOf(report, statement),
      };
      found.set(`${report.articleId} ${String(start).padStart(9, '0')} ${end} ${speaker.id} ${stance}`, stated);
    }
  }
  return [...found].sort(([a], [b]) => compareStrings(a, b)).map(([, stated]) => stated);
}
