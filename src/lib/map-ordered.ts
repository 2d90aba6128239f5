/**
 * Maps a stream with up to `ahead` calls under way at once; answers in the order of the input. Nothing more is read
 * from the stream than that, so a slow consumer holds the stream back.
 */
export async function* mapOrdered<T, R>(
  items: AsyncIterable<T> | Iterable<T>,
  ahead: number,
  map: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const running: Promise<R>[] = [];
  for await (const item of items) {
    const result = map(item);
    // A rejection is thrown where its turn comes; until then it must not count as unhandled.
    result.catch(() => {});
    running.push(result);
    if (running.length >= ahead) yield await (running.shift() as Promise<R>);
  }
  for (const result of running) yield await result;
}
