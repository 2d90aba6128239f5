import type { CypherDriver, Row } from './cypher-driver.ts';
import type { GraphReader, ReportIndex } from './graph-store.ts';
import { toActor, toEvent, toJudgement, toMention, toReport, toState } from './nouns.ts';
import { pairBlock } from './pair-keys.ts';
import { chunksOf } from './reader.ts';
import type { Statements } from './statements.ts';

/** How many texts and reports are asked for at once: they are large. */
const REPORTS_AT_ONCE = 100;

/** Answers what resolving asks, with the files of `cypher/index/`. */
export function createReportIndex(driver: CypherDriver, statements: Statements, ask: GraphReader['ask']): ReportIndex {
  const symmetric = new Set(statements.symmetricTypes);
  const run = (name: string, parameters: Readonly<Record<string, readonly string[]>>) =>
    driver.run(statements.text(`index/${name}`), parameters);
  async function forAll(name: string, ids: readonly string[], size?: number): Promise<readonly Row[]> {
    const rows: Row[] = [];
    for (const chunk of chunksOf(unique(ids), size)) rows.push(...(await run(name, { ids: chunk })));
    return rows;
  }
  const events = (ids: readonly string[]) => readEvents(forAll, ask, ids);
  return {
    actors: async (blocks) => uniqueById((await forAll('actors-in-blocks', blocks)).map(toActor)),
    mentions: async (articleIds) => (await forAll('mentions', articleIds)).map(toMention),
    reports: async (articleIds) => (await forAll('reports', articleIds, REPORTS_AT_ONCE)).map(toReport),
    articlesOf: async (actorIds) => unique(idsOf(await forAll('articles-of', actorIds))).sort(),
    async events({ keys = [], articleIds = [] }) {
      const ids: string[] = [];
      for (const chunk of chunksOf(unique(keys))) ids.push(...idsOf(await run('event-ids-by-key', { keys: chunk })));
      ids.push(...idsOf(await forAll('event-ids-by-article', articleIds)));
      return events(ids);
    },
    async states({ articleIds = [], holders = [], offices = [] }) {
      const byArticle = idsOf(await forAll('state-ids-by-article', articleIds));
      const byHolder = idsOf(await forAll('state-ids-by-holder', holders));
      const byOffice = idsOf(await forAll('state-ids-by-office', offices));
      return readStates(ask, unique([...byArticle, ...byHolder, ...byOffice]));
    },
    async eventsBetween(pairs) {
      const blocks = pairs.map((pair) => pairBlock(pair, symmetric));
      return events(idsOf(await forAll('event-ids-in-blocks', blocks)));
    },
    async judgements({ ids = [], articleIds = [], known = [] }) {
      const anchored = idsOf(await forAll('judgements-on', [...articleIds, ...known]));
      const rows = await asked(unique([...ids, ...anchored]), (chunk) => ask('judgements-by-id', { ids: chunk }));
      return rows.map(toJudgement);
    },
    async articleCounts(actorIds, without) {
      const counts = new Map<string, number>();
      for (const { id, articleCount } of await forAll('article-counts', actorIds)) {
        counts.set(String(id), Number(articleCount));
      }
      for (const { id, articleCount } of await forAll('actors-mentioned', without)) {
        const count = counts.get(String(id));
        if (count !== undefined) counts.set(String(id), count - Number(articleCount));
      }
      return counts;
    },
  };
}

type ForAll = (name: string, ids: readonly string[]) => Promise<readonly Row[]>;

async function readEvents(forAll: ForAll, ask: GraphReader['ask'], wanted: readonly string[]) {
  const ids = unique(wanted).sort();
  const rows = await forAll('events', ids);
  const roles = groupBy(await asked(ids, (chunk) => ask('roles-of', { ids: chunk })), ({ eventId }) => eventId);
  const evidence = groupBy(await asked(ids, (chunk) => ask('evidence-of', { ids: chunk })), ({ factId }) => factId);
  const said = await asked(ids, (chunk) => ask('statements-on', { ids: chunk }));
  const statements = groupBy(said, ({ eventId }) => eventId);
  return rows.map((row) => toEvent(row, { roles, evidence, statements }));
}

async function readStates(ask: GraphReader['ask'], ids: readonly string[]) {
  const rows = await asked(ids, (chunk) => ask('states-by-id', { ids: chunk }));
  const evidence = groupBy(await asked(ids, (chunk) => ask('evidence-of', { ids: chunk })), ({ factId }) => factId);
  return rows.map((row) => toState(row, evidence.get(row.id) ?? []));
}

async function asked<R>(
  ids: readonly string[],
  ask: (chunk: readonly string[]) => Promise<readonly R[]>,
): Promise<R[]> {
  const rows: R[] = [];
  for (const chunk of chunksOf(ids)) rows.push(...(await ask(chunk)));
  return rows;
}

function groupBy<R>(rows: readonly R[], keyOf: (row: R) => string): ReadonlyMap<string, readonly R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

function uniqueById<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}

function idsOf(rows: readonly Row[]): readonly string[] {
  return rows.map(({ id }) => String(id));
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
