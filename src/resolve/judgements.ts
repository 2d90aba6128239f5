import type { Anchor, IndexedReport, Judgement, ReportedEntity, ReportedMention, TextAnchor } from '../types.ts';

/** Ids of the judgements that speak of an entity, each with the position of the anchor that does: `judgement:…#0`. */
export type Pins = ReadonlyMap<string, readonly string[]>;

/** Whether a judgement holds: it is not withdrawn. */
export function isInForce({ withdrawnAt }: Judgement): boolean {
  return withdrawnAt === undefined;
}

/** Whether an anchor is a place in a text. */
export function isInText(anchor: Anchor): anchor is TextAnchor {
  return 'articleId' in anchor;
}

/** The entities of an article that judgements in force speak of. An anchor that is found no more speaks of none. */
export function pinsOf(report: IndexedReport, judgements: readonly Judgement[]): Pins {
  const pins = new Map<string, string[]>();
  for (const judgement of judgements.filter(isInForce)) {
    for (const [position, anchor] of judgement.anchors.entries()) {
      const entity = isInText(anchor) && anchor.articleId === report.articleId ? entityAt(report, anchor) : undefined;
      if (entity) pins.set(entity.id, [...(pins.get(entity.id) ?? []), pinOf(judgement.id, position)].sort());
    }
  }
  return pins;
}

/** What a profile remembers of an anchor. */
export function pinOf(judgementId: string, position: number): string {
  return `${judgementId}#${position}`;
}

/** The judgement of a pin. */
export function judgementOf(pin: string): string {
  return pin.slice(0, pin.lastIndexOf('#'));
}

/** The entity whose mention an anchor overlaps most; of equals the one mentioned first. */
export function entityAt(report: IndexedReport, anchor: TextAnchor): ReportedEntity | undefined {
  const span = placeOf(report, anchor);
  if (!span) return undefined;
  let best: { readonly entity: ReportedEntity; readonly overlap: number } | undefined;
  for (const entity of report.report.entities) {
    for (const mention of entity.mentions) {
      const overlap = likeness(mention, span);
      if (overlap > (best?.overlap ?? 0)) best = { entity, overlap };
    }
  }
  return best?.entity;
}

/** Where the quoted words stand now: at the same place, else at the nearest one. */
function placeOf({ title, text }: IndexedReport, anchor: TextAnchor): TextAnchor | undefined {
  const { start, end, quote } = anchor;
  const own = anchor.in === 'title' ? title : text;
  if (own.slice(start, end) === quote) return anchor;
  if (quote === '') return undefined;
  let nearest: number | undefined;
  for (let at = own.indexOf(quote); at >= 0; at = own.indexOf(quote, at + 1)) {
    if (nearest === undefined || Math.abs(at - start) < Math.abs(nearest - start)) nearest = at;
  }
  return nearest === undefined ? undefined : { ...anchor, start: nearest, end: nearest + quote.length };
}

/** Share of what either covers that both cover. */
function likeness(mention: ReportedMention, anchor: TextAnchor): number {
  if ((mention.in ?? 'text') !== (anchor.in ?? 'text')) return 0;
  const shared = Math.min(mention.end, anchor.end) - Math.max(mention.start, anchor.start);
  return shared <= 0 ? 0 : shared / (Math.max(mention.end, anchor.end) - Math.min(mention.start, anchor.start));
}
