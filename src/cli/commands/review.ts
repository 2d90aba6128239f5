import { userInfo } from 'node:os';
import { Command } from 'commander';
import type { Pipeline } from '../../pipeline.ts';
import type { JudgementDecision } from '../../types.ts';
import { type StoreOptions, withStore } from '../options.ts';
import { createQueue, type Question, type Queue } from '../review/queue.ts';
import type { Terminal } from '../terminal.ts';

interface Options extends StoreOptions {
  readonly author?: string;
  readonly json?: boolean;
}

/** What a reviewer can press. */
const DECISIONS: Readonly<Record<string, JudgementDecision>> = { s: 'same', d: 'different', u: 'unsure' };
const HELP = 's same · d different · u cannot be told · k skip · z take the last one back · q quit';

/** `dramatis review`: pairs of actors that may be one, and links that may be right, for a person to decide. */
export function reviewCommand(terminal: Terminal): Command {
  return withStore(new Command('review'))
    .description(
      'Decide pair by pair whether two actors are one, the likeliest first; then whether an actor is the entry elsewhere that `reconcile` found. What is decided stays decided.',
    )
    .option('--author <name>', 'who decides (default: the name you are logged in by)')
    .addHelpText('after', `\nKeys: ${HELP}\n\nExample:\n  dramatis review --author asel@example.org`)
    .action((options: Options) => run(terminal, options));
}

/** What a review works with, and what has been decided in it. */
interface Review {
  readonly terminal: Terminal;
  readonly pipeline: Pipeline;
  readonly queue: Queue;
  readonly author: string;
  readonly json: boolean;
  /** Ids of the judgements of this session that hold, the last one at the end. */
  readonly made: string[];
}

async function run(terminal: Terminal, { author = userInfo().username, json = false, ...options }: Options) {
  const { connect } = await import('../open-pipeline.ts');
  const { pipeline, store } = await connect(terminal, options);
  const queue = await createQueue(store);
  const review: Review = { terminal, pipeline, queue, author, json, made: [] };
  const keys = terminal.keys()[Symbol.asyncIterator]();
  const skipped = new Set<string>();
  for (;;) {
    const question = await queue.next(skipped);
    if (!question) {
      if (await takesBackTheLast(review, keys)) continue;
      break;
    }
    for (const line of await question.describe()) terminal.note(line);
    terminal.note(`\n${HELP}`);
    if ((await decide(review, question, { keys, skipped })) === 'quit') break;
  }
  terminal.note(`${review.made.length} decided, ${await queue.left()} to decide`);
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

interface Session {
  readonly keys: AsyncIterator<string>;
  readonly skipped: Set<string>;
}

/** Reads keys until one of them decides what to do with the question. */
async function decide(review: Review, question: Question, { keys, skipped }: Session): Promise<'next' | 'quit'> {
  for (;;) {
    const { value: key, done } = await keys.next();
    if (done || key === 'q') return 'quit';
    if (key === 'k') {
      skipped.add(question.name);
      return 'next';
    }
    if (key === 'z') {
      await takeBack(review);
      return 'next';
    }
    const decision = DECISIONS[key];
    if (decision) {
      if (!(await judge(review, question, decision))) skipped.add(question.name);
      return 'next';
    }
    review.terminal.note(HELP);
  }
}

/** Whether it could be judged. */
async function judge(review: Review, { subjects, score }: Question, decision: JudgementDecision): Promise<boolean> {
  const { author } = review;
  const time = new Date().toISOString();
  const judged = await review.pipeline.judge({
    ...{ decision, subjects, author, time },
    ...(score === undefined ? {} : { score }),
  });
  if (judged.kind === 'failed') {
    review.terminal.note(judged.message);
    return false;
  }
  review.made.push(judged.judgement.id);
  review.queue.judged(judged.judgement);
  tell(review, decision, judged.judgement.id);
  return true;
}

async function takeBack(review: Review): Promise<void> {
  const last = review.made.pop();
  if (last === undefined) {
    review.terminal.note('Nothing was decided in this session: there is nothing to take back');
    return;
  }
  await review.pipeline.withdrawJudgement(last, new Date().toISOString());
  review.queue.withdrawn(last);
  tell(review, 'withdrawn', last);
}

function tell({ terminal, json }: Review, what: string, id: string): void {
  terminal.print(json ? JSON.stringify({ kind: what, judgement: id }) : `${what} ${id}`);
}
