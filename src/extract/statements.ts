import type { Statement } from '../types.ts';
import type { Found } from './found.ts';
import { type Cast, type Participant, participantsOf } from './participants.ts';
import type { Reading } from './reading.ts';
import { logicalSubject } from './subjects.ts';
import { dependents, markerOf, prepositionOf, subtree } from './tree.ts';

const SPEAKERS = ['Person', 'Organization', 'Country', 'Group'] as const;

/** Who says that the events are so: verbs of speech above them, "according to", "Z said" between commas, quotes. */
export function statementsOf(cast: Cast, stances: readonly Reading[], found: readonly Found[]): readonly Statement[] {
  const statements = new Map<string, Statement>();
  const add = (speaker: Participant, stance: Statement['stance'], { event }: Found): void => {
    if (event.agents.length === 0 && event.targets.length === 0) return;
    const key = `${speaker.entity.id} ${event.id}`;
    if (statements.has(key)) return;
    statements.set(key, { speaker: speaker.entity.id, stance, event: event.id, ...speaker.mention.span });
  };
  for (const { theme, agents, type } of stances) {
    if (!theme || !type.stance) continue;
    const below = new Set(subtree(cast.tree, theme.token));
    for (const each of found) {
      if (below.has(each.reading.trigger.token)) for (const speaker of agents) add(speaker, type.stance, each);
    }
  }
  for (const each of found) {
    for (const speaker of sourcesOf(cast, each.reading.trigger.token)) add(speaker, 'asserts', each);
    for (const speaker of quoted(cast, each)) add(speaker, 'asserts', each);
  }
  return [...statements.values()].sort((a, b) => a.start - b.start || (a.event < b.event ? -1 : 1));
}

/** "according to the ministry", "citing the mayor", "the army says" on the predicate or a clause above it. */
function sourcesOf(cast: Cast, trigger: number): readonly Participant[] {
  const { tree } = cast;
  for (let at = trigger, step = 0; at >= 0 && step < 4; at = tree.tokens[at]?.head ?? -1, step += 1) {
    const tokens = [...sourcePhrases(cast, at), ...speechBeside(cast, at)];
    const speakers = tokens.flatMap((token) => participantsOf(cast, { token, basis: 'stated' }, SPEAKERS));
    if (speakers.length > 0) return speakers;
  }
  return [];
}

function sourcePhrases({ tree, words }: Cast, index: number): readonly number[] {
  return dependents(tree, index, 'obl', 'advcl', 'nmod').flatMap((phrase) => {
    const opens = prepositionOf(tree, phrase.index) ?? markerOf(tree, phrase.index);
    if (opens && words.has('sourcePhrases', opens)) return [phrase.index];
    if (!words.has('sourcePhrases', phrase.lemma)) return [];
    return dependents(tree, phrase.index, 'obj', 'obl').map((source) => source.index);
  });
}

function speechBeside(cast: Cast, index: number): readonly number[] {
  return dependents(cast.tree, index, 'parataxis')
    .filter((clause) => cast.words.has('speech', clause.lemma))
    .flatMap((clause) => speakerToken(cast, clause.index));
}

function speakerToken({ tree, words }: Cast, verb: number): readonly number[] {
  const subject = logicalSubject(tree, words, verb);
  return subject ? [subject.token] : [];
}

function quoted(cast: Cast, { event }: Found): readonly Participant[] {
  const { doc } = cast.tree;
  const quote = doc.quotes.find(({ span }) => span.start <= event.trigger.start && event.trigger.end <= span.end);
  const mention = quote?.speaker && doc.mentions.find(({ id }) => id === quote.speaker);
  const entity = mention && cast.entities.get(mention.entity);
  return mention && entity ? [{ entity, mention, basis: 'stated', token: mention.head }] : [];
}
