/**
 * What a generator gives, until it is told to stop: then its source ends first. A generator that waits for its source
 * cannot be stopped by itself: its `return` would wait too, for as long as the source has nothing to say.
 */
export function stopWith<T>(
  source: AsyncIterableIterator<unknown>,
  generator: AsyncGenerator<T>,
): AsyncIterableIterator<T> {
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () => generator.next(),
    async return() {
      await source.return?.();
      return generator.return(undefined);
    },
    async throw(error) {
      await source.return?.();
      return generator.throw(error);
    },
  };
}
