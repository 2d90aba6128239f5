import { shortHash } from '../lib/hash.ts';
import { isOutside } from '../lib/outside.ts';
import type { Resolver } from '../resolve/resolver.ts';
import type { GraphStore } from '../store/graph-store.ts';
import type { Anchor, Judged, Judgement, JudgementRequest } from '../types.ts';
import { anchorOf } from './anchor.ts';

/** What judging needs. */
export interface JudgeParts {
  readonly store: GraphStore;
  readonly resolver: Resolver;
}

/** Anchors what somebody says in the texts, writes it down, and makes the view what it says. */
export async function judge(parts: JudgeParts, request: JudgementRequest): Promise<Judged> {
  const { decision, subjects, value, author, time, reason, score } = request;
  const isRenaming = decision === 'renamed';
  if (subjects.length !== (isRenaming ? 1 : 2)) return invalid(`${decision}: expected ${isRenaming ? 1 : 2} subjects`);
  if (isRenaming && !value?.trim()) return invalid('renamed: expected a name that is not empty');
  if (author.trim() === '') return invalid('expected an author: who says so');
  const [subject] = subjects;
  if (subject && 'actor' in subject && isOutside(subject.actor)) {
    return invalid('expected an actor or a mention: only the second of two may be the URI of an entry elsewhere');
  }
  const anchors: Anchor[] = [];
  for (const [at, subject] of subjects.entries()) {
    const anchor = await anchorOf(subject, parts.store);
    const what = 'actor' in subject ? `actor "${subject.actor}"` : `such place in article "${subject.articleId}"`;
    if (!anchor) return { kind: 'failed', code: 'NOT_FOUND', message: `The graph has no ${what}`, at };
    anchors.push(anchor);
  }
  const [first, second] = anchors.map((anchor) => JSON.stringify(anchor));
  if (first === second) return invalid('expected two subjects that are not the same one');
  const said = { decision, anchors, author, time, ...(value ? { value: value.trim() } : {}) };
  const id = `judgement:${shortHash(JSON.stringify(said))}`;
  return write(parts, { id, ...said, ...(reason ? { reason } : {}), ...(score === undefined ? {} : { score }) });
}

/** Takes a judgement back: the view becomes what it would be without it. Taken back twice, it is taken back once. */
export async function withdraw(parts: JudgeParts, id: string, time: string): Promise<Judged> {
  const [judgement] = await parts.store.index.judgements({ ids: [id] });
  if (!judgement) return { kind: 'failed', code: 'NOT_FOUND', message: `The graph has no judgement "${id}"`, at: 0 };
  return judgement.withdrawnAt ? { kind: 'judged', judgement } : write(parts, { ...judgement, withdrawnAt: time });
}

async function write({ store, resolver }: JudgeParts, judgement: Judgement): Promise<Judged> {
  await store.write(await resolver.resolve({ articles: [], retired: [], judgements: [judgement] }, store.index));
  return { kind: 'judged', judgement };
}

function invalid(message: string): Judged {
  return { kind: 'failed', code: 'INVALID', message };
}
