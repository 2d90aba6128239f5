import type { GraphStore } from '../store/graph-store.ts';
import type { StoreOptions } from './options.ts';
import type { Terminal } from './terminal.ts';

/**
 * Opens the store that the command names, else the one of the settings, with its constraints and indexes made. A command
 * that only asks must find one: a folder mistyped is not to become an empty store.
 */
export async function openStore(
  terminal: Terminal,
  { store: named }: StoreOptions,
  { mustExist = true }: { readonly mustExist?: boolean } = {},
): Promise<GraphStore> {
  const { openStore: open } = await import('../store/index.ts');
  const { store: usual, username, password, database } = terminal.config;
  const store = await open(named ?? usual, { username, password, mustExist, ...(database ? { database } : {}) });
  terminal.closeLater(() => store.close());
  await store.migrate();
  return store;
}
