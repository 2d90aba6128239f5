import type { Anchor, Judged, JudgedSubject, Judgement, JudgementDecision } from '../../types.ts';
import type { Context } from '../context.ts';

/** Whom a judgement is about, as GraphQL hands it over. */
interface Subject {
  readonly actor?: string | null;
  readonly mention?: { readonly articleId: string; readonly start: number; readonly end: number } | null;
}

/** The arguments of `Mutation.judge`. */
interface JudgeArguments {
  readonly input: {
    readonly decision: JudgementDecision;
    readonly first: Subject;
    readonly second: Subject;
    readonly author: string;
    readonly reason?: string | null;
  };
}

/** The arguments of `Mutation.renameActor`. */
interface RenameArguments {
  readonly input: {
    readonly id: string;
    readonly name: string;
    readonly author: string;
    readonly reason?: string | null;
  };
}

/** Resolves `Mutation.judge`. */
export async function judge(_: unknown, { input }: JudgeArguments, context: Context) {
  const { decision, author, reason } = input;
  const given = [input.first, input.second].map(subjectOf);
  const wrong = given.indexOf(undefined);
  const fields = [
    ['input', 'first'],
    ['input', 'second'],
  ] as const;
  if (wrong >= 0) {
    const message = `input.${wrong ? 'second' : 'first'}: expected either actor or mention, got both or neither`;
    return refused({ code: 'INVALID', message, field: fields[wrong] ?? null });
  }
  const subjects = given as readonly JudgedSubject[];
  const judged = await context.reading.judge({ decision, subjects, author, ...(reason ? { reason } : {}) });
  return payload(judged, fields, context);
}

/** Resolves `Mutation.renameActor`. */
export async function renameActor(_: unknown, { input }: RenameArguments, context: Context) {
  const { id, name, author, reason } = input;
  const said = { decision: 'renamed', subjects: [{ actor: id }], value: name, author } as const;
  const judged = await context.reading.judge({ ...said, ...(reason ? { reason } : {}) });
  return payload(judged, [['input', 'id']], context);
}

/** Resolves `Mutation.withdrawJudgement`. */
export async function withdrawJudgement(_: unknown, { id }: { readonly id: string }, context: Context) {
  return payload(await context.reading.withdrawJudgement(id), [['id']], context);
}

function subjectOf({ actor, mention }: Subject): JudgedSubject | undefined {
  if ((actor == null) === (mention == null)) return undefined;
  return mention ?? { actor: actor as string };
}

function payload(judged: Judged, fields: readonly (readonly string[])[], context: Context) {
  if (judged.kind === 'failed') {
    const { code, message, at } = judged;
    return refused({ code, message, field: at === undefined ? null : (fields[at] ?? null) });
  }
  context.forget();
  return { judgement: rowOf(judged.judgement), userErrors: [] };
}

function refused(userError: {
  readonly code: string;
  readonly message: string;
  readonly field: readonly string[] | null;
}) {
  return { judgement: null, userErrors: [userError] };
}

/** A judgement as lists of them have it. */
function rowOf({ anchors, ...judgement }: Judgement) {
  return { ...judgement, anchors: anchors.map((anchor: Anchor) => JSON.stringify(anchor)) };
}
