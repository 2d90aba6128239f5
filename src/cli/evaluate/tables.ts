import type { Mistaken, TypeScores } from '../../evaluate/confusion.ts';
import type { CoreferenceScores } from '../../evaluate/coreference.ts';
import { type Counts, ratesOf } from '../../evaluate/counts.ts';
import type { EventScores, Layer } from '../../evaluate/events.ts';
import type { MechanismScores } from '../../evaluate/mechanisms.ts';
import { table } from '../table.ts';

const COLUMNS = ['precision', 'recall', 'F1', 'right', 'found', 'labelled'];

/** What each layer counts, in the order in which they are printed. */
const NAMES: Readonly<Record<Layer, string>> = {
  types: '1 type and sentence',
  participants: '2 type and a participant',
  facts: '3 fact: type, agent, target, polarity',
  strict: '4 fact with its modality',
  headlines: 'facts of headlines',
  actors: 'actors who take part',
  modality: 'type, sentence and modality',
  negated: 'negated events',
  dates: 'dates of events found',
  places: 'places of events found',
  offices: 'offices: person and body',
  titles: 'offices with their title',
  current: 'offices found: held still or not',
};

/** Overall scores, level by level. */
export function layerTable({
  layers,
  givenPairs,
  coreference,
}: {
  readonly layers: EventScores;
  readonly givenPairs: Counts;
  readonly coreference: CoreferenceScores;
}): string {
  const rows = (Object.keys(NAMES) as Layer[])
    .filter((layer) => layers[layer].labelled + layers[layer].found > 0)
    .map((layer) => [NAMES[layer], ...cellsOf(layers[layer])]);
  const { precision, recall, f1, items, coverage } = coreference;
  const told = [precision, recall, f1].map(figure);
  return [
    table(
      ['', ...COLUMNS],
      [
        ...rows,
        ['type, given who', ...cellsOf(givenPairs)],
        [
          'mentions grouped, B³',
          ...told,
          '',
          String(items),
          coverage === 0 ? '' : String(Math.round(items / coverage)),
        ],
      ],
    ),
  ].join('\n');
}

/** Facts by the way they are told. */
export function mechanismTable(scores: ReadonlyMap<string, MechanismScores>): string {
  const rows = [...scores].map(([name, { found, foundRight, labelled, labelledRight }]) => {
    const precision = found === 0 ? 0 : foundRight / found;
    const recall = labelled === 0 ? 0 : labelledRight / labelled;
    const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    return [name, ...[precision, recall, f1].map(figure), String(found), String(labelled)];
  });
  return table(['facts by mechanism', 'precision', 'recall', 'F1', 'found', 'labelled'], rows);
}

/** Facts by event type. */
export function typeTable(scores: ReadonlyMap<string, TypeScores>): string {
  return table(
    ['type', ...COLUMNS],
    [...scores].map(([type, { facts }]) => [type, ...cellsOf(facts)]),
  );
}

/** Types that are taken for another. */
export function confusionTable(mistaken: readonly Mistaken[]): string {
  return table(
    ['labelled', 'found', 'times'],
    mistaken.map(({ labelled, found, count }) => [labelled, found, String(count)]),
  );
}

function cellsOf(counts: Counts): readonly string[] {
  const { precision, recall, f1 } = ratesOf(counts);
  return [...[precision, recall, f1].map(figure), ...[counts.right, counts.found, counts.labelled].map(String)];
}

function figure(value: number): string {
  return value.toFixed(3);
}
