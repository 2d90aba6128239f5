import type { Knowledge } from '../knowledge/knowledge.ts';
import { onceFor } from '../lib/once-for.ts';
import type { IndexedReport, Judgement, ReportedEntity } from '../types.ts';
import { summaryOf } from './features.ts';
import type { Identify, Identity } from './identity.ts';
import { knownCore } from './identity.ts';
import { isInForce, isInText, pinOf, pinsOf } from './judgements.ts';
import { NO_FEATURES, type Profile, profileKey } from './profile.ts';

/** Identities of entities where judgements hold: an entity that one speaks of has a profile of its own. */
export function pinnedIdentify(identify: Identify, judgements: readonly Judgement[]): Identify {
  const pins = onceFor((report: IndexedReport) => pinsOf(report, judgements));
  return (entity, report) => {
    const ids = pins(report).get(entity.id);
    const identity = identify(entity, report);
    return ids ? { kind: 'compared', profile: pinnedProfile(entity, identity, ids), isNamed: true } : identity;
  };
}

function pinnedProfile(entity: ReportedEntity, identity: Identity, judgements: readonly string[]): Profile {
  const pin = { only: entity.id, judgements };
  if (identity.kind === 'compared') {
    const base = identity.profile.key;
    const pinned = { ...identity.profile, ...pin, base };
    return { ...pinned, key: profileKey(pinned) };
  }
  const { id, type } = identity.actor;
  const known = identity.kind === 'fixed' ? { known: id, base: id } : {};
  return summaryOf(entity, { ...NO_FEATURES, type, ...pin, ...known });
}

/** Profiles of what judgements in force name by its id in the knowledge base. */
export function knownProfiles(judgements: readonly Judgement[], knowledge: Knowledge): readonly Profile[] {
  const pins = new Map<string, string[]>();
  for (const judgement of judgements.filter(isInForce)) {
    for (const [position, anchor] of judgement.anchors.entries()) {
      if (isInText(anchor)) continue;
      pins.set(anchor.known, [...(pins.get(anchor.known) ?? []), pinOf(judgement.id, position)].sort());
    }
  }
  return [...pins].sort().flatMap(([known, ids]) => {
    const core = knownCore(known, knowledge);
    if (!core) return [];
    const features = { ...NO_FEATURES, type: core.type, known, judgements: ids };
    return { ...features, key: known, count: 1, forms: {}, aliases: {}, sectors: {}, wikidata: {} };
  });
}
