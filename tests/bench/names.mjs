/** Made-up people with a known truth: who they are, and the ways in which articles write their names. */

const GIVEN = (
  'Aidar Marat Daniyar Askar Timur Nurlan Dina Asel Aigul Zhanna Sergei Yuri Andrei Igor Olga Natalia Irina Viktor ' +
  'Ahmed Omar Hassan Leila Fatima Youssef Pierre Claire Jean Marie Carlos Lucia Diego Elena John Mary Peter Susan'
).split(' ');
const STARTS = 'ba be du ka ko la lo ma me mu na no ra ro sa su ta ti va vo za zha shu che ali ome iska nur tul'.split(
  ' ',
);
const MIDDLES = 'ber bul dar dos gal kem kul lim man min mur nal rak ram san ser tal tur var zal'.split(' ');
const ENDS = 'ov ev enko yan adze uly bekov sky ich ani oui eux ez son er'.split(' ');
const COUNTRIES = 'KAZ RUS FRA BRA KEN JPN IND TUR EGY MEX'.split(' ');

/** Spellings of one name in other languages: letters that stand for one another. */
const SPELLINGS = [
  [/sh/g, 'sch'],
  [/ov$/, 'ow'],
  [/ev$/, 'ew'],
  [/u/g, 'ou'],
  [/zh/g, 'j'],
  [/k/g, 'q'],
];

/** The person with this number: full name, country, and the decade of its articles. Namesakes have other countries. */
export function personOf(number) {
  // One in fifty bears the name of another person, in another country.
  const isNamesake = number % 50 === 49;
  const own = isNamesake ? number - 17 : number;
  const given = GIVEN[own % GIVEN.length];
  const surname = surnameOf(Math.floor(own / GIVEN.length) * 7 + (own % 7));
  const country = COUNTRIES[(number + (isNamesake ? 3 : 0)) % COUNTRIES.length];
  return { number, given, surname, country };
}

/** A way to write a person's name: mostly in full, now and then with an initial, in capitals, or as other languages do. */
export function writtenName({ given, surname }, next) {
  const way = next(20);
  if (way === 0) return `${given[0]}. ${surname}`;
  if (way === 1) return `${given} ${surname.toUpperCase()}`;
  if (way <= 4) return `${given} ${respelled(surname, next)}`;
  return `${given} ${surname}`;
}

function respelled(surname, next) {
  const [pattern, letters] = SPELLINGS[next(SPELLINGS.length)];
  const other = surname.toLowerCase().replace(pattern, letters);
  return capitalized(other);
}

function surnameOf(number) {
  const parts = [
    STARTS[number % STARTS.length],
    MIDDLES[Math.floor(number / STARTS.length) % MIDDLES.length],
    MIDDLES[Math.floor(number / (STARTS.length * MIDDLES.length)) % MIDDLES.length],
    ENDS[number % ENDS.length],
  ];
  return capitalized(parts.join(''));
}

function capitalized(word) {
  return word[0].toUpperCase() + word.slice(1);
}
