/** What the queries of `tests/serve/queries/` name, in the words of the made-up graph: another actor at each turn. */

/** Among how many actors of a kind the turns go around. */
const TURNS = 8;

/** Dates of the seeds that lie before the first article of the made-up graph, later ones first. */
const DATES = [
  ['"1990-12-31"', '"2010-12-31"'],
  ['"1990"', '"2010"'],
];

const WORDS = ['embargo', 'summit', 'protest', 'treaty'];

/** Of a million events so many happened in the later half of the time: where the page in the middle begins for offsets. */
const IN_LATER_HALF = 0.38;

/** Gives a function that fills a query for one turn. */
export function createFill(cast, events) {
  const offset = `arrayconnection:${Math.round(events * IN_LATER_HALF)}`;
  const middle = JSON.stringify(Buffer.from(offset).toString('base64'));
  const countries = cast.filter(({ type }) => type === 'Country');
  const people = cast.filter(({ type }) => type === 'Person');
  const pools = {
    Russia: some(countries, 0),
    'United States': some(countries, 1),
    Iraq: some(countries, 2),
    'Vladimir Putin': some(people, 0),
    'Nelson Mandela': some(people, 5),
    'Kassym-Jomart Tokayev': some(people, 2),
    'Karim Massimov': some(people, 100),
  };
  return (query, turn) => {
    let filled = query.replaceAll('"cursor of the middle"', middle);
    for (const [name, pool] of Object.entries(pools)) {
      const actor = pool[turn % pool.length];
      filled = filled.replaceAll(`"id of ${name}"`, JSON.stringify(actor.id));
      filled = filled.replaceAll(`"${name}"`, JSON.stringify(actor.name));
    }
    for (const [from, to] of DATES) filled = filled.replaceAll(from, to);
    filled = filled.replaceAll('"KAZ"', JSON.stringify(countries[turn % TURNS].countryCode));
    filled = filled.replaceAll('"sanctions"', JSON.stringify(WORDS[turn % WORDS.length]));
    return filled.replaceAll('"masimof"', JSON.stringify(misspelled(people[turn % TURNS].name)));
  };
}

/** So many of a kind, after the first ones; a small graph has no other than its last. */
function some(actors, after) {
  const from = Math.min(after, Math.max(0, actors.length - TURNS));
  return actors.slice(from, from + TURNS);
}

/** The last name with its middle letter changed. */
function misspelled(name) {
  const last = name.split(' ').at(-1).toLowerCase();
  const middle = last.length >> 1;
  return `${last.slice(0, middle)}${last[middle] === 'x' ? 'q' : 'x'}${last.slice(middle + 1)}`;
}
