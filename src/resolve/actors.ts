import { blockKeys } from './candidates.ts';
import type { Cluster } from './cluster.ts';
import type { ActorCore } from './identity.ts';
import { addTally, mostFrequent, type Profile, type Tally, writeProfile } from './profile.ts';

/** The actor that a cluster of profiles makes. Its id is made of the smallest key among those known in full. */
export function actorOf(cluster: Cluster): ActorCore {
  const full = cluster.filter(({ only }) => !only);
  const leading = full.length > 0 ? full : cluster;
  const first = leading.reduce((least, each) => (each.key < least.key ? each : least));
  const name = bestName(first, sum(leading, 'forms'));
  const others = [...Object.keys(sum(cluster, 'forms')), ...Object.keys(sum(cluster, 'aliases'))];
  const countryCode = mostFrequent(countries(cluster));
  const sector = mostFrequent(sum(cluster, 'sectors'));
  const wikidata = mostFrequent(sum(cluster, 'wikidata'));
  return {
    id: `actor:${first.key}`,
    type: first.type,
    name,
    aliases: [...new Set(others)].filter((each) => each !== name).sort(),
    ...(countryCode ? { countryCode } : {}),
    ...(sector ? { sector } : {}),
    ...(wikidata ? { wikidata } : {}),
    blocks: [...new Set(cluster.flatMap(blockKeys))].sort(),
    profiles: cluster.map(writeProfile).sort(),
  };
}

/** The full form used most often: for people one of two words or more and without initials, if there is any. */
function bestName({ type }: Profile, forms: Tally): string {
  const all = Object.entries(forms);
  const isFull = ([form]: readonly [string, number]): boolean =>
    type === 'Person' ? /\s/.test(form) && !/(?:^|\s)\p{L}\.?(?=\s|$)/u.test(form) : !/^[\p{Lu}.&-]+$/u.test(form);
  const full = all.filter(isFull);
  return mostFrequent(Object.fromEntries(full.length > 0 ? full : all)) ?? '';
}

function sum(cluster: Cluster, field: 'forms' | 'aliases' | 'sectors' | 'wikidata'): Tally {
  return cluster.reduce<Tally>((total, profile) => addTally(total, profile[field]), {});
}

function countries(cluster: Cluster): Tally {
  return cluster.reduce<Tally>((total, { country, count }) => addTally(total, country ? { [country]: count } : {}), {});
}
