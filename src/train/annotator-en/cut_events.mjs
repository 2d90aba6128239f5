import { readFileSync } from 'node:fs';
import { loadKnowledge } from '../../../dist/knowledge/load.js';
import { loadModel } from '../../../dist/models/model.js';
import { loadOntology } from '../../../dist/ontology/load.js';
import { createReporter } from '../../../dist/pipeline/reporter.js';
import { toArticle } from '../../../dist/read/to-article.js';

/**
 * Cuts labelled texts (tests/gold/events/GUIDELINES.md) into the sentences and words of the program, and prints each sentence as
 * events.py wants it:
 *
 *     node src/train/annotator-en/cut_events.mjs tests/gold/events/train.jsonl > DIR/events.jsonl
 */

const reporter = createReporter({ ontology: loadOntology(), knowledge: loadKnowledge(), model: loadModel() });
for (const file of process.argv.slice(2)) {
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const { id, text, actors, events } = JSON.parse(line);
    const { doc } = await reporter.read(toArticle({ key: id, source: id, text, title: '' }));
    for (const sentence of cut(doc, { id, actors, events })) console.log(JSON.stringify(sentence));
  }
}
await reporter.close();

function cut({ tokens, sentences, mentions }, { id, actors, events }) {
  const labelled = new Map(actors.map((actor) => [actor.id, actor.mentions.map((span) => headOf(tokens, span))]));
  const rows = sentences.map(({ first, last }) => ({
    text: id,
    words: tokens.slice(first, last).map(({ text }) => text),
    events: [],
    ignore: [],
    mentions: [...new Set(mentions.map(({ head }) => head))]
      .filter((head) => first <= head && head < last)
      .map((head) => head - first),
  }));
  const told = new Map();
  for (const { type, trigger, agents, targets } of events) {
    const word = headOf(tokens, trigger);
    if (word === undefined) continue;
    const { first } = sentences[tokens[word].sentence];
    const roles = [...part('agent', agents), ...part('target', targets)];
    // A word has one type; further events of it add who takes part.
    const known = told.get(word);
    if (known) known.roles.push(...roles);
    else {
      const event = { word: word - first, type, roles };
      told.set(word, event);
      rows[tokens[word].sentence].events.push(event);
    }

    function part(role, ids) {
      return ids.flatMap((actor) => {
        const here = labelled.get(actor).filter((head) => head !== undefined && head !== word);
        const words = [...new Set(here)].filter((head) => tokens[head].sentence === tokens[word].sentence);
        const [nearest, ...others] = words
          .toSorted((a, b) => distance(tokens, a, word) - distance(tokens, b, word))
          .map((head) => head - first);
        return nearest === undefined ? [] : [{ role, word: nearest, others }];
      });
    }
  }
  const lemmas = new Set([...told.keys()].map((word) => tokens[word].lemma.toLowerCase()));
  for (const { index, lemma, sentence } of tokens) {
    if (!told.has(index) && lemmas.has(lemma.toLowerCase()))
      rows[sentence].ignore.push(index - sentences[sentence].first);
  }
  return rows;
}

/** The word of a span on which the others hang. */
function headOf(tokens, [start, end]) {
  const own = tokens.filter(({ span }) => !span.in && span.start < end && span.end > start);
  const inside = new Set(own.map(({ index }) => index));
  return (own.find(({ head, pos }) => !inside.has(head) && pos !== 'PUNCT') ?? own[0])?.index;
}

/** Steps in the tree from one word to another of its sentence. */
function distance(tokens, from, to) {
  const [a, b] = [from, to].map((word) => above(tokens, word));
  const steps = a.findIndex((word) => b.includes(word));
  return steps < 0 ? Number.POSITIVE_INFINITY : steps + b.indexOf(a[steps]);
}

function above(tokens, word) {
  const path = [];
  for (let at = word; at >= 0; at = tokens[at].head) path.push(at);
  return path;
}
