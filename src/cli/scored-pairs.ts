import type { ScoredPair } from '../evaluate/calibration.ts';
import type { GoldArticle, GoldMention } from '../evaluate/identity.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { blockKeys } from '../resolve/candidates.ts';
import { decide } from '../resolve/decide.ts';
import { profileOf } from '../resolve/features.ts';
import type { Profile } from '../resolve/profile.ts';
import { settingOf } from '../resolve/setting.ts';
import type { IndexedReport, ReportedEntity } from '../types.ts';

/** A pair with what it is made of, for people to look at. */
export interface LabelledPair extends ScoredPair {
  readonly names: readonly [string, string];
  readonly reasons: readonly string[];
}

/** An entity of a labelled article that is compared with those of others. */
interface Labelled {
  readonly articleId: string;
  readonly name: string;
  readonly profile: Profile;
  readonly actor: string;
}

/** Types whose actors are told apart by comparing; a country is known, and a group is told by country and sector. */
const COMPARED: ReadonlySet<string> = new Set(['Person', 'Organization', 'Place']);

/**
 * All pairs of named entities of two articles that share a block, with their scores, and whether the labels say that they
 * are one. The entities are compared as if the knowledge base knew none of them: it does know most of those that the news
 * of the world names, and would leave nothing to compare.
 */
export function scoredPairs(
  reports: readonly IndexedReport[],
  gold: readonly GoldArticle[],
  knowledge: Knowledge,
): readonly LabelledPair[] {
  const labels = new Map(gold.map(({ id, mentions }) => [id, mentions]));
  const all = reports.flatMap((report) => {
    const reading = { report, setting: settingOf(report, knowledge), knowledge };
    return report.report.entities.flatMap((entity): readonly Labelled[] => {
      const { knowledge: _, ...unknown } = entity;
      const actor = COMPARED.has(entity.type) && labelOf(entity, labels.get(report.report.id) ?? []);
      const profile = actor && profileOf(unknown, reading);
      return profile ? [{ articleId: report.articleId, name: entity.name, profile, actor }] : [];
    });
  });
  return all.flatMap((one, at) => all.slice(at + 1).flatMap((other) => pairOf(one, other, knowledge)));
}

function pairOf(one: Labelled, other: Labelled, knowledge: Knowledge): readonly LabelledPair[] {
  if (one.articleId === other.articleId) return [];
  const blocks = new Set(blockKeys(other.profile));
  if (!blockKeys(one.profile).some((block) => blocks.has(block))) return [];
  const { score, reasons } = decide(one.profile, other.profile, knowledge.areFormsOfOneName);
  return [{ score, isOne: one.actor === other.actor, names: [one.name, other.name], reasons }];
}

/** Whom most of an entity's names mean; undefined where none of them is labelled. */
function labelOf({ mentions }: ReportedEntity, labels: readonly GoldMention[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { start, end, kind, in: where } of mentions) {
    if (kind !== 'name' || where === 'title') continue;
    const own = labels.find((label) => label.kind === 'name' && label.start < end && label.end > start);
    if (own) counts.set(own.actor, (counts.get(own.actor) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
}
