import type { IndexedReport, Judgement, StoredArticle } from '../types.ts';
import { isInText } from './judgements.ts';
import type { BlockIndex, ReportChange } from './resolver.ts';

/** The reports of one resolution, as they are after the change; stored ones are read once. */
export interface Reports {
  /** Articles that arrive or change, and those that the change's judgements speak of. */
  readonly incoming: readonly IndexedReport[];
  /** What the view was made of, of the articles that change or go. */
  readonly outgoing: readonly IndexedReport[];
  /** Ids of articles that are no more after the change. */
  readonly retired: ReadonlySet<string>;
  /** Reports as they are after the change, ordered by article id. */
  get(articleIds: Iterable<string>): Promise<readonly IndexedReport[]>;
}

/** Opens the reports of a change. An article that is both new and retired counts as new; of two with one id the last. */
export async function openReports(change: ReportChange, index: BlockIndex): Promise<Reports> {
  const incoming = new Map(change.articles.map((stored) => [stored.article.id, toIndexed(stored)]));
  const retired = new Set(change.retired.filter((id) => !incoming.has(id)));
  const judged = judgedArticles(change.judgements ?? []).filter((id) => !incoming.has(id) && !retired.has(id));
  if (judged.length > 0) for (const report of await index.reports(judged)) incoming.set(report.articleId, report);
  const outgoing = await viewed([...new Set([...incoming.keys(), ...retired])].sort(), index);
  const known = new Map(incoming);
  return {
    incoming: byArticle(incoming.values()),
    outgoing: byArticle(outgoing),
    retired,
    async get(articleIds) {
      const wanted = [...new Set(articleIds)].filter((id) => !retired.has(id)).sort();
      const missing = wanted.filter((id) => !known.has(id));
      if (missing.length > 0) for (const report of await index.reports(missing)) known.set(report.articleId, report);
      return wanted.flatMap((id) => known.get(id) ?? []);
    },
  };
}

/** The articles that judgements speak of: they are looked at again. */
function judgedArticles(judgements: readonly Judgement[]): readonly string[] {
  const anchors = judgements.flatMap((judgement) => judgement.anchors);
  return [...new Set(anchors.flatMap((anchor) => (isInText(anchor) ? anchor.articleId : [])))].sort();
}

/** Reports that the view was made of: while it is rebuilt, the store holds reports that are not in it yet. */
async function viewed(articleIds: readonly string[], index: BlockIndex): Promise<readonly IndexedReport[]> {
  const inView = new Set((await index.mentions(articleIds)).map(({ articleId }) => articleId));
  return inView.size > 0 ? index.reports([...inView].sort()) : [];
}

function toIndexed({ article, report }: StoredArticle): IndexedReport {
  const { id, title, text, publisher, publishedAt } = article;
  return {
    articleId: id,
    title,
    text,
    ...(publisher ? { publisher } : {}),
    ...(publishedAt ? { publishedAt } : {}),
    report,
  };
}

function byArticle(reports: Iterable<IndexedReport>): readonly IndexedReport[] {
  return [...reports].sort((a, b) => (a.articleId < b.articleId ? -1 : 1));
}
