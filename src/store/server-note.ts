import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Leaves a note in the folder of an embedded store: who finds it locked learns where to ask instead. */
export function leaveServerNote(folder: string, address: string): void {
  writeFileSync(noteIn(folder), `${JSON.stringify({ address })}\n`);
}

/** Takes the note away; whoever opens the store does so too, for a server that was killed could not. */
export function removeServerNote(folder: string): void {
  rmSync(noteIn(folder), { force: true });
}

/** The address of the server that has the store of this folder open; undefined where another program has. */
export function readServerNote(folder: string): string | undefined {
  if (!existsSync(noteIn(folder))) return undefined;
  try {
    const { address } = JSON.parse(readFileSync(noteIn(folder), 'utf8')) as { readonly address?: string };
    return address;
  } catch (error) {
    // It is being written this moment.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function noteIn(folder: string): string {
  return join(folder, 'server.json');
}
