import { chunk } from '../../lib/chunk.ts';
import { wikidataIdOf } from '../../lib/outside.ts';
import type { Pipeline } from '../../pipeline.ts';
import type { GraphStore } from '../../store/graph-store.ts';
import type { ActorRow } from '../../store/questions.ts';
import { actorsOfLinks, readLinks } from './links.ts';
import type { Candidate, Query, ReconciliationService } from './service.ts';

/** What reconciling works with. */
export interface Reconciling {
  readonly service: ReconciliationService;
  readonly pipeline: Pipeline;
  readonly store: GraphStore;
  /** Who says so, in the judgements that are made. */
  readonly author: string;
  /** Ids of types of the service by types of actors; a type that is not here is asked for without one. */
  readonly types: ReadonlyMap<string, string>;
  /** Queries to a request. */
  readonly batch: number;
  /** Candidates of an actor, at most. */
  readonly candidates: number;
  /** Whether a match, too, is left for a person to decide. */
  readonly onlyReview: boolean;
  /** Whether nothing is written down. */
  readonly isDry: boolean;
}

/** Whom reconciling looks at. */
export interface Actors {
  /** Everybody: who has an entry keeps others from getting it. */
  readonly all: AsyncIterable<ActorRow>;
  /** Those that may be asked for, and how many of them at most. */
  readonly wanted: AsyncIterable<ActorRow>;
  readonly limit: number;
}

/** What came of asking for one actor. */
export type Reconciled =
  | {
      readonly kind: 'linked' | 'review';
      readonly actor: ActorRow;
      readonly candidate: Candidate;
      readonly uri: string;
    }
  | { readonly kind: 'unknown'; readonly actor: ActorRow }
  | { readonly kind: 'failed'; readonly actor: ActorRow; readonly message: string };

/**
 * Asks the service for actors, a batch at a time, and writes down what it is certain of as links and what it is not as
 * questions for review. What somebody has judged already is not asked again.
 */
export async function* reconcile(parts: Reconciling, actors: Actors): AsyncGenerator<Reconciled> {
  const known = await readKnown(parts, actors.all);
  for await (const some of chunk(waiting(actors, known), parts.batch)) {
    const answers = await parts.service.ask(some.map((actor) => queryOf(actor, parts)));
    for (const [at, actor] of some.entries()) yield* settle(actor, answers[at] ?? [], { parts, known });
  }
}

/** What is known of actors and entries before and while the service is asked. */
interface Known {
  /** Entries that were judged before, by actor. */
  readonly judged: Map<string, Set<string>>;
  /** Actors that are linked to an entry of the service. */
  readonly linked: Set<string>;
  /** Entries that an actor has: no other one gets them without a person's word. */
  readonly owners: Set<string>;
}

async function readKnown({ store, service }: Reconciling, actors: AsyncIterable<ActorRow>): Promise<Known> {
  const known: Known = { judged: new Map(), linked: new Set(), owners: new Set() };
  for await (const { wikidata } of actors) if (wikidata) known.owners.add(wikidata);
  const links = await readLinks(store);
  for (const [{ uri, judgement }, actor] of await actorsOfLinks(links, store)) {
    known.judged.set(actor, (known.judged.get(actor) ?? new Set()).add(uri));
    if (judgement.decision !== 'same' || !uri.startsWith(service.identifierSpace)) continue;
    known.linked.add(actor);
    known.owners.add(entryOf(uri));
  }
  return known;
}

async function* waiting({ wanted, limit }: Actors, { linked }: Known): AsyncGenerator<ActorRow> {
  let left = limit;
  for await (const actor of wanted) {
    if (left === 0) return;
    if (actor.wikidata || linked.has(actor.id)) continue;
    left -= 1;
    yield actor;
  }
}

function queryOf({ name, type }: ActorRow, { types, candidates }: Reconciling): Query {
  const own = types.get(type);
  return { query: name, ...(own ? { type: own } : {}), limit: candidates };
}

interface Settling {
  readonly parts: Reconciling;
  readonly known: Known;
}

/** One certain match is a link, unless another actor has that entry; everything else is a question. */
async function* settle(
  actor: ActorRow,
  answer: readonly Candidate[],
  { parts, known }: Settling,
): AsyncGenerator<Reconciled> {
  const judged = known.judged.get(actor.id) ?? new Set();
  const uriOf = ({ id }: Candidate): string => `${parts.service.identifierSpace}${encodeURIComponent(id)}`;
  const open = answer.slice(0, parts.candidates).filter((each) => !judged.has(uriOf(each)));
  if (answer.length === 0) yield { kind: 'unknown', actor };
  const certain = open.filter(({ match }) => match);
  const [only] = certain;
  const isSure = only && certain.length === 1 && !parts.onlyReview && !known.owners.has(entryOf(uriOf(only)));
  if (only && isSure) {
    known.owners.add(entryOf(uriOf(only)));
    yield write(actor, { candidate: only, uri: uriOf(only), kind: 'linked' }, parts);
    return;
  }
  for (const candidate of certain.length > 0 ? certain : open) {
    yield write(actor, { candidate, uri: uriOf(candidate), kind: 'review' }, parts);
  }
}

/** What an entry is known by: of Wikidata's the id, of others the URI. */
function entryOf(uri: string): string {
  return wikidataIdOf(uri) ?? uri;
}

interface Finding {
  readonly kind: 'linked' | 'review';
  readonly candidate: Candidate;
  readonly uri: string;
}

async function write(actor: ActorRow, finding: Finding, { pipeline, author, isDry }: Reconciling): Promise<Reconciled> {
  if (isDry) return { actor, ...finding };
  const decision = finding.kind === 'linked' ? 'same' : 'unsure';
  const subjects = [{ actor: actor.id }, { actor: finding.uri }];
  const time = new Date().toISOString();
  const judged = await pipeline.judge({
    decision,
    subjects,
    author,
    time,
    reason: describeCandidate(finding.candidate),
  });
  return judged.kind === 'failed' ? { kind: 'failed', actor, message: judged.message } : { actor, ...finding };
}

/** A candidate as a person reads it: `Karim Massimov (human): Kazakh politician; score 98, certain`. */
export function describeCandidate({ name, types, description, score, match }: Candidate): string {
  const kinds = types.length > 0 ? ` (${types.slice(0, 3).join(', ')})` : '';
  const what = description ? `: ${description}` : '';
  return `${name}${kinds}${what}; score ${Math.round(score * 100) / 100}${match ? ', certain' : ''}`;
}
