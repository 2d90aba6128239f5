import { plainValue } from '../../store/plain-value.ts';
import type { HeldCopy, Readers } from '../../store/readers.ts';
import { DATABASE, SYSTEM } from './catalogue/databases.ts';
import type { Entry, Surroundings, Table } from './catalogue/entry.ts';
import { catalogue } from './catalogue/index.ts';
import { BoltFailure } from './failures.ts';
import { type Plan, readPlan, readProfile } from './plans.ts';
import { readStatement, type Statement } from './statement.ts';
import { applyTail, isTail } from './tail.ts';

/** A statement as a client sends it. */
export interface Asked {
  readonly text: string;
  /** Values as the engine takes them. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly database: string;
  readonly copy?: HeldCopy;
  readonly signal: AbortSignal;
  readonly deadlineMs?: number;
  readonly around: Pick<Surroundings, 'address' | 'account' | 'running'>;
}

/** What a statement gives. Values are the engine's. */
export interface Answer {
  readonly columns: readonly string[];
  /** `r`: reads the graph; `s`: about the server. */
  readonly type: 'r' | 's';
  readonly database: string;
  readonly plan?: Plan;
  readonly profile?: Plan;
  next(count: number): Promise<{ readonly rows: Table['rows']; readonly isLast: boolean }>;
  close(): void;
}

/** Runs clients' statements: those about the server from its own tables, all others on the readers. */
export type Execute = (asked: Asked) => Promise<Answer>;

/** Rows of the server's own tables that come from the graph are kept until it changes: Browser asks every 20 s. */
export function createExecute(readers: Readers): Execute {
  const kept = new Map<Entry, { readonly changes: number; readonly rows: Promise<Table['rows']> }>();
  function rowsFromGraph(entry: Entry, around: Surroundings, match: RegExpExecArray): Promise<Table['rows']> {
    const changes = readers.changes();
    const known = kept.get(entry);
    if (known?.changes === changes) return known.rows;
    const rows = Promise.resolve(entry.rows(around, match));
    kept.set(entry, { changes, rows });
    rows.catch(() => kept.delete(entry));
    return rows;
  }
  return async (asked) => {
    const statement = readStatement(asked.text);
    const database = nameDatabase(statement.database ?? asked.database);
    const run = (text: string, parameters: Asked['parameters']) => runOn(readers, text, { ...asked, parameters });
    const own = statement.mode === 'run' ? findEntry(statement.text) : undefined;
    if (own) {
      const { entry, match, tail } = own;
      const query = (text: string) => readers.query(text);
      const around = { ...asked.around, parameters: asked.parameters, query };
      const rows = await (entry.isOfGraph ? rowsFromGraph(entry, around, match) : entry.rows(around, match));
      const table = { columns: entry.columns, rows };
      const answer =
        tail === ''
          ? shorten(table, entry.brief)
          : await applyTail(table, tail, async (text, more) =>
              readAll(await run(text, { ...asked.parameters, ...more })),
            );
      return { ...fixed(answer, 's'), database };
    }
    if (database === SYSTEM) throw notOnSystem(statement.text);
    return { ...(await runMode(statement, (text) => run(text, asked.parameters))), database };
  };
}

/** The name as it is kept. Throws BoltFailure DatabaseNotFound for others than the two. */
export function nameDatabase(name: string): string {
  const known = [DATABASE, SYSTEM].find((each) => each === name.toLowerCase());
  if (known) return known;
  throw new BoltFailure('Neo.ClientError.Database.DatabaseNotFound', `There is no database ${name}: use ${DATABASE}`);
}

function findEntry(text: string): { entry: Entry; match: RegExpExecArray; tail: string } | undefined {
  for (const entry of catalogue) {
    const match = entry.head.exec(text);
    const tail = text.slice(match?.[0].length ?? 0).trim();
    if (match && isTail(tail)) return { entry, match, tail };
  }
  return undefined;
}

type Part = Omit<Answer, 'database'>;

async function runMode({ mode, text }: Statement, run: (text: string) => Promise<Part>): Promise<Part> {
  refuseAdministration(text);
  if (mode === 'run') return run(text);
  const explained = await run(`${mode.toUpperCase()} ${text}`);
  if (mode === 'profile') {
    explained.close();
    const result = await run(text);
    return { ...result, ...(explained.profile ? { profile: explained.profile } : {}) };
  }
  const { rows } = await explained.next(1);
  return { ...fixed({ columns: [], rows: [] }, 'r'), plan: readPlan(String(rows[0]?.[0] ?? '')) };
}

async function runOn(readers: Readers, text: string, asked: Asked): Promise<Part> {
  const { parameters, copy, signal, deadlineMs } = asked;
  const options = { parameters, signal, ...(copy ? { copy } : {}), ...(deadlineMs ? { deadlineMs } : {}) };
  const { profile, ...result } = await readers.run(text, options);
  return { ...result, type: 'r', ...(profile ? { profile: readProfile(profile.root) } : {}) };
}

async function readAll(answer: Part): Promise<Table> {
  const { rows } = await answer.next(Number.POSITIVE_INFINITY);
  return { columns: answer.columns, rows: rows.map((row) => row.map(plainValue)) };
}

function fixed({ columns, rows }: Table, type: Answer['type']): Part {
  let sent = 0;
  return {
    columns,
    type,
    async next(count) {
      const page = rows.slice(sent, sent + count);
      sent += page.length;
      return { rows: page, isLast: sent >= rows.length };
    },
    close: () => {},
  };
}

function shorten({ columns, rows }: Table, count = columns.length): Table {
  return { columns: columns.slice(0, count), rows: rows.map((row) => row.slice(0, count)) };
}

const ADMINISTRATION =
  /^(?:(?:ALTER|GRANT|DENY|REVOKE|TERMINATE|SHOW|ENABLE|START|STOP)\b|(?:CREATE|DROP|RENAME)\s+(?:OR\s+REPLACE\s+)?(?:USER|ROLE|DATABASE|COMPOSITE|ALIAS|SERVER)\b)/i;

function refuseAdministration(text: string): void {
  if (!ADMINISTRATION.test(text)) return;
  const message = `This server has no command ${text.split(/\s+/).slice(0, 2).join(' ')}: it serves one graph, read-only`;
  throw new BoltFailure('Neo.ClientError.Statement.UnsupportedAdministrationCommand', message);
}

function notOnSystem(text: string): BoltFailure {
  const procedure = /^CALL\s+([\w.]+)/i.exec(text)?.[1];
  if (procedure) {
    const message = `There is no procedure with the name \`${procedure}\` registered for this database instance.`;
    return new BoltFailure('Neo.ClientError.Procedure.ProcedureNotFound', message);
  }
  if (ADMINISTRATION.test(text)) {
    return new BoltFailure(
      'Neo.ClientError.Statement.UnsupportedAdministrationCommand',
      'This server serves one graph, read-only',
    );
  }
  const message = `The database ${SYSTEM} holds no graph: use ${DATABASE}`;
  return new BoltFailure('Neo.ClientError.Statement.NotSystemDatabaseError', message);
}
