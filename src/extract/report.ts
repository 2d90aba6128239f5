import type { Ontology } from '../ontology/ontology.ts';
import type {
  Affiliation,
  AnnotatedArticle,
  Entity,
  EntityType,
  Event,
  Extraction,
  Mention,
  ReportedEntity,
  ReportedMention,
  Span,
  State,
} from '../types.ts';
import type { Facts } from './extractor.ts';

/** The ends of an affiliation, by the definition of the extraction format. */
const MEMBER: EntityType = 'Person';
const BODIES: ReadonlySet<EntityType> = new Set<EntityType>(['Organization', 'Country']);

/**
 * The report of one article from what its extractors found: entities with their mentions, facts in the order of their
 * first offset, scores with three decimals. A mere source (byline, credit, agency) and a place without a
 * name are left out unless a fact names them.
 */
export function toReport(doc: AnnotatedArticle, found: readonly Facts[], ontology: Ontology): Extraction {
  const events = unique(found.flatMap((facts) => facts.events)).map(rounded);
  const states = unique(found.flatMap((facts) => facts.states)).map(rounded);
  const statements = found.flatMap((facts) => facts.statements);
  const named = new Set([...events.flatMap(entitiesOf), ...states.flatMap(({ subject, object }) => [subject, object])]);
  for (const { speaker } of statements) named.add(speaker);
  const nameless = new Set(doc.entities.flatMap(({ id, type }) => (type === 'Place' && !hasName(doc, id) ? [id] : [])));
  const known = doc.entities.filter(({ id, members }) => !members || !isOnlyPointedTo(doc, id));
  const entities = known.filter(({ id, source }) => (!source && !nameless.has(id)) || named.has(id));
  const ordered = inOrder(states, ({ evidence }) => evidence[0]);
  return {
    id: doc.article.key,
    articleId: doc.article.id,
    entities: inOrder(reported(doc, entities), ({ mentions }) => mentions[0]),
    events: inOrder(events, ({ trigger }) => trigger),
    statements: inOrder(statements, (statement) => statement),
    states: ordered,
    affiliations: affiliationsOf(ordered, entities, ontology),
    diagnostics: doc.article.diagnostics,
  };
}

function hasName({ mentions }: AnnotatedArticle, id: string): boolean {
  return mentions.some(({ entity, kind }) => entity === id && kind === 'name');
}

/** "they" for two who were named together: each of them takes part, and the group is nobody of its own. */
function isOnlyPointedTo({ mentions }: AnnotatedArticle, id: string): boolean {
  return mentions.every(({ entity, kind }) => entity !== id || kind === 'pronoun');
}

/** Two extractors may find the same fact; the first one asked keeps it. */
function unique<T extends { readonly id: string }>(facts: readonly T[]): readonly T[] {
  const byId = new Map<string, T>();
  for (const fact of facts) if (!byId.has(fact.id)) byId.set(fact.id, fact);
  return [...byId.values()];
}

function rounded<T extends { readonly confidence: number }>(fact: T): T {
  return { ...fact, confidence: Math.round(fact.confidence * 1000) / 1000 };
}

function entitiesOf({ roles, theme, place, others = [] }: Event): readonly string[] {
  const ids = [...roles.map(({ entity }) => entity), ...others.map(({ entity }) => entity), theme?.entity, place];
  return ids.filter((id) => id !== undefined);
}

function reported(doc: AnnotatedArticle, entities: readonly Entity[]): readonly ReportedEntity[] {
  const mentions = new Map<string, Mention[]>(entities.map(({ id }) => [id, []]));
  for (const mention of doc.mentions) mentions.get(mention.entity)?.push(mention);
  return entities.map(({ plural: _plural, members: _members, source: _source, ...entity }) => ({
    ...entity,
    mentions: inOrder(
      (mentions.get(entity.id) ?? []).map((mention) => toReported(doc, mention)),
      (mention) => mention,
    ),
  }));
}

function toReported({ article }: AnnotatedArticle, { span, kind }: Mention): ReportedMention {
  const source = span.in === 'title' ? article.title : article.text;
  return { ...span, text: source.slice(span.start, span.end), kind };
}

function affiliationsOf(
  states: readonly State[],
  entities: readonly Entity[],
  ontology: Ontology,
): readonly Affiliation[] {
  const types = new Map(entities.map(({ id, type }) => [id, type]));
  return states
    .filter(({ subject, object }) => types.get(subject) === MEMBER && BODIES.has(types.get(object) ?? MEMBER))
    .map(({ subject, object, type, title, from, to, current, evidence }) => ({
      person: subject,
      org: object,
      role: title ?? ontology.states.get(type)?.label ?? type,
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
      current,
      evidence,
    }));
}

/** By first offset, a separate title before the text; what starts together stays as it came. */
function inOrder<T>(items: readonly T[], spanOf: (item: T) => Span | undefined): readonly T[] {
  const key = (item: T): number => {
    const span = spanOf(item);
    return span?.in === 'title' ? span.start - 1e9 : (span?.start ?? 0);
  };
  return items.toSorted((a, b) => key(a) - key(b));
}
