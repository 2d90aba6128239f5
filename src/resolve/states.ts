import { groupBy } from '../lib/group-by.ts';
import { shortHash } from '../lib/hash.ts';
import type { Evidence, IndexedReport, State, StateNode } from '../types.ts';
import type { Cast, Casting } from './casting.ts';
import { articlesOf, compareStrings, evidenceAt, tidyEvidence } from './evidence.ts';
import { stateLabel } from './labels.ts';
import type { Reports } from './reports.ts';
import type { BlockIndex } from './resolver.ts';
import { closed, officeOf } from './successors.ts';
import type { World } from './world.ts';

/** The states that a change makes anew, what the view held in their place, and what else their holders hold. */
export interface StateChange {
  readonly after: readonly StateNode[];
  readonly before: readonly StateNode[];
  /** All states of the holders, as the view has them before the change. */
  readonly held: readonly StateNode[];
}

/** A state of a report with its ends resolved. */
interface Claim {
  readonly id: string;
  readonly state: State;
  readonly report: IndexedReport;
  readonly cast: Cast;
  readonly holder: string;
  readonly body: string;
}

/** Decides anew about all states that one of the touched reports tells, or told. */
export async function resolveStates(
  world: World,
  casting: Casting,
  { reports, index }: { readonly reports: Reports; readonly index: BlockIndex },
): Promise<StateChange> {
  const own = await claimsOf(casting.touched, casting);
  const told = await index.states({ articleIds: casting.touchedIds });
  const holders = [...new Set([...told.map(({ holder }) => holder), ...own.map(({ holder }) => holder)])].sort();
  const held = await index.states({ holders });
  const ids = new Set([...told.map(({ id }) => id), ...own.map(({ id }) => id)]);
  const before = held.filter(({ id }) => ids.has(id));
  const touched = new Set(casting.touchedIds);
  const others = before.flatMap(({ evidence }) => articlesOf(evidence)).filter((id) => !touched.has(id));
  const more = await claimsOf(await reports.get(others), casting);
  const claims = [...own, ...more].filter(({ id }) => ids.has(id));
  return withSuccessors({ before, held, after: statesOf(claims, world) }, index);
}

/** Closes and opens again what the states of a change, old or new, have come after. */
async function withSuccessors({ before, held, after }: StateChange, index: BlockIndex): Promise<StateChange> {
  const offices = [...new Set([...before, ...after].flatMap(({ office }) => office ?? []))].sort();
  if (offices.length === 0) return { before, held, after };
  const made = new Set([...before, ...after].map(({ id }) => id));
  const mates = (await index.states({ offices })).filter(({ id }) => !made.has(id));
  const stored = new Map(mates.map((state) => [state.id, state]));
  const inOffice = [...after, ...mates].filter(({ office }) => office !== undefined);
  const settled = [...groupBy(inOffice, ({ office = '' }) => office)].flatMap(([, states]) => closed(states));
  const changed = settled.filter((state) => !isSame(state, stored.get(state.id)));
  const others = changed.flatMap(({ id }) => stored.get(id) ?? []);
  const more = others.length > 0 ? await index.states({ holders: others.map(({ holder }) => holder) }) : [];
  const all = new Map([...held, ...more].map((state) => [state.id, state]));
  const now = [...after.filter(({ office }) => office === undefined), ...changed];
  return {
    before: [...before, ...others],
    held: [...all.values()],
    after: now.sort((a, b) => compareStrings(a.id, b.id)),
  };
}

function isSame(state: StateNode, stored: StateNode | undefined): boolean {
  return stored !== undefined && state.closedBy === stored.closedBy && state.to === stored.to;
}

async function claimsOf(reports: readonly IndexedReport[], casting: Casting): Promise<readonly Claim[]> {
  const casts = await casting.castsOf(reports);
  return reports.flatMap((report) => {
    const cast = casts.get(report.articleId) ?? new Map();
    return report.report.states.flatMap((state) => claimOf(state, report, cast) ?? []);
  });
}

function claimOf(state: State, report: IndexedReport, cast: Cast): Claim | undefined {
  const holder = cast.get(state.subject)?.id;
  const body = cast.get(state.object)?.id;
  if (!holder || !body) return undefined;
  const id = `state:${shortHash(state.type, holder, body, state.title?.toLowerCase() ?? '')}`;
  return { id, state, report, cast, holder, body };
}

function statesOf(claims: readonly Claim[], world: World): readonly StateNode[] {
  const byId = new Map<string, Claim[]>();
  for (const claim of claims) byId.set(claim.id, [...(byId.get(claim.id) ?? []), claim]);
  const nodes = [...byId.values()].map((group) => stateNode(group.sort(latestFirst), world));
  return nodes.sort((a, b) => compareStrings(a.id, b.id));
}

/** The latest report knows best whether a state still holds. */
function latestFirst(a: Claim, b: Claim): number {
  return (
    compareStrings(b.report.publishedAt ?? '', a.report.publishedAt ?? '') ||
    b.state.confidence - a.state.confidence ||
    compareStrings(a.report.articleId, b.report.articleId) ||
    compareStrings(a.state.id, b.state.id)
  );
}

function stateNode(claims: readonly Claim[], { ontology, knowledge }: World): StateNode {
  const latest = claims[0] as Claim;
  const { id, holder, body, state, report, cast } = latest;
  const from = claims.find((claim) => claim.state.from)?.state.from;
  const to = state.current ? undefined : claims.find((claim) => claim.state.to)?.state.to;
  const asOf = report.publishedAt?.slice(0, 10);
  const firstSeen = claims
    .flatMap((claim) => (claim.state.current ? (claim.report.publishedAt?.slice(0, 10) ?? []) : []))
    .sort(compareStrings)[0];
  const isHeldByOne = ontology.states.get(state.type)?.heldByOne;
  const office = isHeldByOne ? officeOf(body, state.title, knowledge) : undefined;
  const evidence = tidyEvidence(claims.flatMap(claimEvidence));
  return {
    id,
    type: state.type,
    label: stateLabel({ ...state, ...(to ? { to } : {}) }, cast, ontology),
    holder,
    body,
    ...(state.title ? { title: state.title } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(asOf ? { asOf } : {}),
    ...(firstSeen ? { firstSeen } : {}),
    ...(office ? { office } : {}),
    current: state.current,
    confidence: Math.max(...claims.map((claim) => claim.state.confidence)),
    articleCount: articlesOf(evidence).length,
    evidence,
  };
}

/** A state has no trigger of its own: its evidence is its sentence. */
function claimEvidence({ state, report }: Claim): readonly Evidence[] {
  return state.evidence.flatMap((span) => evidenceAt(report, [span], { ...state, trigger: span }));
}
