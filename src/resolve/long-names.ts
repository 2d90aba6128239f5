import type { Knowledge, KnownPerson } from '../knowledge/knowledge.ts';
import type { ReportedEntity } from '../types.ts';

/** A name of so many words has middle names, or a second family name. */
const LONG_NAME = 4;
const ELDER = /,? (?:Sr\.?|Senior)$/;
const SUFFIX = /,? (?:Jr\.?|Junior|II|III|IV)$/;

/** Those of this name; else the elder of two whom a suffix tells apart, or who has it with all his given and family names. */
export function personsCalled(
  name: string,
  { type, country }: Pick<ReportedEntity, 'type' | 'country'>,
  knowledge: Knowledge,
): readonly KnownPerson[] {
  const found = knowledge.personsNamed(name);
  if (found.length > 0 || type !== 'Person') return found;
  const elder = name.replace(ELDER, '');
  if (elder !== name && knowledge.namesakesOf(elder).length > 0) return knowledge.personsNamed(elder);
  return personsOfLongName(elder, country, knowledge, elder !== name);
}

/** "Fidel Alejandro Castro Ruz": the one compatriot of this first name and one of these family names. */
function personsOfLongName(
  name: string,
  country: string | undefined,
  knowledge: Knowledge,
  isElder: boolean,
): readonly KnownPerson[] {
  const words = name.split(/\s+/);
  if (words.length < LONG_NAME || !country || knowledge.isSurnameFirst(country) || SUFFIX.test(name)) return [];
  const shorter = [words.at(-1), words.at(-2)].map((surname) => `${words[0]} ${surname}`);
  const found = new Map(shorter.flatMap((each) => knowledge.personsNamed(each)).map((each) => [each.id, each]));
  const own = [...found.values()].filter((person) => person.country === country);
  const hasHeir = shorter.some((each) => knowledge.namesakesOf(each).length > 0);
  return own.length === 1 && (isElder || !hasHeir) ? own : [];
}
