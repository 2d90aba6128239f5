import type { Coded, Comparison } from '../../evaluate/coded.ts';
import type { ErrorKind, EventError } from '../../evaluate/event-errors.ts';
import type { Span } from '../../types.ts';
import type { ScoredText } from './scored-texts.ts';

const GREEN = '\u001b[32m';
const RED = '\u001b[31m';
const PLAIN = '\u001b[39m';
const WIDTH = 40;

/** The words of a text that are asked for. */
type Words = (span: Pick<Span, 'start' | 'end'>) => string;

/**
 * An error as people read it: its sentence, the labelled trigger in [brackets] and the one that was read in {braces}, and
 * below it both events side by side; what differs is marked with ≠.
 */
export function errorText(text: ScoredText, error: EventError, comparison: Comparison, hasColours: boolean): string {
  const { labelled, found, kinds } = error;
  const sides = [labelled, found] as const;
  const rows = rowsOf(text, error);
  const width = Math.max(10, ...rows.map(([, value]) => value.length));
  const paint = (colour: string, words: string): string => (hasColours ? `${colour}${words}${PLAIN}` : words);
  return [
    `${error.text}  ${kinds.join(', ')}`,
    ...sentencesOf(text, sides, comparison).map((sentence) => `  ${sentence}`),
    `  ${' '.repeat(10)}${paint(GREEN, 'labelled'.padEnd(width))}     ${paint(RED, 'read')}`,
    ...rows.map(([name, left, right, kind]) => {
      const mark = labelled && found && kinds.includes(kind) ? '≠' : ' ';
      return `  ${name.padEnd(10)}${paint(GREEN, left.padEnd(width))}  ${mark}  ${paint(RED, right)}`.trimEnd();
    }),
  ].join('\n');
}

function rowsOf(
  { gold, report }: ScoredText,
  { labelled, found }: EventError,
): readonly (readonly [name: string, left: string, right: string, kind: ErrorKind])[] {
  const words: Words = ({ start, end }) => gold.text.slice(start, end);
  const names = new Map([
    ...gold.actors.map(({ id, mentions: [first] }) => [id, first ? gold.text.slice(...first) : id] as const),
    ...report.entities.map(({ id, name }) => [`predicted:${id}`, name] as const),
  ]);
  const who = (ids: readonly string[]): string => cut(ids.map((id) => names.get(id) ?? id).join(', ') || 'nobody');
  const row = (name: string, kind: ErrorKind, of: (event: Coded) => string) =>
    [name, labelled ? of(labelled) : '', found ? of(found) : '', kind] as const;
  return [
    row('type', 'type', ({ type, plover }) => (type === plover ? type : `${type} (${plover})`)),
    row('trigger', 'missed', ({ trigger }) => cut(words(trigger))),
    row('agent', 'agent', ({ agents }) => who(agents)),
    row('target', 'target', ({ targets }) => who(targets)),
    row('polarity', 'polarity', ({ polarity }) => polarity),
    row('modality', 'modality', ({ modality }) => modality),
  ];
}

/** The sentences of both triggers, one where it is the same, with the triggers marked. */
function sentencesOf(
  { gold }: ScoredText,
  [labelled, found]: readonly [Coded | undefined, Coded | undefined],
  comparison: Comparison,
): readonly string[] {
  const [first, second] = [labelled?.trigger, found?.trigger];
  // In this order two that begin or end at one place are nested.
  const marks = [
    ...(first ? [{ at: first.start, mark: '[' }] : []),
    ...(second ? [{ at: second.start, mark: '{' }] : []),
    ...(second ? [{ at: second.end, mark: '}' }] : []),
    ...(first ? [{ at: first.end, mark: ']' }] : []),
  ].toSorted((a, b) => a.at - b.at);
  const indexes = new Set([labelled, found].flatMap((event) => (event ? [event.sentence] : [])));
  const sentences = comparison.sentencesOf(gold);
  return [...indexes].flatMap((index) => {
    const sentence = sentences[index];
    if (!sentence) return [];
    const own = marks.filter(({ at }) => sentence.start <= at && at <= sentence.end);
    const cuts = [sentence.start, ...own.map(({ at }) => at), sentence.end];
    const pieces = cuts.slice(1).map((end, piece) => gold.text.slice(cuts[piece], end) + (own[piece]?.mark ?? ''));
    return [pieces.join('').replace(/\s+/g, ' ').trim()];
  });
}

function cut(words: string): string {
  const line = words.replace(/\s+/g, ' ');
  return line.length > WIDTH ? `${line.slice(0, WIDTH - 1)}…` : line;
}
