import { groupBy } from '../lib/group-by.ts';
import { bCubed, type Clustered, pairScores, type Scores } from './b-cubed.ts';

/** A mention as people labelled it (tests/gold/identity/GUIDELINES.md). */
export interface GoldMention {
  readonly start: number;
  readonly end: number;
  readonly actor: string;
  readonly kind: 'name' | 'nominal' | 'pronoun';
  readonly type: string;
  readonly form?: string;
  readonly text: string;
}

/** An article of the gold: `id` is the one that the program was given. */
export interface GoldArticle {
  readonly id: string;
  readonly mentions: readonly GoldMention[];
}

/** A predicted actor, as `dramatis actors --json --mentions` prints it. */
export interface PredictedActor {
  readonly id: string;
  readonly name: string;
  readonly mentions: readonly { readonly article: string; readonly start: number; readonly end: number }[];
}

/** How well it is told who is who. */
export interface IdentityScores {
  /** Names across all articles: B³ over those that the program mentions too. */
  readonly named: Scores;
  /** The same, told by pairs of names. */
  readonly pairs: Scores;
  /** The same without places. */
  readonly withoutPlaces: Scores;
  /** Demonyms across all articles. */
  readonly demonyms: Scores;
  /** Names inside each article. */
  readonly inArticle: Scores;
  /** Share of names that the program has a mention for. */
  readonly nameCoverage: number;
  /** Share of pronouns (all, and those with a predicted mention) whose entity's names are mostly the right actor's. */
  readonly pronouns: { readonly right: number; readonly found: number; readonly all: number };
  readonly nominals: { readonly right: number; readonly found: number; readonly all: number };
}

interface Pair {
  readonly article: string;
  readonly gold: GoldMention;
  readonly predicted?: string;
}

/** Scores actors with their mentions against gold. Articles that the gold does not have are left out. */
export function scoreIdentity(articles: readonly GoldArticle[], actors: readonly PredictedActor[]): IdentityScores {
  const pairs = articles.flatMap((article) => match(article, actors));
  const names = pairs.filter(({ gold }) => gold.kind === 'name');
  const proper = names.filter(({ gold }) => gold.form !== 'demonym');
  const found = proper.filter(({ predicted }) => predicted !== undefined);
  return {
    named: bCubed(clustered(proper)),
    pairs: pairScores(clustered(proper)),
    withoutPlaces: bCubed(clustered(proper.filter(({ gold }) => gold.type !== 'Place'))),
    demonyms: bCubed(clustered(names.filter(({ gold }) => gold.form === 'demonym'))),
    inArticle: bCubed(inside(proper)),
    nameCoverage: proper.length === 0 ? 1 : found.length / proper.length,
    pronouns: pointing(pairs, 'pronoun'),
    nominals: pointing(pairs, 'nominal'),
  };
}

/**
 * What is wrong with names, the worst first, a line each: predicted actors that mix several (`+`), labelled actors that are
 * torn apart (`-`), and names without a mention (`?`).
 */
export function identityErrors(articles: readonly GoldArticle[], actors: readonly PredictedActor[]): readonly string[] {
  const names = new Map(actors.map(({ id, name }) => [id, `${name} [${id}]`]));
  const pairs = articles
    .flatMap((article) => match(article, actors))
    .filter(({ gold }) => gold.kind === 'name' && gold.form !== 'demonym');
  const found = pairs.filter(({ predicted }) => predicted !== undefined);
  const missing = pairs.filter(({ predicted }) => predicted === undefined);
  return [
    ...disagreements(
      found,
      ({ predicted = '' }) => predicted,
      ({ gold }) => gold.actor,
    ).map(([id, parts]) => `+ ${names.get(id) ?? id} mixes ${parts}`),
    ...disagreements(
      found,
      ({ gold }) => gold.actor,
      ({ predicted = '' }) => names.get(predicted) ?? predicted,
    ).map(([id, parts]) => `- ${id} is torn into ${parts}`),
    ...missing.map(({ article, gold }) => `? ${article} ${gold.start} "${gold.text}" (${gold.actor})`),
  ];
}

/** Groups of pairs with more than one part: the group, and its parts with their sizes, words and articles. */
function disagreements(
  pairs: readonly Pair[],
  groupOf: (pair: Pair) => string,
  partOf: (pair: Pair) => string,
): readonly (readonly [string, string])[] {
  const groups = groupBy(pairs, groupOf);
  const wrong = [...groups].flatMap(([group, own]) => {
    const parts = [...groupBy(own, partOf)].sort(([, a], [, b]) => b.length - a.length);
    const strays = own.length - (parts[0]?.[1].length ?? 0);
    return strays > 0 ? [{ group, parts, strays }] : [];
  });
  return wrong
    .sort((a, b) => b.strays - a.strays)
    .map(({ group, parts }) => [group, parts.map(([part, own]) => `${part} ${described(own)}`).join('; ')] as const);
}

function described(pairs: readonly Pair[]): string {
  const words = [...new Set(pairs.map(({ gold }) => `"${gold.text}"`))].slice(0, 4).join(' ');
  const where = [...new Set(pairs.map(({ article }) => article))].slice(0, 4).join(' ');
  return `×${pairs.length} (${words} in ${where})`;
}

/** Each gold mention with the predicted one that it overlaps most; each predicted mention is used once. */
function match({ id, mentions }: GoldArticle, actors: readonly PredictedActor[]): readonly Pair[] {
  const own = actors.flatMap((actor) =>
    actor.mentions.filter(({ article }) => article === id).map(({ start, end }) => ({ start, end, actor: actor.id })),
  );
  const overlaps = mentions.flatMap((gold) =>
    own.flatMap((predicted) => {
      const shared = Math.min(gold.end, predicted.end) - Math.max(gold.start, predicted.start);
      const all = Math.max(gold.end, predicted.end) - Math.min(gold.start, predicted.start);
      return shared > 0 ? { gold, predicted, likeness: shared / all } : [];
    }),
  );
  overlaps.sort(
    (a, b) => b.likeness - a.likeness || a.gold.start - b.gold.start || a.predicted.start - b.predicted.start,
  );
  const partner = new Map<GoldMention, string>();
  const used = new Set<object>();
  for (const { gold, predicted } of overlaps) {
    if (partner.has(gold) || used.has(predicted)) continue;
    partner.set(gold, predicted.actor);
    used.add(predicted);
  }
  return mentions.map((gold) => {
    const predicted = partner.get(gold);
    return { article: id, gold, ...(predicted === undefined ? {} : { predicted }) };
  });
}

function clustered(pairs: readonly Pair[]): readonly Clustered[] {
  return pairs.flatMap(({ gold, predicted }) => (predicted === undefined ? [] : { gold: gold.actor, predicted }));
}

function inside(pairs: readonly Pair[]): readonly Clustered[] {
  return pairs.flatMap(({ article, gold, predicted }) =>
    predicted === undefined ? [] : { gold: `${article} ${gold.actor}`, predicted: `${article} ${predicted}` },
  );
}

/** A pronoun or nominal is right where most names of its predicted actor in the article are its gold actor's. */
function pointing(pairs: readonly Pair[], kind: GoldMention['kind']): IdentityScores['pronouns'] {
  const own = pairs.filter(({ gold }) => gold.kind === kind);
  const right = own.filter((pair) => pair.predicted !== undefined && leading(pairs, pair) === pair.gold.actor);
  const found = own.filter(({ predicted }) => predicted !== undefined);
  return { right: right.length, found: found.length, all: own.length };
}

function leading(pairs: readonly Pair[], { article, predicted }: Pair): string | undefined {
  const counts = new Map<string, number>();
  for (const pair of pairs) {
    if (pair.article !== article || pair.predicted !== predicted || pair.gold.kind !== 'name') continue;
    counts.set(pair.gold.actor, (counts.get(pair.gold.actor) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
}
