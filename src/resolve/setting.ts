import type { Knowledge } from '../knowledge/knowledge.ts';
import type { IndexedReport, ReportedEntity } from '../types.ts';
import { personTokens } from './names.ts';

/** What an article as a whole says of the names in it. */
export interface Setting {
  /** ISO date of publication. */
  readonly day?: string;
  /** How often each country is mentioned, by its ISO 3166-1 alpha-3 code; its places count too. */
  readonly countries: ReadonlyMap<string, number>;
  /** The country that is mentioned, with its well-known people, at least twice as often as any other. */
  readonly dominant?: string;
  /** That of the dateline, if no country is mentioned more often; else the dominant one. */
  readonly home?: string;
  /** The country of the place that the text opens with: "MINSK, May 20 -". */
  readonly dateline?: string;
  /** The most mentioned countries, at most two, sorted. */
  readonly leading: readonly string[];
  /** Ids of the knowledge base that the article mentions. */
  readonly known: ReadonlySet<string>;
  /** Full names of people, by each folded word that may be the family name. */
  readonly fullNames: ReadonlyMap<string, readonly string[]>;
}

/** Reads the setting of an article from its report. */
export function settingOf({ report, publishedAt, text }: IndexedReport, knowledge: Knowledge): Setting {
  const countries = new Map<string, number>();
  for (const entity of report.entities) {
    const code = countryOf(entity, knowledge);
    if (code) countries.set(code, (countries.get(code) ?? 0) + entity.mentions.length);
  }
  const ranked = byCount(countries);
  const [first, second] = byCount(withPeople(countries, report.entities, knowledge));
  const written = countryOfDateline(text, knowledge);
  // Well-known people make no other country the article's where the dateline's is named as often as any.
  const isAmongFirst = written !== undefined && (!ranked[0] || countries.get(written) === ranked[0][1]);
  const dominant = first && first[1] >= 2 * (second?.[1] ?? 0) ? first[0] : undefined;
  const home = isAmongFirst ? written : dominant;
  return {
    ...(publishedAt ? { day: publishedAt.slice(0, 10) } : {}),
    countries,
    ...(dominant ? { dominant } : {}),
    ...(written ? { dateline: written } : {}),
    ...(home ? { home } : {}),
    leading: ranked
      .slice(0, 2)
      .map(([code]) => code)
      .sort(),
    known: new Set(report.entities.flatMap(({ knowledge: id }) => id ?? [])),
    fullNames: fullNamesOf(report.entities, knowledge),
  };
}

/** "LA PAZ, May 20 -", "MINSK (Agency) -": the country of the place in capitals that a text opens with, if it is the only one. */
function countryOfDateline(text: string, knowledge: Knowledge): string | undefined {
  const place = /^([\p{Lu}][\p{Lu}\s.'’-]{2,30}?)(?:,|\s+[-–—(])/u.exec(text)?.[1];
  const codes = place ? knowledge.lookup(place).flatMap(({ entry }) => entry.country ?? []) : [];
  return new Set(codes).size === 1 ? codes[0] : undefined;
}

function byCount(countries: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...countries].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

/** People whom the knowledge base knows by their full name tell what the article is about, too. */
function withPeople(
  countries: ReadonlyMap<string, number>,
  entities: readonly ReportedEntity[],
  knowledge: Knowledge,
): ReadonlyMap<string, number> {
  const all = new Map(countries);
  for (const { type, name, mentions } of entities) {
    if (type !== 'Person' || !name.includes(' ')) continue;
    const codes = new Set(knowledge.personsNamed(name).map(({ country }) => country));
    const [code] = codes;
    if (codes.size === 1 && code) all.set(code, (all.get(code) ?? 0) + mentions.length);
  }
  return all;
}

function fullNamesOf(
  entities: readonly ReportedEntity[],
  knowledge: Knowledge,
): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const { type, name, aliases } of entities) {
    if (type !== 'Person') continue;
    for (const each of [name, ...aliases]) {
      const tokens = personTokens(each, knowledge);
      if (tokens.length < 2) continue;
      for (const end of new Set([tokens[0] as string, tokens.at(-1) as string])) {
        names.set(end, [...(names.get(end) ?? []), each]);
      }
    }
  }
  return names;
}

/** Only what is a country, or lies in one, for the knowledge base: what a report guesses of people tells nothing here. */
function countryOf({ knowledge: id }: ReportedEntity, knowledge: Knowledge): string | undefined {
  const entry = id === undefined ? undefined : knowledge.get(id);
  return entry && (entry.type === 'Country' || entry.type === 'Place') ? entry.country : undefined;
}
