import { DramatisError, InputError } from '../errors.ts';
import { htmlReader } from './html.ts';
import { jsonReader } from './json.ts';
import type { Reader, ReadResult, Source } from './reader.ts';
import { textReader } from './text.ts';

/** The readers, in the order they are asked. */
export const readers: readonly Reader[] = [jsonReader, htmlReader, textReader];

/** Reads a source with the first reader that accepts it; a failure where none does. */
export async function* read(given: Source): AsyncGenerator<ReadResult> {
  const source = given.open ? await open(given.open) : given;
  if (source instanceof DramatisError) {
    yield { kind: 'failure', source: given.name, error: source };
    return;
  }
  const reader = readers.find((each) => each.accepts(source));
  if (reader) {
    yield* reader.read(source);
    return;
  }
  const message = `${source.name}: no reader for this kind of file; use .txt, .html or JSON lines (.jsonl)`;
  yield { kind: 'failure', source: source.name, error: new InputError('INPUT_UNSUPPORTED', source.name, message) };
}

async function open(opening: NonNullable<Source['open']>): Promise<Source | DramatisError> {
  try {
    return await opening();
  } catch (error) {
    if (error instanceof DramatisError) return error;
    throw error;
  }
}
