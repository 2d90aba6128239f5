import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { KeyedQuestion, Next } from '../store/graph-store.ts';

/** What a field asks of the store: a question, for the values of a column of its row; `parameters` makes the others of its arguments. */
export interface Read {
  readonly question: KeyedQuestion;
  readonly column: string;
  readonly parameters?: (args: never) => object;
}

/** Fields that are known to ask say so in their extensions, under this name: one question, or several in a row. */
export const READS = 'reads';

/** More than so many questions in a row are not looked ahead: statements would grow without end. */
const MOST_LEVELS = 4;

type Asked = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

/** What the fields below the field that is being resolved will ask of the store, by what they declare. */
export function lookAhead(info: GraphQLResolveInfo): readonly Next[] {
  return mergeNext(info.fieldNodes.flatMap((node) => below(node, getNamedType(info.returnType), info, MOST_LEVELS)));
}

/** The same without what is there twice. */
export function mergeNext(all: readonly Next[]): readonly Next[] {
  const merged = new Map<string, Next>();
  for (const each of all) {
    const key = JSON.stringify([each.question, each.column, each.parameters]);
    const before = merged.get(key);
    merged.set(key, before ? { ...before, next: mergeNext([...before.next, ...each.next]) } : each);
  }
  return [...merged.values()];
}

function below(node: FieldNode, type: GraphQLNamedType, asked: Asked, levels: number): readonly Next[] {
  return node.selectionSet && levels > 0 ? selected(node.selectionSet, type, asked, levels) : [];
}

function selected(
  { selections }: SelectionSetNode,
  type: GraphQLNamedType,
  asked: Asked,
  levels: number,
): readonly Next[] {
  return selections.flatMap((selection) => {
    if (!isIncluded(selection, asked)) return [];
    if (selection.kind === Kind.FIELD) return fieldReads(selection, type, asked, levels);
    const part =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : (asked.fragments[selection.name.value] as FragmentDefinitionNode);
    const name = part.typeCondition?.name.value;
    const narrowed = name === undefined ? type : asked.schema.getType(name);
    return narrowed ? selected(part.selectionSet, narrowed, asked, levels) : [];
  });
}

function isIncluded(node: Parameters<typeof getDirectiveValues>[1], { variableValues }: Asked): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.if !== false;
}

function fieldReads(node: FieldNode, parent: GraphQLNamedType, asked: Asked, levels: number): readonly Next[] {
  const fields = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields() : {};
  const field = fields[node.name.value];
  if (!field) return [];
  const type = getNamedType(field.type);
  const reads = field.extensions[READS] as readonly Read[] | undefined;
  if (!reads) return isPartOfPage(parent) || isPartOfPage(type) ? below(node, type, asked, levels) : [];
  const next = below(node, type, asked, levels - reads.length);
  return reads.reduceRight((after, read) => nextOf(read, after, field, node, asked), next);
}

/** Pages and their edges hold the rows of the list that they are a page of. */
function isPartOfPage({ name }: GraphQLNamedType): boolean {
  return name.endsWith('Connection') || name.endsWith('Edge');
}

/** Arguments that cannot be used are for the resolver to refuse. */
function nextOf(
  { question, column, parameters }: Read,
  next: readonly Next[],
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  { variableValues }: Asked,
): readonly Next[] {
  if (!parameters) return [{ question, column, parameters: {}, next }];
  try {
    const given = parameters(getArgumentValues(field, node, variableValues) as never);
    return [{ question, column, parameters: given, next }];
  } catch {
    return [];
  }
}
