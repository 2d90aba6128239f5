/** What a client did wrong, or has to wait for: an answer, and no error of the server. */
const ANSWERS = new Set([
  ...['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_REQUEST', 'BAD_USER_INPUT'],
  ...['QUERY_TOO_DEEP', 'QUERY_TOO_COSTLY', 'TOO_MANY_ALIASES', 'TOO_MANY_DIRECTIVES', 'ANALYSIS_PENDING'],
]);
/** What a store says of a statement is for its author: the field `cypher` alone takes one. */
const OF_STATEMENTS = new Set(['STORE_STATEMENT', 'STORE_READ_ONLY']);
/** All calls fine; some not by schemathesis's own rules, which know no codes but Apollo's. */
const FINISHED = [0, 1];

/** Everything in a run that is an error of the server: calls as a HAR has them, what was logged, how the fuzzer ended. */
export function faultsIn({ entries, log, status }) {
  const faults = entries.flatMap(({ request, response }) => {
    const codes = codesOf(response).filter((code) => !isAnswer(code, request));
    const strange = [
      ...(response.status >= 500 || response.status === 0 ? [`status ${response.status}`] : []),
      ...codes,
    ];
    return strange.map((what) => `${what}: ${request.postData?.text ?? request.url}`);
  });
  const logged = log.split('\n').filter((line) => line.startsWith('{'));
  const ending = FINISHED.includes(status) && entries.length > 0 ? [] : [`the fuzzer ended with ${status}`];
  return [...faults, ...logged.map((line) => `in the log: ${line}`), ...ending];
}

/** How many calls had which status, and how many operations which outcome. */
export function tableOf(entries, metrics) {
  const statuses = count(entries.map(({ response }) => `HTTP ${response.status}`));
  const outcomes = [...metrics.matchAll(/^dramatis_operations_total\{type="(\w+)",outcome="(\w+)"\} (\d+)$/gm)];
  const lines = [...statuses, ...outcomes.map(([, type, outcome, n]) => [`${type} ${outcome}`, n])];
  return [`${entries.length} calls`, ...lines.map(([what, n]) => `${String(n).padStart(6)} ${what}`)].join('\n');
}

function isAnswer(code, request) {
  return ANSWERS.has(code) || (OF_STATEMENTS.has(code) && /\bcypher\b/.test(request.postData?.text ?? ''));
}

/** The codes of the errors of an answer; what is no JSON was said before GraphQL. */
function codesOf({ content }) {
  try {
    const { errors = [] } = JSON.parse(content?.text ?? '{}');
    return errors.map(({ extensions }) => extensions?.code ?? 'no code');
  } catch {
    return [];
  }
}

function count(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}
