import type { Knowledge, KnownPerson, Tenure } from '../knowledge/knowledge.ts';
import type { IndexedReport, ReportedEntity } from '../types.ts';
import { personsCalled } from './long-names.ts';
import type { Setting } from './setting.ts';
import { hasTwin } from './twins.ts';
import { dayOf, wordsBeside } from './wording.ts';

/** Nobody is in the news so long before a first office, or after the last one. */
const YEARS_BEFORE = 45;
const YEARS_AFTER = 70;
/** A title has at most so many words: `secretary of state`. */
const TITLE_WORDS = 4;

/** An article, read for who is meant. */
export interface Reading {
  readonly report: IndexedReport;
  readonly setting: Setting;
  readonly knowledge: Knowledge;
}

/**
 * Whom of the knowledge base an entity is: by full name, if nothing speaks against it; by surname only where one person
 * of it held, on the day, an office that the text gives or the highest office of a country in the article.
 */
export function knownPerson(entity: ReportedEntity, reading: Reading): KnownPerson | undefined {
  const names = namesOf(entity, reading.knowledge);
  const isPerson = entity.type === 'Person';
  for (const name of names) {
    const found = personsCalled(name, entity, reading.knowledge).filter(
      (person) => isPossible(person, entity, reading) && !isCut(name, names, person, reading.knowledge),
    );
    const heir = isPerson ? heirOf(name, found, reading, entity) : undefined;
    if (heir) return heir;
    if (found.length === 0 || (!isPerson && !isAtHome(found, reading))) continue;
    const isOne = found.length === 1 && !hasTwin(entity, reading);
    const meant = isOne ? found[0] : inTheirTime(found, entity, reading);
    return meant && (isFullName(name) || isSpokenOf(meant, entity, reading)) ? meant : undefined;
  }
  const surname = isPerson && names.every((name) => !isFullName(name)) ? names[0] : undefined;
  return surname ? bySurname(surname, entity, reading) : undefined;
}

/**
 * Whether a name that the person goes by is only the end of another one in the article, with a given name that is not his:
 * "Bin Laden" where the article speaks of Hamza bin Laden.
 */
function isCut(name: string, names: readonly string[], { names: own }: KnownPerson, knowledge: Knowledge): boolean {
  const end = ` ${knowledge.fold(name)}`;
  const longer = names.map((each) => knowledge.fold(each)).filter((each) => each.endsWith(end));
  const given = new Set(own.flatMap((each) => knowledge.fold(each).split(' ')));
  return longer.some((each) => {
    const first = each.split(' ')[0] ?? '';
    return ![...given].some((word) => word === first || word[0] === first || knowledge.areFormsOfOneName(word, first));
  });
}

/** Names without titles, full ones first, the most used of them before the others. */
function namesOf({ name, aliases, mentions }: ReportedEntity, knowledge: Knowledge): readonly string[] {
  const uses = (each: string): number => mentions.filter(({ text }) => text === each).length;
  const bare = new Map<string, number>();
  for (const each of [name, ...aliases]) {
    const own = withoutNickname(withoutTitles(each, knowledge));
    if (own !== '') bare.set(own, (bare.get(own) ?? 0) + uses(each));
  }
  const ranked = [...bare].sort(
    ([a, m], [b, n]) =>
      Number(isFullName(b)) - Number(isFullName(a)) || n - m || b.length - a.length || (a < b ? -1 : 1),
  );
  return ranked.map(([each]) => each);
}

function withoutTitles(name: string, knowledge: Knowledge): string {
  const words = name.split(/\s+/);
  while (words.length > 1 && knowledge.isHonorific((words[0] ?? '').replace(/\.$/, ''))) words.shift();
  return words.join(' ');
}

/** `Ferdinand "Bongbong" Marcos, Jr.` goes by `Ferdinand Marcos Jr.`. */
function withoutNickname(name: string): string {
  return name.replace(/, (?=[JS]r\.?$)/, ' ').replace(/(?<=\S )["“”'‘][^\s"“”]+["“”'’] (?=\S)/u, '');
}

function wordCount(name: string): number {
  return name.split(/\s+/).length;
}

function isFullName(name: string): boolean {
  return wordCount(name) > 1;
}

function isPossible(person: KnownPerson, entity: ReportedEntity, { setting, knowledge }: Reading): boolean {
  const gender = knowledge.gender(person.name.split(/[\s-]/)[0] ?? '');
  if (entity.gender && gender && entity.gender !== gender) return false;
  if (!isOfTime(person, setting.day)) return false;
  if (!entity.country || !person.country || entity.country === person.country) return true;
  return setting.countries.has(person.country) || countriesOf(person, knowledge).has(entity.country);
}

function isOfTime({ tenures }: KnownPerson, day: string | undefined): boolean {
  if (day === undefined || tenures.length === 0) return true;
  const years = tenures.flatMap(({ from, to = '9999' }) => [Number(from.slice(0, 4)), Number(to.slice(0, 4))]);
  const year = Number(day.slice(0, 4));
  return year >= Math.min(...years) - YEARS_BEFORE && year <= Math.max(...years) + YEARS_AFTER;
}

/** What a model took for something else than a person must at least be of a country that the article is about. */
function isAtHome(people: readonly KnownPerson[], { setting, knowledge }: Reading): boolean {
  return people.some((person) => [...countriesOf(person, knowledge)].some((code) => setting.countries.has(code)));
}

/** A single name stands for somebody only where his country, his body or his office stands by. */
function isSpokenOf(person: KnownPerson, entity: ReportedEntity, reading: Reading): boolean {
  return isAtHome([person], reading) || person.tenures.some((tenure) => isTitled(tenure, titlesOf(entity, reading)));
}

function countriesOf(person: KnownPerson, knowledge: Knowledge): ReadonlySet<string> {
  const bodies = person.tenures.flatMap(({ body }) => knowledge.get(body)?.country ?? []);
  return new Set([...(person.country ? [person.country] : []), ...bodies]);
}

/** "President Ferdinand Marcos" of 2022 is Ferdinand Marcos Jr.: in office on the day, with the office in the text. */
function heirOf(
  name: string,
  found: readonly KnownPerson[],
  reading: Reading,
  entity: ReportedEntity,
): KnownPerson | undefined {
  const day = dayOfEntity(entity, reading);
  if (day === undefined) return undefined;
  const titles = titlesOf(entity, reading);
  const isIn = ({ tenures }: KnownPerson): boolean =>
    tenures.some((tenure) => covers(tenure, day) && isTitled(tenure, titles));
  const heirs = reading.knowledge.namesakesOf(name).filter((person) => isIn(person) && !found.includes(person));
  return heirs.length === 1 && !found.some(isIn) ? heirs[0] : undefined;
}

/** Of several with one name the one in office then, or the only one who had held any by then. */
function inTheirTime(
  people: readonly KnownPerson[],
  entity: ReportedEntity,
  reading: Reading,
): KnownPerson | undefined {
  const day = dayOfEntity(entity, reading);
  if (day === undefined) return undefined;
  const current = people.filter(({ tenures }) => tenures.some((tenure) => covers(tenure, day)));
  const past = people.filter(({ tenures }) => tenures.some(({ from }) => from <= day));
  return [current, past].find(({ length }) => length === 1)?.[0];
}

function bySurname(surname: string, entity: ReportedEntity, reading: Reading): KnownPerson | undefined {
  const day = dayOfEntity(entity, reading);
  if (day === undefined) return undefined;
  const titles = titlesOf(entity, reading);
  const isMeant = (tenure: Tenure): boolean =>
    covers(tenure, day) && (isTitled(tenure, titles) || (isHead(tenure, reading) && isOfArticle(tenure, reading)));
  const people = reading.knowledge.personsWithSurname(surname).filter((person) => isPossible(person, entity, reading));
  const meant = people.filter(({ tenures }) => tenures.some(isMeant));
  const [only] = meant;
  if (!only || meant.length !== 1) return undefined;
  // "President Bush" is the one in office, also beside his father of the same name.
  const isInOffice = only.tenures.some((tenure) => covers(tenure, day) && isTitled(tenure, titles));
  return isInOffice || !hasNamesake(surname, only, reading) ? only : undefined;
}

/** Whether the article names somebody else of this surname in full. */
function hasNamesake(surname: string, person: KnownPerson, { setting, knowledge }: Reading): boolean {
  const names = setting.fullNames.get(knowledge.fold(surname)) ?? [];
  return names.some((name) => !knowledge.personsNamed(name).some(({ id }) => id === person.id));
}

function isTitled({ office }: Tenure, titles: ReadonlySet<string>): boolean {
  return titles.has(office);
}

function isHead({ office }: Tenure, { knowledge }: Reading): boolean {
  return knowledge.isHeadOffice(office);
}

function isOfArticle({ body }: Tenure, { setting, knowledge }: Reading): boolean {
  const country = knowledge.get(body)?.country;
  return setting.known.has(body) || (country !== undefined && setting.countries.has(country));
}

function covers({ from, to }: Tenure, day: string): boolean {
  return from <= day && (to === undefined || day < to);
}

function dayOfEntity({ mentions }: ReportedEntity, { report }: Reading): string | undefined {
  const [first] = mentions.filter(({ kind }) => kind === 'name');
  return first ? dayOf(report, first) : report.publishedAt?.slice(0, 10);
}

/** Canonical offices that the text gives the entity: by the words before its names, its nominal mentions and its states. */
function titlesOf({ id, mentions }: ReportedEntity, { report, knowledge }: Reading): ReadonlySet<string> {
  const offices = new Set<string>();
  const add = (title: string): void => {
    for (const office of knowledge.officesOf(title)) offices.add(office);
  };
  for (const mention of mentions) {
    const words = (mention.kind === 'name' ? wordsBeside(report, mention).before : mention.text).trim().split(/\s+/);
    for (let count = 1; count <= TITLE_WORDS; count += 1) add(words.slice(-count).join(' ').replace(/,$/, ''));
  }
  for (const { subject, title } of report.report.states) if (subject === id && title) add(title);
  return offices;
}
