import { shortHash } from '../../src/lib/hash.ts';
import type { Reporter } from '../../src/pipeline/reporter.ts';
import type { Article, Extraction, ReportedEntity } from '../../src/types.ts';
import { emptyReport } from './article.ts';

const KNOWN = [
  { type: 'Country', name: 'Kazakhstan', knowledge: 'country:KAZ', country: 'KAZ' },
  { type: 'Person', name: 'Asel Omarova' },
  { type: 'Person', name: 'Daniyar Bekov' },
] as const;

/** Reports, without a model, that the first of a few known names arrested the second, wherever a text has two of them. */
export const plainReporter: Reporter = {
  ahead: 2,
  warmUp: () => {},
  extract: async (article) => reportOf(article),
  explain: async () => ({ events: [], sentences: [] }),
  close: async () => {},
};

function reportOf(article: Article): Extraction {
  const entities = KNOWN.flatMap((known): readonly ReportedEntity[] => {
    const start = article.text.indexOf(known.name);
    if (start < 0) return [];
    const mention = { start, end: start + known.name.length, text: known.name, kind: 'name' } as const;
    return [{ id: `entity:${shortHash(article.id, known.name)}`, aliases: [], mentions: [mention], ...known }];
  });
  const [agent, target] = entities;
  const spans = [agent, target].flatMap((entity) => entity?.mentions ?? []);
  if (!agent || !target) return { ...emptyReport(article), entities };
  const evidence = {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
  const role = ({ id, mentions: [mention] }: ReportedEntity, name: 'agent' | 'target') =>
    ({ entity: id, role: name, basis: 'stated', start: mention?.start ?? 0, end: mention?.end ?? 0 }) as const;
  return {
    ...emptyReport(article),
    entities,
    events: [
      {
        id: `event:${shortHash(article.id, 'arrest')}`,
        kind: 'event',
        type: 'ARRESTED',
        cameo: '173',
        plover: 'COERCE',
        agents: [agent.id],
        targets: [target.id],
        symmetric: false,
        negated: false,
        modality: 'happened',
        background: false,
        evidence: [evidence],
        trigger: evidence,
        roles: [role(agent, 'agent'), role(target, 'target')],
        confidence: 0.9,
        extractor: 'plain',
      },
    ],
  };
}
