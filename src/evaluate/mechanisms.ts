import type { AnnotatedArticle, Extraction, Token } from '../types.ts';
import { type Coded, type Comparison, codeText, factsOf } from './coded.ts';
import type { GoldText } from './gold-text.ts';
import { type InTree, MECHANISMS } from './mechanism-table.ts';

/** Facts of one mechanism: a fact that is labelled and found counts on the side whose event shows the mechanism. */
export interface MechanismScores {
  readonly found: number;
  readonly foundRight: number;
  readonly labelled: number;
  readonly labelledRight: number;
}

/** A labelled text, what was read in it, and its trees. */
export interface ReadText {
  readonly gold: GoldText;
  readonly report: Extraction;
  readonly doc: AnnotatedArticle;
}

/** Scores of facts by how their events are told; an event may show several mechanisms, and its trees are the program's. */
export function scoreMechanisms(
  texts: readonly ReadText[],
  comparison: Comparison,
  isLight: (lemma: string) => boolean,
): ReadonlyMap<string, MechanismScores> {
  const sums = new Map(
    MECHANISMS.map(({ name }) => [name, { found: 0, foundRight: 0, labelled: 0, labelledRight: 0 }]),
  );
  for (const text of texts) {
    for (const part of text.gold.headline ? (['body', 'title'] as const) : (['body'] as const)) {
      const { found, labelled } = codeText(text.gold, text.report, comparison, part);
      const view = viewerOf(text, isLight);
      const [foundFacts, labelledFacts] = [found, labelled].map((events) => new Set(events.flatMap(factsOf)));
      for (const { name, holds } of MECHANISMS) {
        const sum = sums.get(name);
        const shown = (events: readonly Coded[]): readonly string[] => [
          ...new Set(events.filter((event) => isShown(view(event), holds)).flatMap(factsOf)),
        ];
        const [own, wanted] = [shown(found), shown(labelled)];
        if (!sum) continue;
        sum.found += own.length;
        sum.foundRight += own.filter((fact) => labelledFacts?.has(fact)).length;
        sum.labelled += wanted.length;
        sum.labelledRight += wanted.filter((fact) => foundFacts?.has(fact)).length;
      }
    }
  }
  return sums;
}

function isShown(view: InTree | undefined, holds: (view: InTree) => boolean): boolean {
  return view !== undefined && holds(view);
}

/** Puts events of a text into its trees; undefined where the trees have no word at the trigger. */
function viewerOf({ gold, report, doc }: ReadText, isLight: InTree['isLight']): (event: Coded) => InTree | undefined {
  const children = new Map<number, Token[]>();
  for (const token of doc.tokens) children.set(token.head, [...(children.get(token.head) ?? []), token]);
  const mentions = new Map(
    gold.actors.map((actor) => [actor.id, actor.mentions.map(([start, end]) => ({ start, end }))]),
  );
  for (const entity of report.entities) {
    mentions.set(
      `predicted:${entity.id}`,
      entity.mentions.filter((mention) => mention.in === undefined),
    );
  }
  const headOf = (token: Token): Token | undefined => doc.tokens[token.head];
  return (event) => {
    const trigger = headIn(doc, event.trigger);
    if (!trigger) return undefined;
    const participants = [...event.agents, ...event.targets].map((id) =>
      (mentions.get(id) ?? []).flatMap((span) => {
        const head = headIn(doc, span);
        return head && head.sentence === trigger.sentence ? [head] : [];
      }),
    );
    return { event, doc, trigger, childrenOf: ({ index }) => children.get(index) ?? [], headOf, participants, isLight };
  };
}

/** The word of a span whose head lies outside it. */
function headIn(
  { tokens }: AnnotatedArticle,
  { start, end, in: place }: { readonly start: number; readonly end: number; readonly in?: 'title' },
): Token | undefined {
  const own = tokens.filter(({ span }) => span.in === place && span.start < end && start < span.end);
  return own.find(({ head }) => !own.some(({ index }) => index === head)) ?? own[0];
}
