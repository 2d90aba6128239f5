/** A list of whole numbers from 0 on that grows at its end: four bytes each, and no objects. */
export interface Numbers {
  /** The numbers, with room behind them; another array when it has grown. */
  readonly all: Uint32Array;
  readonly length: number;
  /** Sets the number at a place; those between the end and that place become 0. */
  set(at: number, value: number): void;
}

const FIRST_ROOM = 1024;

/** An empty list of numbers. */
export function createNumbers(): Numbers {
  let all = new Uint32Array(FIRST_ROOM);
  let length = 0;
  return {
    get all() {
      return all;
    },
    get length() {
      return length;
    },
    set(at, value) {
      if (at >= all.length) {
        const larger = new Uint32Array(Math.max(at + 1, all.length + (all.length >> 1)));
        larger.set(all);
        all = larger;
      }
      all[at] = value;
      length = Math.max(length, at + 1);
    },
  };
}
