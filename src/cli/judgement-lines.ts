import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { InputError } from '../errors.ts';
import type { Judgement } from '../types.ts';

const time = z.iso.datetime();
const anchor = z.union([
  z.strictObject({ known: z.string().min(1) }),
  z.strictObject({
    articleId: z.string().startsWith('article:'),
    start: z.int().nonnegative(),
    end: z.int().positive(),
    in: z.literal('title').optional(),
    quote: z.string().min(1),
  }),
]);

/** A judgement as `dramatis export --judgements` prints it. */
const line = z
  .strictObject({
    id: z.string().startsWith('judgement:'),
    decision: z.enum(['same', 'different', 'unsure', 'renamed']),
    anchors: z.array(anchor),
    value: z.string().min(1).optional(),
    author: z.string().min(1),
    time,
    reason: z.string().optional(),
    score: z.number().min(0).max(1).optional(),
    withdrawnAt: time.optional(),
  })
  .refine(({ decision, anchors }) => anchors.length === (decision === 'renamed' ? 1 : 2), {
    message: 'two anchors, or one where the decision is "renamed"',
    path: ['anchors'],
  })
  .refine(({ decision, value }) => (decision === 'renamed') === (value !== undefined), {
    message: 'a value where the decision is "renamed", and only there',
    path: ['value'],
  });

/** The judgements of a file of JSON lines. Throws InputError INPUT_NOT_FOUND, INPUT_NOT_JSON or INPUT_INVALID. */
export async function readJudgements(path: string): Promise<readonly Judgement[]> {
  const text = await readFile(path, 'utf8').catch((cause) => {
    throw new InputError('INPUT_NOT_FOUND', path, `${path} cannot be read: expected a file of judgements`, { cause });
  });
  return text.split('\n').flatMap((each, at) => (each.trim() === '' ? [] : toJudgement(each, `${path}:${at + 1}`)));
}

function toJudgement(text: string, source: string): Judgement {
  const { success, data, error } = line.safeParse(parse(text, source));
  if (success) return data as Judgement;
  const [issue] = error.issues;
  const what = `${issue?.path.join('.') || 'the line'}: ${issue?.message}`;
  throw new InputError('INPUT_INVALID', source, `${source}: ${what}; expected a line of \`export --judgements\``);
}

function parse(text: string, source: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new InputError('INPUT_NOT_JSON', source, `${source}: not JSON; expected a judgement`, { cause });
  }
}
