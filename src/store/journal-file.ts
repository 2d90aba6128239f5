import { type FileHandle, open } from 'node:fs/promises';

const NEWLINE = 10;
const CHUNK_BYTES = 65_536;

/** Removes what stands after the last line break of a file of lines: the rest of a line that was cut short. */
export async function cutPartialLine(path: string, file: FileHandle): Promise<void> {
  const { size } = await file.stat();
  const end = (await lineBreakBefore(path, size)) + 1;
  if (end === size) return;
  await file.truncate(end);
  await file.sync();
}

/** The last line of a file whose lines all end with a line break; empty where it has none. */
export async function lastLine(path: string): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size === 0) return '';
    const start = (await lineBreakBefore(path, size - 1)) + 1;
    const bytes = Buffer.alloc(size - 1 - start);
    await file.read(bytes, 0, bytes.length, start);
    return bytes.toString('utf8');
  } finally {
    await file.close();
  }
}

/** Where the last line break before `end` (exclusive) stands, in bytes; -1 where there is none. Reads backwards. */
async function lineBreakBefore(path: string, end: number): Promise<number> {
  const file = await open(path, 'r');
  try {
    const chunk = Buffer.alloc(CHUNK_BYTES);
    for (let stop = end; stop > 0; stop -= CHUNK_BYTES) {
      const start = Math.max(0, stop - CHUNK_BYTES);
      const { bytesRead } = await file.read(chunk, 0, stop - start, start);
      const found = chunk.subarray(0, bytesRead).lastIndexOf(NEWLINE);
      if (found >= 0) return start + found;
    }
    return -1;
  } finally {
    await file.close();
  }
}
