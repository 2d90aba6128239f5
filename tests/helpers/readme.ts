import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settings } from '../../src/config.ts';
import { dramatis, start } from '../cli/run.ts';

/** A block of the README that asks, and the block below it that holds the answer. */
const ASKED = /```(sh|graphql)\n([^`]*?)```\n\n```(text|json)\n[^`]*```/g;
/** What only a Neo4j answers is not run here. */
const COMMAND = /^npm run -s dramatis -- (.*)$/;

/** The README with its answers, settings and commands as the program gives them today, over the seeds. */
export async function renderReadme(text: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'dramatis-docs-'));
  const store = join(folder, 'store');
  try {
    await run(['import', 'seeds'], store);
    const answered = await withAnswers(text, store);
    const commands = await commandReference();
    return between(between(answered, 'commands', commands), 'settings', settingsTable());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function withAnswers(text: string, store: string): Promise<string> {
  let rendered = text;
  const server = await serve(store);
  const graphql = new Map<string, string>();
  for (const [, kind, question = ''] of text.matchAll(ASKED)) {
    if (kind === 'graphql') graphql.set(question, await server.ask(question));
  }
  await server.stop();
  for (const [block, kind, question = '', answerKind] of text.matchAll(ASKED)) {
    const command = COMMAND.exec(question.trim())?.[1];
    const answer = kind === 'graphql' ? graphql.get(question) : command && (await run(wordsOf(command), store));
    if (!answer) throw new Error(`README.md: nothing answers ${question}`);
    rendered = rendered.replace(
      block,
      () => `\`\`\`${kind}\n${question}\`\`\`\n\n\`\`\`${answerKind}\n${trimmed(answer)}\n\`\`\``,
    );
  }
  return rendered;
}

interface Served {
  ask(query: string): Promise<string>;
  stop(): Promise<void>;
}

async function serve(store: string): Promise<Served> {
  const child = start(['serve', '--port', '0', '--json'], { DRAMATIS_STORE: store });
  const address = await new Promise<string>((resolve, reject) => {
    let seen = '';
    child.stdout?.on('data', (piece: Buffer) => {
      seen += piece.toString('utf8');
      const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(seen)?.[0];
      if (url) resolve(url);
    });
    child.once('close', () => reject(new Error(`The server ended: ${seen}`)));
  });
  return {
    async ask(query) {
      const response = await fetch(`${address}graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown };
      if (errors) throw new Error(`README.md: ${query}: ${JSON.stringify(errors)}`);
      return JSON.stringify(data, null, 2);
    },
    async stop() {
      const closed = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGTERM');
      await closed;
    },
  };
}

async function run(args: readonly string[], store: string): Promise<string> {
  const { code, stdout, stderr } = await dramatis(args, { env: { DRAMATIS_STORE: store } });
  if (code !== 0) throw new Error(`dramatis ${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** The words of a shell line: bare, or in double quotes. */
function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}

function trimmed(answer: string): string {
  return answer
    .trimEnd()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

async function commandReference(): Promise<string> {
  const { stdout: general } = await dramatis(['--help']);
  const names = [...general.matchAll(/^ {2}([a-z]+) /gm)]
    .map(([, name]) => name as string)
    .filter((name) => name !== 'help');
  const helps = await Promise.all(names.map(async (name) => (await dramatis([name, '--help'])).stdout));
  return names
    .map((name, index) => `### ${name}\n\n\`\`\`text\n${trimmed(helps[index] as string)}\n\`\`\`\n`)
    .join('\n');
}

function settingsTable(): string {
  const rows = settings.map(({ name, description }) => `| \`${name}\` | ${description} |\n`).join('');
  return `| Variable | |\n|---|---|\n${rows}`;
}

function between(text: string, mark: string, content: string): string {
  const [open, close] = [`<!-- ${mark} -->`, `<!-- /${mark} -->`];
  const [from, to] = [text.indexOf(open) + open.length, text.indexOf(close)];
  return `${text.slice(0, from)}\n\n${content}\n${text.slice(to)}`;
}
