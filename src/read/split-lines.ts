/** A line of bytes without its line end; `tooLong` where it went past the limit and its bytes were dropped. */
export interface ByteLine {
  readonly bytes: Uint8Array;
  readonly tooLong: boolean;
}

const LINE_FEED = 10;

/** The lines of a stream of bytes, holding at most `maxBytes` of one line at a time. */
export async function* splitLines(pieces: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<ByteLine> {
  let parts: Uint8Array[] = [];
  let size = 0;
  const take = (part: Uint8Array): void => {
    size += part.length;
    if (size <= maxBytes) parts.push(part);
    else parts = [];
  };
  const finish = (): ByteLine => {
    const line = { bytes: Buffer.concat(parts), tooLong: size > maxBytes };
    parts = [];
    size = 0;
    return line;
  };
  for await (const piece of pieces) {
    let start = 0;
    for (let end = piece.indexOf(LINE_FEED); end >= 0; end = piece.indexOf(LINE_FEED, start)) {
      take(piece.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    if (start < piece.length) take(piece.subarray(start));
  }
  if (size > 0) yield finish();
}
