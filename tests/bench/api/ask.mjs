/** Asks a server over HTTP and measures how long it takes. */

/** A question that took longer than this is not asked again. */
const LONGEST_MS = 60_000;

const CONNECTIONS = 4;
const MOST_TIMES = 100;
const LEAST_TIMES = 5;

/** A question that takes longer is asked a few times, by one connection alone. */
const SLOW_MS = 1000;
const SLOW_TIMES = 3;

/** Latencies in ms of one question after the other, and how many a second several connections get answered. */
export async function measure(url, queryAt, { seconds, mayFail }) {
  try {
    return await measureAnswers(url, queryAt, seconds);
  } catch (error) {
    if (!mayFail) throw error;
    console.error(error.message);
    return { failed: 'fails' };
  }
}

async function measureAnswers(url, queryAt, seconds) {
  const first = await ask(url, queryAt(0));
  if (first === undefined) return { failed: `> ${LONGEST_MS / 1000} s` };
  for (let turn = 1; turn <= 3 && first < SLOW_MS; turn += 1) await ask(url, queryAt(turn));
  const times = first < SLOW_MS ? [] : [first];
  const least = first < SLOW_MS ? LEAST_TIMES : SLOW_TIMES;
  const end = performance.now() + seconds * 1000;
  while (times.length < least || (performance.now() < end && times.length < MOST_TIMES)) {
    const took = await ask(url, queryAt(times.length));
    if (took === undefined) return { failed: `> ${LONGEST_MS / 1000} s` };
    times.push(took);
  }
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(share * times.length))];
  const isSlow = at(0.5) >= SLOW_MS;
  const perSecond = isSlow ? 1000 / at(0.5) : await throughput(url, queryAt, seconds / 2);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), times: times.length, perSecond };
}

async function throughput(url, queryAt, seconds) {
  const begun = performance.now();
  const end = begun + seconds * 1000;
  let answered = 0;
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async (_, connection) => {
      for (let turn = connection; performance.now() < end; turn += CONNECTIONS) {
        if ((await ask(url, queryAt(turn))) !== undefined) answered += 1;
      }
    }),
  );
  return answered / ((performance.now() - begun) / 1000);
}

/** How many milliseconds an answer takes; it must have no errors. Undefined where it takes too long. */
async function ask(url, query) {
  const start = performance.now();
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
      signal: AbortSignal.timeout(LONGEST_MS),
    });
    const { data, errors } = await response.json();
    // Computed beside the requests, and remembered: what counts is how fast it is given once it is there.
    if (errors?.some(({ extensions }) => extensions?.code === 'ANALYSIS_PENDING')) return ask(url, query);
    if (errors || !data) throw new Error(`${query}: ${JSON.stringify(errors ?? data).slice(0, 500)}`);
    return performance.now() - start;
  } catch (error) {
    if (error.name === 'TimeoutError') return undefined;
    throw error;
  }
}
