import { plain } from '../knowledge/fold.ts';
import type {
  Actor,
  ArticleMention,
  Doubt,
  EventNode,
  Evidence,
  Judgement,
  ShortEdge,
  StateNode,
  StoredArticle,
} from '../types.ts';
import type { CypherValue } from './cypher-driver.ts';

/** One row of `$rows`: every field that a statement reads is there, null where the noun has none. */
export type WriteRow = Readonly<Record<string, CypherValue>>;

/** Names longer than this are not looked up: an index key has a limit of some 8 KB. */
const LONGEST_NAME = 500;

/** What search looks into: folded names between bars, so that a whole name and the start of one can be told. */
export function searchText(names: readonly string[]): string {
  return `|${[...new Set(names.map(plain))].join('|')}|`;
}

/** Ids of the nodes under which an actor's names are found. */
export function nameKeys({ name, aliases }: Actor): readonly string[] {
  const folded = new Set([name, ...aliases].map(plain));
  return [...folded].filter((key) => key !== '' && key.length <= LONGEST_NAME).map((key) => `name:${key}`);
}

/** Row of `write/articles`. */
export function articleRow({ article, report }: StoredArticle): WriteRow {
  const { sections, dateline, diagnostics, ...plainFields } = article;
  return {
    url: null,
    publisher: null,
    publishedAt: null,
    dateBasis: null,
    ...plainFields,
    report: JSON.stringify(report),
    reading: JSON.stringify({ sections, dateline, diagnostics }),
    searchText: searchText([article.title]),
  };
}

/** Row of `write/actors` and `write/places`. */
export function actorRow({ type: _, ...actor }: Actor): WriteRow {
  return {
    description: null,
    countryCode: null,
    sector: null,
    wikidata: null,
    latitude: null,
    longitude: null,
    ...actor,
    searchText: searchText([actor.name, ...actor.aliases]),
  };
}

/** Row of `write/mentions`. */
export function mentionRow({ articleId, actorId, ...mention }: ArticleMention): WriteRow {
  return { ...mention, article: articleId, actor: actorId };
}

/** Row of `write/events`. */
export function eventRow({ roles: _, evidence: __, statements: ___, ...event }: EventNode): WriteRow {
  return {
    date: null,
    datePrecision: null,
    dateBasis: null,
    count: null,
    theme: null,
    cameo: null,
    plover: null,
    mode: null,
    goldstein: null,
    ploverScore: null,
    firstReported: null,
    ...event,
    searchText: searchText([event.label]),
  };
}

/** Rows of `write/roles`, by relationship type. */
export function roleRows(events: readonly EventNode[]): ReadonlyMap<string, readonly WriteRow[]> {
  const rows = new Map<string, WriteRow[]>();
  for (const event of events) {
    for (const [position, { role, id, basis, sector = null, wording }] of event.roles.entries()) {
      const type = role.toUpperCase();
      const row = { event: event.id, id, position, basis, sector, wording };
      const own = rows.get(type);
      if (own) own.push(row);
      else rows.set(type, [row]);
    }
  }
  return rows;
}

/** Rows of `write/evidence`. */
export function evidenceRows(facts: readonly (EventNode | StateNode)[]): readonly WriteRow[] {
  return facts.flatMap(({ id, evidence }) => evidence.map((proof) => evidenceRow(id, proof)));
}

function evidenceRow(fact: string, { articleId, ...evidence }: Evidence): WriteRow {
  return { in: null, ...evidence, article: articleId, fact };
}

/** Rows of `write/statements`. */
export function statementRows(events: readonly EventNode[]): readonly WriteRow[] {
  return events.flatMap((event) =>
    event.statements.map(({ actorId, articleId, ...rest }) => ({
      in: null,
      ...rest,
      actor: actorId,
      article: articleId,
      event: event.id,
    })),
  );
}

/** Row of `write/states`. */
export function stateRow({ holder: _, body: __, evidence: ___, ...state }: StateNode): WriteRow {
  return { title: null, from: null, to: null, asOf: null, firstSeen: null, office: null, closedBy: null, ...state };
}

/** Row of `write/edges`. */
export function edgeRow(edge: ShortEdge): WriteRow {
  return { first: null, last: null, title: null, from: null, to: null, current: null, ...edge };
}

/** Row of `write/judgements`. */
export function judgementRow({ anchors, ...judgement }: Judgement): WriteRow {
  return {
    value: null,
    reason: null,
    score: null,
    withdrawnAt: null,
    ...judgement,
    anchors: anchors.map((anchor) => JSON.stringify(anchor)),
  };
}

/** Rows of `write/anchors`. */
export function anchorRows(judgements: readonly Judgement[]): readonly WriteRow[] {
  return judgements.flatMap(({ id, anchors }) => {
    const ids = anchors.map((anchor) => ('known' in anchor ? anchor.known : anchor.articleId));
    return [...new Set(ids)].map((anchor) => ({ judgement: id, id: anchor }));
  });
}

/** Row of `write/doubts`. */
export function doubtRow({ actors: [first, second], score, reasons }: Doubt): WriteRow {
  return { first, second, score, reasons };
}
