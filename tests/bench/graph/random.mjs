/** The generator of Park and Miller: whole numbers below a limit, the same ones for the same seed. */
export function generator(seed) {
  let state = (seed % 2_147_483_646) + 1;
  const step = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state;
  };
  // The first numbers of neighboring seeds are alike.
  for (let count = 0; count < 5; count += 1) step();
  return (limit) => step() % limit;
}

/**
 * Draws ranks by the law of Zipf and Mandelbrot, the first ones most often: as names are spread in the news. With the shift
 * of 0.5 the first of 200,000 gets about one draw in 20.
 */
export function zipf(count, shift = 0.5) {
  const sums = new Float64Array(count);
  let sum = 0;
  for (let rank = 0; rank < count; rank += 1) {
    sum += 1 / (rank + 1 + shift);
    sums[rank] = sum;
  }
  return (next) => {
    const wanted = (next(2_000_000_000) / 2_000_000_000) * sum;
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] <= wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
