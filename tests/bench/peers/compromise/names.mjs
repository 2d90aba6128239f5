// Names as compromise finds them, as the actors that `dramatis evaluate identity --predictions` scores: texts as JSON lines
// from standard input; names that are written alike are one actor, in and across texts.

import { readFileSync } from 'node:fs';
import nlp from 'compromise';

const actors = new Map();
for (const line of readFileSync(0, 'utf8').split('\n').filter(Boolean)) {
  const { id, text } = JSON.parse(line);
  for (const { offset } of nlp(text).topics().json({ offset: true })) {
    const words = text.slice(offset.start, offset.start + offset.length);
    const [lead] = /^(?:the |an? |[^\p{L}\p{N}]+)*/iu.exec(words);
    const name = words.slice(lead.length).replace(/(?:['’]s?|[^\p{L}\p{N}])+$/u, '');
    const start = offset.start + lead.length;
    if (name === '') continue;
    const mentions = actors.get(name) ?? [];
    mentions.push({ article: id, start, end: start + name.length });
    actors.set(name, mentions);
  }
}
for (const [name, mentions] of actors) console.log(JSON.stringify({ id: name, name, mentions }));
