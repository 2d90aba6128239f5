/** At most this share of the time goes into checkpoints. */
const SHARE = 0.05;

/**
 * Decides when a graph file is brought up to date. That takes longer the larger the graph is, so it is done seldom on a
 * large one; until then the engine's log and the journal hold what is new. Gives whether it was done.
 */
export function createCheckpoints(
  take: () => void,
  clock: () => number = () => performance.now(),
): (now: boolean) => boolean {
  let doneAt = clock();
  let tookMs = 0;
  return (now) => {
    const begun = clock();
    if (!now && begun - doneAt < tookMs / SHARE) return false;
    take();
    doneAt = clock();
    tookMs = doneAt - begun;
    return true;
  };
}
