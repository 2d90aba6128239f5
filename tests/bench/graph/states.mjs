import { hex } from './cast.mjs';
import { articleId, dayOf } from './news.mjs';

/** Offices and memberships of the made-up graph: one for each third person. */

const EVERY = 3;
const TITLES = ['minister', 'spokesman', 'general', 'governor', 'judge'];

export function statesOf({ cast, articles }) {
  const bodies = cast.filter(({ type }) => type === 'Country' || type === 'Organization');
  return cast.flatMap((actor, rank) => {
    if (actor.type !== 'Person' || rank % EVERY !== 1) return [];
    return [stateOf(actor, rank, bodies[(rank * 11) % Math.min(bodies.length, 1 + rank)], articles)];
  });
}

function stateOf(holder, rank, body, articles) {
  const article = articleId({ number: (rank * 31) % articles });
  const isOffice = rank % 2 === 1;
  const title = TITLES[rank % TITLES.length];
  const from = dayOf((rank * 13) % 7000);
  const isOver = rank % 5 === 0;
  const proof = {
    start: 0,
    end: 10,
    quote: 'made up',
    triggerStart: 0,
    triggerEnd: 4,
    extractor: 'made-up',
    score: 0.75,
  };
  return {
    ...{ id: `state:${hex(rank)}`, type: isOffice ? 'HOLDS_OFFICE' : 'MEMBER_OF', holder: holder.id, body: body.id },
    label: isOffice ? `${holder.name}, ${title} of ${body.name}` : `${holder.name}, member of ${body.name}`,
    ...(isOffice ? { title } : {}),
    ...{ from, asOf: from, firstSeen: from, current: !isOver, confidence: 0.755, articleCount: 1 },
    ...(isOver ? { to: `${Number(from.slice(0, 4)) + 1}` } : {}),
    evidence: [{ articleId: article, ...proof }],
  };
}
