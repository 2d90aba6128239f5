import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('queries/', import.meta.url);

/** A question that a person asks of the seeds, as `queries/*.graphql` has it. */
export interface TypicalQuery {
  readonly name: string;
  /** In plain words: the first line. */
  readonly question: string;
  /** How many questions it may take of the store (what a loader can gather depends on timing): the second line. */
  readonly questions: number;
  /** To how many of them Neo4j gives the answers: what follows from one goes along with it. */
  readonly trips: number;
  readonly source: string;
}

/** The typical queries, by name. */
export const TYPICAL_QUERIES: readonly TypicalQuery[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.graphql'))
  .sort()
  .map((file) => {
    const source = readFileSync(new URL(file, FOLDER), 'utf8');
    const [question = '', counts = ''] = source.split('\n');
    const [, questions, trips] =
      /^# Questions to the store: at most (\d+); to Neo4j: at most (\d+)$/.exec(counts) ?? [];
    return {
      name: file.replace('.graphql', ''),
      question: question.replace('# ', ''),
      questions: Number(questions),
      trips: Number(trips),
      source,
    };
  });

/** The length of the longest list in an answer. */
export function rowsOf(value: unknown): number {
  if (Array.isArray(value)) return Math.max(value.length, ...value.map(rowsOf));
  if (value === null || typeof value !== 'object') return 0;
  return Math.max(0, ...Object.values(value).map(rowsOf));
}

/** A page that shows each question, its query and the beginning of its answer. */
export function renderQueries(answers: ReadonlyMap<string, unknown>): string {
  const parts = TYPICAL_QUERIES.map(({ name, question, source }) => {
    const query = source.split('\n').slice(2).join('\n').trim();
    const answer = JSON.stringify(shortened(answers.get(name)), null, 2);
    return `## ${question}\n\n\`\`\`graphql\n${query}\n\`\`\`\n\n\`\`\`json\n${answer}\n\`\`\`\n`;
  });
  const opening =
    'Questions to ask of the seeds, each with its query and the beginning of its answer: of a list the first three.';
  return `# Thirty questions\n\n${opening}\nPaste one in Sandbox or GraphiQL (\`npm start\`).\n\n${parts.join('\n')}`;
}

function shortened(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 3).map(shortened);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, key === 'ageSeconds' ? 0 : shortened(inner)]);
  return Object.fromEntries(entries);
}
