import type { Knowledge } from '../knowledge/knowledge.ts';
import type { IndexedReport, ReportedEntity } from '../types.ts';
import { personTokens } from './names.ts';
import { wordsBeside } from './wording.ts';

/** "the elder George Papandreou", "his grandfather, also called Emilio Botin": there is another one of this name. */
const NAMESAKE = /\b(?:(?:elder|younger)|also,? (?:named|called))\s*$/i;
/** "his father, George Papandreou". */
const KIN =
  /\b((?:great-|grand)*(?:father|mother|son|daughter)|brother|sister|uncle|aunt|cousin|nephew|niece),?(?:\s+also,? (?:named|called))?\s*$/i;

/** Whether the article has two people of one full name, and another article could mean either of them. */
export function hasTwin(
  entity: ReportedEntity,
  { report, knowledge }: { readonly report: IndexedReport; readonly knowledge: Knowledge },
): boolean {
  const own = fullNameOf(entity, knowledge);
  if (entity.type !== 'Person' || own === undefined) return false;
  const all = report.report.entities.filter((other) => other.type === 'Person' && fullNameOf(other, knowledge) === own);
  if (all.length < 2) return false;
  const kin = new Set(all.flatMap((each) => beside(each, report, KIN)).map((noun) => noun.toLowerCase()));
  // Who is told from a namesake by a word of his own is the one that is less well known.
  return kin.size > 1 || beside(entity, report, NAMESAKE).length > 0;
}

function fullNameOf({ name }: ReportedEntity, knowledge: Knowledge): string | undefined {
  const tokens = personTokens(name, knowledge);
  return tokens.length > 1 ? tokens.join(' ') : undefined;
}

/** What a pattern finds right before the names of an entity. */
function beside({ mentions }: ReportedEntity, report: IndexedReport, pattern: RegExp): readonly string[] {
  const names = mentions.filter(({ kind }) => kind === 'name');
  return names.flatMap((mention) => {
    const found = pattern.exec(wordsBeside(report, mention).before);
    return found ? (found[1] ?? found[0]) : [];
  });
}
