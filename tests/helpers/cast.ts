import type { Entity, EntityType, Mention, MentionKind, Token } from '../../src/types.ts';

/** Mentions and entities that rows declare. */
export interface DeclaredCast {
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
}

interface Line {
  readonly line: string;
  /** Index of the token before the sentence's first. */
  readonly base: number;
}

/** Reads the lines `# mention …` and `# entity …` of `doc`; entity ids are `entity:` and the key. */
export function castOf(
  lines: readonly Line[],
  source: { readonly text: string; readonly tokens: readonly Token[] },
): DeclaredCast {
  const mentions = lines.filter(({ line }) => line.startsWith('# mention ')).map((line) => toMention(line, source));
  const entities = new Map<string, Entity>();
  for (const mention of mentions) {
    const known = entities.get(mention.entity);
    const text = source.text.slice(mention.span.start, mention.span.end);
    const name = known && mention.kind !== 'name' ? known.name : text;
    entities.set(mention.entity, { id: mention.entity, type: mention.type, name, aliases: [] });
  }
  for (const { line } of lines.filter((each) => each.line.startsWith('# entity '))) {
    const [, , key = '', ...fields] = line.split(/\s+/);
    const entity = entities.get(`entity:${key}`);
    if (entity) entities.set(entity.id, { ...entity, ...Object.fromEntries(fields.map(toField)) });
  }
  return { mentions, entities: [...entities.values()] };
}

function toField(field: string): [string, string | boolean] {
  const [name = '', value = 'true'] = field.split('=');
  return [name, value === 'true' ? true : value.replaceAll('_', ' ')];
}

function toMention({ line, base }: Line, { tokens }: { readonly tokens: readonly Token[] }): Mention {
  const [, , range = '1-1', kind = 'name', type = 'Person', key = '', flag] = line.split(/\s+/);
  const [from = 1, to = from] = range.split('-').map(Number);
  const inside = tokens.slice(base + from, base + to + 1);
  const first = base + from;
  const last = base + to + 1;
  const head = inside.find((token) => token.head < first || token.head >= last)?.index ?? first;
  const span = { start: inside[0]?.span.start ?? 0, end: inside.at(-1)?.span.end ?? 0 };
  return {
    id: `mention:${span.start}-${span.end}`,
    span,
    type: type as EntityType,
    kind: kind as MentionKind,
    head,
    first,
    last,
    score: 0.9,
    entity: `entity:${key}`,
    ...(flag === 'metonym' ? { metonym: true } : {}),
  };
}
