import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Judgement } from '../types.ts';
import type { ActorCore } from './actor-core.ts';
import { blockKeys } from './candidates.ts';
import type { Cluster } from './cluster.ts';
import { knownCore } from './identity.ts';
import { judgementOf } from './judgements.ts';
import { linkedWikidata } from './links.ts';
import { addTally, mostFrequent, type Profile, type Tally, writeProfile } from './profile.ts';

/** What making actors knows beside the clusters. */
export interface Making {
  readonly knowledge: Knowledge;
  /** The judgements in force that speak of the profiles. */
  readonly judgements: readonly Judgement[];
}

/** The actors that clusters make, in the order of the clusters, each with an id of its own. */
export function actorsOf(clusters: readonly Cluster[], making: Making): readonly ActorCore[] {
  const ids = idsOf(clusters);
  return clusters.map((cluster, index) => {
    const said = saidOf(cluster, making);
    return linked(renamed(actorOf(cluster, ids[index] as string, making), said), said);
  });
}

/**
 * Ids of actors: that of the knowledge base, else the smallest key among those known in full. An entity that a judgement
 * speaks of keeps the key that it would have without it, but where another cluster has a claim to it.
 */
function idsOf(clusters: readonly Cluster[]): readonly string[] {
  const claims = new Map<string, number>();
  const claim = (key: string, index: number): void => {
    if (!claims.has(key)) claims.set(key, index);
  };
  for (const [index, cluster] of clusters.entries()) for (const each of cluster) if (!each.only) claim(each.key, index);
  for (const [index, cluster] of clusters.entries()) for (const each of cluster) if (each.base) claim(each.base, index);
  return clusters.map((cluster, index) => {
    const known = cluster.flatMap((each) => each.known ?? []).filter((id) => claims.get(id) === index);
    if (known.length > 0) return known.sort()[0] as string;
    const keys = leadingOf(cluster).map(({ key, base }) => (base && claims.get(base) === index ? base : key));
    return `actor:${keys.sort()[0]}`;
  });
}

/** Those known in full, if there are any. */
function leadingOf(cluster: Cluster): Cluster {
  const full = cluster.filter(({ tokens, known }) => tokens.length !== 1 && !known);
  return full.length > 0 ? full : cluster;
}

function actorOf(cluster: Cluster, id: string, { knowledge }: Making): ActorCore {
  const leading = leadingOf(cluster);
  const first = leading.reduce((least, each) => (each.key < least.key ? each : least));
  const forms = sum(cluster, 'forms');
  const blocks = [...new Set(cluster.flatMap(blockKeys))].sort();
  const profiles = cluster.map(writeProfile).sort();
  const known = knownCore(id, knowledge);
  if (known) {
    const others = [...Object.keys(forms), ...otherNames(cluster, id, knowledge)].filter((form) => form !== known.name);
    const isMore = cluster.some(({ known: own }) => own !== id);
    const aliases = isMore ? [...new Set([...known.aliases, ...others])].sort() : known.aliases;
    return { ...known, aliases, blocks, profiles };
  }
  const name = bestName(first, sum(leading, 'forms'));
  const others = [...Object.keys(forms), ...Object.keys(sum(cluster, 'aliases'))];
  const countryCode = mostFrequent(countries(cluster));
  const sector = mostFrequent(sum(cluster, 'sectors'));
  const wikidata = mostFrequent(sum(cluster, 'wikidata'));
  return {
    id,
    type: first.type,
    name,
    aliases: [...new Set(others)].filter((each) => each !== name).sort(),
    ...(countryCode ? { countryCode } : {}),
    ...(sector ? { sector } : {}),
    ...(wikidata ? { wikidata } : {}),
    blocks,
    profiles,
  };
}

/** What the knowledge base calls those whom a judgement put together with the one that gives the id. */
function otherNames(cluster: Cluster, id: string, knowledge: Knowledge): readonly string[] {
  const others = new Set(cluster.flatMap(({ known }) => (known && known !== id ? known : [])));
  return [...others].flatMap((other) => {
    const core = knownCore(other, knowledge);
    return core ? [core.name, ...core.aliases] : [];
  });
}

/** The judgements in force that speak of a cluster. */
function saidOf(cluster: Cluster, { judgements }: Making): readonly Judgement[] {
  const own = new Set(cluster.flatMap((each) => each.judgements.map(judgementOf)));
  return judgements.filter(({ id }) => own.has(id));
}

/** The name that the latest judgement gives; what it was called before stays another name of it. */
function renamed(actor: ActorCore, said: readonly Judgement[]): ActorCore {
  const renaming = said
    .filter(({ decision, value }) => decision === 'renamed' && value)
    .sort((a, b) => (`${a.time} ${a.id}` < `${b.time} ${b.id}` ? 1 : -1))[0];
  if (!renaming?.value || renaming.value === actor.name) return actor;
  const aliases = [...new Set([...actor.aliases, actor.name])].filter((each) => each !== renaming.value).sort();
  return { ...actor, name: renaming.value, aliases };
}

/** The entry of Wikidata that judgements name wins over the one that the knowledge base has. */
function linked(actor: ActorCore, said: readonly Judgement[]): ActorCore {
  const wikidata = linkedWikidata(said);
  return wikidata ? { ...actor, wikidata } : actor;
}

/** The full form used most often: for people one of two words or more and without initials, if there is any. */
function bestName({ type }: Profile, forms: Tally): string {
  const all = Object.entries(forms);
  const isFull = ([form]: readonly [string, number]): boolean =>
    type === 'Person' ? /\s/.test(form) && !/(?:^|\s)\p{L}\.?(?=\s|$)/u.test(form) : !/^[\p{Lu}.&-]+$/u.test(form);
  const full = all.filter(isFull);
  const best = mostFrequent(Object.fromEntries(full.length > 0 ? full : all)) ?? '';
  return type === 'Person' ? withoutShouting(best) : best;
}

/** Some publishers write family names in capitals: "Karim MASSIMOV". Mixed forms are mended, acronyms are not. */
function withoutShouting(name: string): string {
  if (!/\p{Ll}/u.test(name)) return name;
  return name.replace(/(?<![\p{L}.])\p{Lu}{3,}(?:-\p{Lu}{2,})*(?![\p{L}.])/gu, (word) =>
    word.replace(/\p{Lu}+/gu, (part) => part[0] + part.slice(1).toLowerCase()),
  );
}

function sum(cluster: Cluster, field: 'forms' | 'aliases' | 'sectors' | 'wikidata'): Tally {
  return cluster.reduce<Tally>((total, profile) => addTally(total, profile[field]), {});
}

function countries(cluster: Cluster): Tally {
  return cluster.reduce<Tally>((total, { country, count }) => addTally(total, country ? { [country]: count } : {}), {});
}
