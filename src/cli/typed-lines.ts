import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** How lines are asked for. */
export interface TypedLines {
  /** Shown before each line, on a person's screen. */
  readonly prompt: () => string;
  /** Where lines are kept for the arrow keys, from one time to the next. */
  readonly historyFile: string;
}

const MOST_LINES = 1000;

/** Lines as they are typed, with history and editing on a person's screen; ends with the input, or Control+D. */
export async function* typedLines({ prompt, historyFile }: TypedLines): AsyncGenerator<string> {
  const isScreen = process.stdin.isTTY === true;
  const lines = createInterface({
    input: process.stdin,
    output: process.stderr,
    terminal: isScreen,
    history: isScreen ? readHistory(historyFile) : [],
    historySize: MOST_LINES,
  });
  const ask = (): void => {
    if (!isScreen) return;
    lines.setPrompt(prompt());
    lines.prompt();
  };
  lines.on('SIGINT', () => lines.close());
  ask();
  try {
    for await (const line of lines) {
      if (isScreen && line.trim() !== '') appendFileSync(historyFile, `${line}\n`, { mode: 0o600 });
      yield line;
      ask();
    }
  } finally {
    // A terminal that is still listened to would keep the program from ending.
    lines.close();
    process.stdin.destroy();
  }
}

/** The newest first, as readline wants them. */
function readHistory(file: string): string[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-MOST_LINES).reverse();
}
