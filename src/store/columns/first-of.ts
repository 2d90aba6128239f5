/** Keeps the first of many items in an order, and holds no more than a few times as many as are wanted. */
export interface FirstOf<T> {
  add(item: T): void;
  /** Whether as many as are wanted have been added. */
  isFull(): boolean;
  /** In order. */
  all(): readonly T[];
}

/** Compares as `sort` does; no two items MUST be equal. */
export function createFirstOf<T>(limit: number, compare: (a: T, b: T) => number): FirstOf<T> {
  let held: T[] = [];
  let last: T | undefined;
  function cut(): void {
    held = held.sort(compare).slice(0, limit);
    last = held.length === limit ? held.at(-1) : undefined;
  }
  return {
    add(item) {
      if (last !== undefined && compare(item, last) > 0) return;
      held.push(item);
      if (held.length > 4 * limit + 100) cut();
    },
    isFull: () => held.length >= limit,
    all() {
      cut();
      return held;
    },
  };
}
