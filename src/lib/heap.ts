/** A binary heap: gives back what was put into it, the first by `before` first. */
export interface Heap<T> {
  readonly size: number;
  push(item: T): void;
  pop(): T | undefined;
}

/** An empty heap. `before` MUST be a strict order, so that equal contents come out in one way only. */
export function createHeap<T>(before: (a: T, b: T) => boolean): Heap<T> {
  const items: T[] = [];
  return {
    get size() {
      return items.length;
    },
    push(item) {
      items.push(item);
      rise(items, before);
    },
    pop() {
      const first = items[0];
      const last = items.pop();
      if (items.length > 0 && last !== undefined) sink(items, last, before);
      return first;
    },
  };
}

function rise<T>(items: T[], before: (a: T, b: T) => boolean): void {
  let index = items.length - 1;
  const item = items[index] as T;
  while (index > 0) {
    const parent = (index - 1) >> 1;
    if (!before(item, items[parent] as T)) break;
    items[index] = items[parent] as T;
    index = parent;
  }
  items[index] = item;
}

function sink<T>(items: T[], item: T, before: (a: T, b: T) => boolean): void {
  let index = 0;
  for (;;) {
    let child = 2 * index + 1;
    if (child >= items.length) break;
    if (child + 1 < items.length && before(items[child + 1] as T, items[child] as T)) child += 1;
    if (!before(items[child] as T, item)) break;
    items[index] = items[child] as T;
    index = child;
  }
  items[index] = item;
}
