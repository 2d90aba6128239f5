import { plain } from './fold.ts';
import type { KnowledgeEntry, KnowledgeMatch, NameSense } from './knowledge.ts';

/** Names → entries, filled while the knowledge base is loaded. */
export interface NameIndex {
  readonly entries: ReadonlyMap<string, KnowledgeEntry>;
  /** Makes an entry known under its id; an id stands for one entry only. */
  add(entry: KnowledgeEntry): void;
  /** Makes names point to an entry; who was named first is the most prominent. */
  name(entry: KnowledgeEntry, names: readonly string[], sense: NameSense): void;
  /** Makes names point to an entry where nothing is called so yet. */
  alias(id: string, names: readonly string[]): void;
  lookup(name: string): readonly KnowledgeMatch[];
}

const NONE: readonly KnowledgeMatch[] = [];

/** An empty index. `fillUp` is called once, when a name is asked for that is not there, and may add aliases. */
export function createNameIndex(fillUp: () => void = () => undefined): NameIndex {
  const entries = new Map<string, KnowledgeEntry>();
  const names = new Map<string, KnowledgeMatch[]>();
  const acronyms = new Map<string, KnowledgeMatch[]>();
  let isFull = false;

  function named(name: string): readonly KnowledgeMatch[] {
    const short = bare(name);
    const byAcronym = short === short.toUpperCase() ? (acronyms.get(short) ?? NONE) : NONE;
    const byName = names.get(nameKey(name)) ?? NONE;
    if (byAcronym.length === 0) return byName;
    return byName.length === 0 ? byAcronym : [...byAcronym, ...byName];
  }

  return {
    entries,
    add(entry) {
      entries.set(entry.id, entry);
    },
    name(entry, wordings, sense) {
      for (const wording of wordings) {
        const [map, key] =
          sense === 'acronym' ? ([acronyms, bare(wording)] as const) : ([names, nameKey(wording)] as const);
        const matches = map.get(key) ?? [];
        if (!matches.some((match) => match.entry === entry && match.sense === sense)) matches.push({ entry, sense });
        map.set(key, matches);
      }
    },
    alias(id, wordings) {
      const entry = entries.get(id);
      if (!entry) return;
      for (const key of wordings.map(nameKey)) if (!names.has(key)) names.set(key, [{ entry, sense: 'name' }]);
    },
    lookup(name) {
      const found = named(name);
      if (found.length > 0 || isFull) return found;
      isFull = true;
      fillUp();
      return named(name);
    },
  };
}

function nameKey(name: string): string {
  return plain(name)
    .replace(/^the (?=.)/, '')
    .replace(/isation\b/g, 'ization');
}

function bare(acronym: string): string {
  return acronym.replace(/^the\s+/i, '').replaceAll('.', '');
}
