/** The figures as a table in Markdown. */

/** The questions whose p95 has a budget of its own, in ms. */
export const BUDGETS = {
  'actor page': { embedded: 15, Neo4j: 30 },
  'paths of up to 4 hops': { embedded: 100, Neo4j: 100 },
};

/** Those at which this program is to be so many times as fast as the peer. */
export const RATIOS = { 'nested counts': 5, 'page in the middle of all events': 5 };

/** One line for each question, one column for each server; the last says how many times as long the peer takes. */
export function reportTable(rows, names) {
  const peer = names.at(-1).startsWith('@') ? names.at(-1) : undefined;
  const head = ['p50 / p95 / p99 in ms, answers a second', ...names, ...(peer ? ['peer ÷ Neo4j, p95'] : [])];
  const lines = rows.map(({ name, figures }) => [
    name,
    ...names.map((column) => cell(figures[column])),
    ...(peer ? [ratio(figures[peer], figures.Neo4j)] : []),
  ]);
  return [head, head.map((_, at) => (at ? '---:' : '---')), ...lines]
    .map((line) => `| ${line.join(' | ')} |`)
    .join('\n');
}

/** Whether the budgets were kept, one line for each. */
export function reportBudgets(rows, names) {
  const figuresOf = (name) => rows.find((row) => row.name === name)?.figures ?? {};
  const own = Object.entries(BUDGETS).flatMap(([name, limits]) =>
    Object.entries(limits)
      .filter(([store]) => names.includes(store))
      .map(([store, limit]) => {
        const found = figuresOf(name)[store];
        return `- ${name}, ${store}: p95 ${short(found)} ms of at most ${limit}: ${found?.p95 < limit ? 'kept' : 'missed'}`;
      }),
  );
  const peer = names.at(-1);
  const others = Object.entries(RATIOS)
    .filter(() => peer.startsWith('@'))
    .map(([name, wanted]) => {
      const [ours, theirs] = [figuresOf(name).Neo4j, figuresOf(name)[peer]];
      const times = theirs?.failed ? 60_000 / ours?.p95 : theirs?.p95 / ours?.p95;
      return `- ${name}: ${times.toFixed(1)} times as fast as the peer, of at least ${wanted}: ${times >= wanted ? 'kept' : 'missed'}`;
    });
  return [...own, ...others].join('\n');
}

function cell(found) {
  if (!found) return '–';
  if (found.failed) return found.failed;
  return `${[found.p50, found.p95, found.p99].map(digits).join(' / ')}, ${digits(found.perSecond)}`;
}

function short(found) {
  return found?.failed ?? (found ? digits(found.p95) : '–');
}

function ratio(peer, own) {
  if (!peer || !own || own.failed) return '–';
  return peer.failed ? `> ${(60_000 / own.p95).toFixed(0)}` : (peer.p95 / own.p95).toFixed(1);
}

function digits(number) {
  return number.toLocaleString('en', { maximumSignificantDigits: 2 });
}
