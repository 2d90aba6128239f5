import { ConfigError } from '../../errors.ts';
import type { GoldText } from '../../evaluate/gold-text.ts';
import { mapOrdered } from '../../lib/map-ordered.ts';
import type { AnnotatedArticle, Extraction } from '../../types.ts';
import type { Terminal } from '../terminal.ts';
import { readLines } from './read-lines.ts';

/** A report with the trees that it was read from; other programs' predictions have none. */
export interface ReadReport {
  readonly report: Extraction;
  readonly doc?: AnnotatedArticle;
}

/** A labelled text with what was read in it. */
export interface ScoredText extends ReadReport {
  readonly gold: GoldText;
}

/** The labelled texts of a file by their ids. */
export function readGold(file: string): ReadonlyMap<string, GoldText> {
  const texts = readLines<GoldText>(file);
  if (texts.some(({ actors, events }) => !actors || !events)) {
    throw new ConfigError('CONFIG_INVALID', `${file} holds texts without labels (actors, events)`);
  }
  return new Map(texts.map((text) => [text.id, text]));
}

/** Reads the texts of a file as any import does. */
export async function* readTexts(terminal: Terminal, file: string): AsyncGenerator<ReadReport> {
  const [{ openReporter }, { readFrom }, { openSources }] = await Promise.all([
    import('../open-pipeline.ts'),
    import('../../pipeline.ts'),
    import('../../read/sources.ts'),
  ]);
  const reporter = openReporter(terminal, {});
  const articles = readFrom(openSources([file], { input: terminal.input, inputFormat: 'jsonl' }));
  const read = mapOrdered(articles, reporter.ahead, async (result) => {
    if (result.kind === 'article') return reporter.read(result.article);
    terminal.note(`failed: ${result.error.message} [${result.error.code}]`);
    return undefined;
  });
  for await (const each of read) if (each) yield each;
}

/** Reports that some program made, in the form that `dramatis extract` prints; what it leaves out is empty. */
export async function* readPredictions(file: string): AsyncGenerator<ReadReport> {
  for (const report of readLines<Extraction>(file)) {
    if (!report.entities || !report.events) {
      throw new ConfigError('CONFIG_INVALID', `${file} holds lines that are no reports (id, entities, events)`);
    }
    const entities = report.entities.map((entity) => ({ ...entity, aliases: entity.aliases ?? [] }));
    const events = report.events.map((event) => ({ ...event, confidence: event.confidence ?? 1 }));
    yield { report: { ...report, entities, events, states: report.states ?? [] } };
  }
}
