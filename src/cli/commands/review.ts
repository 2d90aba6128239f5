import { userInfo } from 'node:os';
import { Command } from 'commander';
import type { Pipeline } from '../../pipeline.ts';
import type { GraphStore } from '../../store/graph-store.ts';
import type { DoubtRow } from '../../store/questions.ts';
import type { JudgementDecision } from '../../types.ts';
import { type StoreOptions, withStore } from '../options.ts';
import { describeDoubt } from '../review/doubt.ts';
import type { Terminal } from '../terminal.ts';

interface Options extends StoreOptions {
  readonly author?: string;
  readonly json?: boolean;
}

/** The most that a store gives at once: nobody skips more in one session. */
const MOST_ROWS = 1000;
/** What a reviewer can press. */
const DECISIONS: Readonly<Record<string, JudgementDecision>> = { s: 'same', d: 'different', u: 'unsure' };
const HELP = 's same · d different · u cannot be told · k skip · z take the last one back · q quit';

/** `dramatis review`: pairs of actors that may be one, for a person to decide. */
export function reviewCommand(terminal: Terminal): Command {
  return withStore(new Command('review'))
    .description('Decide pair by pair whether two actors are one, the likeliest first. What is decided stays decided.')
    .option('--author <name>', 'who decides (default: the name you are logged in by)')
    .addHelpText('after', `\nKeys: ${HELP}\n\nExample:\n  dramatis review --author asel@example.org`)
    .action((options: Options) => run(terminal, options));
}

/** What a review works with, and what has been decided in it. */
interface Review {
  readonly terminal: Terminal;
  readonly pipeline: Pipeline;
  readonly store: GraphStore;
  readonly author: string;
  readonly json: boolean;
  /** Ids of the judgements of this session that hold, the last one at the end. */
  readonly made: string[];
}

async function run(terminal: Terminal, { author = userInfo().username, json = false, ...options }: Options) {
  const { connect } = await import('../open-pipeline.ts');
  const { pipeline, store } = await connect(terminal, options);
  const review: Review = { terminal, pipeline, store, author, json, made: [] };
  const keys = terminal.keys()[Symbol.asyncIterator]();
  const skipped = new Set<string>();
  for (;;) {
    const doubt = await nextDoubt(store, skipped);
    if (!doubt) {
      if (await takesBackTheLast(review, keys)) continue;
      break;
    }
    for (const line of await describeDoubt(doubt, store)) terminal.note(line);
    terminal.note(`\n${HELP}`);
    if ((await decide(review, doubt, { keys, skipped })) === 'quit') break;
  }
  const [left] = await store.ask('doubts-count', {});
  terminal.note(`${review.made.length} decided, ${left?.total ?? 0} to decide`);
  await keys.return?.();
}

/** When all is decided, the last decision may still be wrong. */
async function takesBackTheLast(review: Review, keys: AsyncIterator<string>): Promise<boolean> {
  if (review.made.length === 0) return false;
  review.terminal.note('Nothing is left to decide: z takes the last one back, any other key quits');
  const { value: key, done } = await keys.next();
  if (done || key !== 'z') return false;
  await takeBack(review);
  return true;
}

/** The likeliest pair that was not skipped. */
async function nextDoubt(store: GraphStore, skipped: ReadonlySet<string>): Promise<DoubtRow | undefined> {
  const rows = await store.ask('doubts', {}, { limit: Math.min(skipped.size + 1, MOST_ROWS) });
  return rows.find((row) => !skipped.has(nameOf(row)));
}

function nameOf({ first, second }: DoubtRow): string {
  return `${first}|${second}`;
}

interface Session {
  readonly keys: AsyncIterator<string>;
  readonly skipped: Set<string>;
}

/** Reads keys until one of them decides what to do with the pair. */
async function decide(review: Review, doubt: DoubtRow, { keys, skipped }: Session): Promise<'next' | 'quit'> {
  for (;;) {
    const { value: key, done } = await keys.next();
    if (done || key === 'q') return 'quit';
    if (key === 'k') {
      skipped.add(nameOf(doubt));
      return 'next';
    }
    if (key === 'z') {
      await takeBack(review);
      return 'next';
    }
    const decision = DECISIONS[key];
    if (decision) {
      await judge(review, doubt, decision);
      return 'next';
    }
    review.terminal.note(HELP);
  }
}

async function judge(review: Review, { first, second, score }: DoubtRow, decision: JudgementDecision): Promise<void> {
  const subjects = [{ actor: first }, { actor: second }];
  const time = new Date().toISOString();
  const judged = await review.pipeline.judge({ decision, subjects, author: review.author, time, score });
  if (judged.kind === 'failed') {
    review.terminal.note(judged.message);
    return;
  }
  review.made.push(judged.judgement.id);
  tell(review, decision, judged.judgement.id);
}

async function takeBack(review: Review): Promise<void> {
  const last = review.made.pop();
  if (last === undefined) {
    review.terminal.note('Nothing was decided in this session: there is nothing to take back');
    return;
  }
  await review.pipeline.withdrawJudgement(last, new Date().toISOString());
  tell(review, 'withdrawn', last);
}

function tell({ terminal, json }: Review, what: string, id: string): void {
  terminal.print(json ? JSON.stringify({ kind: what, judgement: id }) : `${what} ${id}`);
}
