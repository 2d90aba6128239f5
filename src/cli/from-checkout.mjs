import { spawnSync } from 'node:child_process';
import { readdirSync, statSync, utimesSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Runs the command line from a checkout, and builds it first where `src/` is newer than `dist/`. */

const root = new URL('../../', import.meta.url);
const built = new URL('dist/.tsbuildinfo', root);
const newestOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(({ name }) => name.endsWith('.ts'))
    .reduce(
      (newest, { parentPath, name }) => Math.max(newest, changed(`${parentPath}/${name}`)),
      changed(new URL('tsconfig.json', root)),
    );

if (newestOf(fileURLToPath(new URL('src/', root))) > changed(built)) {
  const compiler = fileURLToPath(new URL('node_modules/typescript/bin/tsc', root));
  const project = fileURLToPath(new URL('tsconfig.json', root));
  const { status } = spawnSync(process.execPath, [compiler, '-p', project], { stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
  // The compiler leaves the file alone where nothing but a time had changed.
  utimesSync(built, new Date(), new Date());
}

await import(new URL('dist/cli/main.js', root).href);

function changed(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
