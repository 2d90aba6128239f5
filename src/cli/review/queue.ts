import type { GraphStore } from '../../store/graph-store.ts';
import type { DoubtRow } from '../../store/questions.ts';
import type { JudgedSubject, Judgement } from '../../types.ts';
import { actorsOfLinks, type Link, linkOf, openLinks, readLinks } from '../reconcile/links.ts';
import { describeDoubt } from './doubt.ts';
import { describeLink } from './link.ts';

/** Something for a person to decide: whether two are one. */
export interface Question {
  /** By this it is known again. */
  readonly name: string;
  readonly subjects: readonly JudgedSubject[];
  /** What the resolver gave a pair, 0..1. */
  readonly score?: number;
  describe(): Promise<readonly string[]>;
}

/** What waits for a person: pairs of actors first, the likeliest before others; then links to entries elsewhere. */
export interface Queue {
  /** The first that is not among those that were skipped. */
  next(skipped: ReadonlySet<string>): Promise<Question | undefined>;
  /** How many there are, skipped or not. */
  left(): Promise<number>;
  /** Takes notice of what was judged. */
  judged(judgement: Judgement): void;
  /** Takes notice of what was taken back. */
  withdrawn(id: string): void;
}

/** The most that a store gives at once: nobody skips more in one session. */
const MOST_ROWS = 1000;

/** Makes the queue of a store. It reads the links once, and then listens to what is decided. */
export async function createQueue(store: GraphStore): Promise<Queue> {
  let links = await readLinks(store);
  return {
    next: async (skipped) => (await nextPair(store, skipped)) ?? (await nextLink(openLinks(links), store, skipped)),
    left: async () => Number((await store.ask('doubts-count', {}))[0]?.total ?? 0) + openLinks(links).length,
    judged: (judgement) => {
      links = [...links, ...linkOf(judgement)];
    },
    withdrawn: (id) => {
      links = links.filter(({ judgement }) => judgement.id !== id);
    },
  };
}

async function nextPair(store: GraphStore, skipped: ReadonlySet<string>): Promise<Question | undefined> {
  const rows = await store.ask('doubts', {}, { limit: Math.min(skipped.size + 1, MOST_ROWS) });
  const doubt = rows.find((row) => !skipped.has(nameOf(row)));
  if (!doubt) return undefined;
  const { first, second, score } = doubt;
  const subjects = [{ actor: first }, { actor: second }];
  return { name: nameOf(doubt), subjects, score, describe: () => describeDoubt(doubt, store) };
}

function nameOf({ first, second }: DoubtRow): string {
  return `${first}|${second}`;
}

/** The first link whose actor is still there. */
async function nextLink(
  links: readonly Link[],
  store: GraphStore,
  skipped: ReadonlySet<string>,
): Promise<Question | undefined> {
  for (const link of links) {
    const name = `${link.place}|${link.uri}`;
    const actor = skipped.has(name) ? undefined : (await actorsOfLinks([link], store)).get(link);
    if (!actor) continue;
    const { anchor, uri } = link;
    const subjects = ['known' in anchor ? { actor: anchor.known } : anchor, { actor: uri }];
    return { name, subjects, describe: () => describeLink(link, actor, store) };
  }
  return undefined;
}
