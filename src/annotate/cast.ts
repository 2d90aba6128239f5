import type { Knowledge, KnowledgeEntry } from '../knowledge/knowledge.ts';
import { shortHash } from '../lib/hash.ts';
import type { AnnotatedArticle, Entity, EntityType, Mention } from '../types.ts';
import { type Candidate, spanOf, textOf } from './candidate.ts';

/** An entity while its mentions are being gathered. */
export interface Draft {
  readonly type: EntityType;
  readonly names: Map<string, number>;
  readonly candidates: Candidate[];
  readonly metonyms: Set<Candidate>;
  /** Lemmas of the offices that it is said to hold. */
  readonly titles: Set<string>;
  knowledge?: KnowledgeEntry;
  country?: string;
  sector?: string;
  gender?: 'female' | 'male';
  plural: boolean;
  source: boolean;
  /** Whom a group stands for: "the two leaders". */
  members?: readonly Draft[];
}

/** Makes an entity of a first mention. */
export function draftOf(candidate: Candidate, type: EntityType = candidate.type): Draft {
  return {
    type,
    names: new Map(),
    candidates: [candidate],
    metonyms: new Set(),
    titles: new Set(),
    plural: false,
    source: false,
  };
}

/** The finished mentions and entities, in the order of their first mention. */
export function finish(
  doc: AnnotatedArticle,
  knowledge: Knowledge,
  drafts: readonly Draft[],
): { readonly mentions: readonly Mention[]; readonly entities: readonly Entity[] } {
  const mentions: Mention[] = [];
  const entities: Entity[] = [];
  const sorted = drafts
    .map((draft) => ({ draft, candidates: draft.candidates.toSorted((a, b) => a.first - b.first || a.last - b.last) }))
    .sort((a, b) => (a.candidates[0]?.first ?? 0) - (b.candidates[0]?.first ?? 0));
  for (const { draft, candidates } of sorted) {
    const first = candidates[0] as Candidate;
    const id = idOf(doc, draft);
    const members = draft.members?.map((member) => idOf(doc, member));
    entities.push({ ...toEntity(doc, knowledge, draft, id, first), ...(members ? { members } : {}) });
    for (const candidate of candidates) {
      const own = spanOf(doc.tokens, candidate.first, candidate.last);
      mentions.push({
        id: `mention:${shortHash(doc.article.id, own.in ?? '', String(own.start), String(own.end))}`,
        span: own,
        type: draft.type,
        kind: candidate.kind,
        head: candidate.head,
        first: candidate.first,
        last: candidate.last,
        score: candidate.score,
        entity: id,
        ...(draft.metonyms.has(candidate) ? { metonym: true } : {}),
      });
    }
  }
  return { mentions: mentions.sort((a, b) => a.first - b.first || a.last - b.last), entities };
}

/** Computed from the first mention. */
function idOf(doc: AnnotatedArticle, { candidates }: Draft): string {
  const [first] = candidates.toSorted((a, b) => a.first - b.first || a.last - b.last);
  const span = spanOf(doc.tokens, (first as Candidate).first, (first as Candidate).last);
  return `entity:${shortHash(doc.article.id, span.in ?? '', String(span.start), String(span.end))}`;
}

function toEntity(doc: AnnotatedArticle, knowledge: Knowledge, draft: Draft, id: string, first: Candidate): Entity {
  const named = [...draft.names].sort(
    (a, b) => b[0].split(/\s/).length - a[0].split(/\s/).length || b[1] - a[1] || (a[0] < b[0] ? -1 : 1),
  );
  const name = draft.knowledge?.name ?? named[0]?.[0] ?? describe(textOf(doc, first.first, first.last));
  const aliases = named.map(([alias]) => alias).filter((alias) => alias !== name);
  const gender = draft.gender ?? knowledge.gender(name.split(/\s/)[0] ?? '');
  return {
    id,
    type: draft.type,
    name,
    aliases,
    ...(draft.knowledge ? { knowledge: draft.knowledge.id } : {}),
    ...(draft.country ? { country: draft.country } : {}),
    ...(draft.sector ? { sector: draft.sector } : {}),
    ...(draft.knowledge?.wikidata ? { wikidata: draft.knowledge.wikidata } : {}),
    ...(gender && draft.type === 'Person' ? { gender } : {}),
    ...(draft.plural ? { plural: true } : {}),
    ...(draft.source ? { source: true } : {}),
  };
}

/** "the “protesters" is named "protesters". */
function describe(text: string): string {
  return text
    .replace(/["“”]/g, '')
    .replace(/^(?:(?:the|a|an|his|her|its|their|some|these|those)\s+)+/i, '')
    .replace(/\s+/g, ' ')
    .trim();
}
