import { cpus, loadavg, release, totalmem, type } from 'node:os';

/** Where and when: figures mean nothing without it. A load near the number of cores says that others worked too. */
export function describeMachine() {
  const [first] = cpus();
  const date = new Date().toISOString().slice(0, 10);
  const memory = Math.round(totalmem() / 2 ** 30);
  const load = loadavg()[0].toFixed(1);
  return [
    `${date} · ${cpus().length} × ${first?.model.trim() || 'unknown processor'}, ${memory} GiB`,
    `${type()} ${release()} · Node ${process.versions.node} · load before the run ${load}`,
  ].join('\n');
}
