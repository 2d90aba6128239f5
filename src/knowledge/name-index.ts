import { plain } from './fold.ts';
import type { KnowledgeEntry, KnowledgeMatch, NameSense } from './knowledge.ts';

/** Names → entries, filled once while the knowledge base is loaded. */
export interface NameIndex {
  readonly entries: ReadonlyMap<string, KnowledgeEntry>;
  /** Makes an entry known under its id; an id stands for one entry only. */
  add(entry: KnowledgeEntry): void;
  /** Makes names point to an entry; who was named first is the most prominent. */
  name(entry: KnowledgeEntry, names: readonly string[], sense: NameSense): void;
  lookup(name: string): readonly KnowledgeMatch[];
}

const NONE: readonly KnowledgeMatch[] = [];

/** An empty index. */
export function createNameIndex(): NameIndex {
  const entries = new Map<string, KnowledgeEntry>();
  const names = new Map<string, KnowledgeMatch[]>();
  const acronyms = new Map<string, KnowledgeMatch[]>();
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
    lookup(name) {
      const short = bare(name);
      const byAcronym = short === short.toUpperCase() ? (acronyms.get(short) ?? NONE) : NONE;
      const byName = names.get(nameKey(name)) ?? NONE;
      if (byAcronym.length === 0) return byName;
      return byName.length === 0 ? byAcronym : [...byAcronym, ...byName];
    },
  };
}

function nameKey(name: string): string {
  return plain(name).replace(/^the (?=.)/, '');
}

function bare(acronym: string): string {
  return acronym.replace(/^the\s+/i, '').replaceAll('.', '');
}
