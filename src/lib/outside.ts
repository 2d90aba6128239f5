/** What stands elsewhere is named by its URI. */
const URI = /^https?:\/\/\S+$/;
const WIKIDATA = /^https?:\/\/www\.wikidata\.org\/(?:entity|wiki)\/(Q[1-9]\d*)$/;

/** Whether an id names an entry of another data set, by its URI, rather than something of this program. */
export function isOutside(id: string): boolean {
  return URI.test(id);
}

/** `Q42` of a URI of Wikidata's; undefined for all others. */
export function wikidataIdOf(uri: string): string | undefined {
  return WIKIDATA.exec(uri)?.[1];
}
