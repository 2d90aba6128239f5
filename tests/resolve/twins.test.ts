import { expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { hasTwin } from '../../src/resolve/twins.ts';
import type { EntityType, IndexedReport, ReportedEntity } from '../../src/types.ts';

const knowledge = loadKnowledge();
const NAME = 'Karim Saidi';

/** A report of entities of one name, each in a sentence of its own. */
function reportOf(sentences: readonly string[], type: EntityType): IndexedReport {
  const text = sentences.join('\n');
  const entities = sentences.map((sentence, index): ReportedEntity => {
    const start = text.indexOf(sentence) + sentence.indexOf(NAME);
    const mention = { start, end: start + NAME.length, text: NAME, kind: 'name' as const };
    return { id: `entity:${index}`, type, name: NAME, aliases: [], mentions: [mention] };
  });
  const report = { id: 'a', articleId: 'article:a', entities, events: [], statements: [], states: [] };
  return { articleId: 'article:a', title: '', text, report: { ...report, affiliations: [], diagnostics: [] } };
}

it.each([
  [
    [true, true],
    'father and son',
    ['His father, Karim Saidi, was a judge.', 'His son, Karim Saidi, is one.'],
    'Person',
  ],
  [
    [false, true],
    'one who is "also called" so',
    ['Karim Saidi left.', 'His uncle, also called Karim Saidi, stayed.'],
    'Person',
  ],
  [[false, true], 'the elder', ['Karim Saidi left.', 'The elder Karim Saidi stayed.'], 'Person'],
  [
    [false, false],
    'a father who is named again',
    ['His father, Karim Saidi, was a judge.', 'Karim Saidi left.'],
    'Person',
  ],
  [[false], 'nobody else', ['His father, Karim Saidi, was a judge.'], 'Person'],
  [
    [false, false],
    'no people',
    ['His father, Karim Saidi, sold it.', 'His son, Karim Saidi, bought it.'],
    'Organization',
  ],
] as const)('%s of %s', (expected, _, sentences, type) => {
  const report = reportOf(sentences, type);
  const found = report.report.entities.map((entity) => hasTwin(entity, { report, knowledge }));
  expect(found).toEqual(expected);
});
