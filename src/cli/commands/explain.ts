import { Command } from 'commander';
import type { ArticleExplanation } from '../../pipeline/reporter.ts';
import { toStoredArticle } from '../../store/stored-article.ts';
import { notFound } from '../exit-codes.ts';
import { openStore } from '../open-store.ts';
import { type StoreOptions, withStore } from '../options.ts';
import type { Terminal } from '../terminal.ts';

interface Options extends StoreOptions {
  readonly json?: boolean;
}

type Explained = ArticleExplanation['events'][number];

/** `dramatis explain`: how an event was read out of each article that reports it. */
export function explainCommand(terminal: Terminal): Command {
  return withStore(new Command('explain'))
    .description(
      'Tell how an event was read: predicate, frame, conditions and roles, for each article that reports it.',
    )
    .argument('<event>', 'the id of an event, as `dramatis events` prints it')
    .addHelpText('after', '\nExample:\n  dramatis explain event:0123456789abcdef')
    .action((id: string, options: Options) => run(terminal, id, options));
}

async function run(terminal: Terminal, id: string, options: Options): Promise<void> {
  const store = await openStore(terminal, options);
  const evidence = await store.ask('evidence-of', { ids: [id] });
  if (evidence.length === 0) throw notFound(`no event has the id ${id}; \`dramatis events\` lists them with --json`);
  const rows = await store.ask('stored-articles-by-id', { ids: evidence.map(({ articleId }) => articleId) });
  const { openReporter } = await import('../open-pipeline.ts');
  const reporter = openReporter(terminal, {});
  for (const { article } of rows.map(toStoredArticle)) {
    const { events } = await reporter.explain(article);
    const starts = evidence.filter(({ articleId }) => articleId === article.id).map(({ triggerStart }) => triggerStart);
    for (const each of events.filter(({ event }) => starts.includes(event.trigger.start))) {
      terminal.print(options.json ? JSON.stringify({ article: article.key, ...each }) : inWords(article.key, each));
    }
  }
}

/** An explanation as people read it. */
export function inWords(key: string, explained: Explained): string {
  const { event, trigger, roleset, carrier, frame, conditions, roles, beaten, sentence } = explained;
  return [
    `${event.type} in ${key}`,
    `  “${sentence}”`,
    `  set off by   “${trigger}”${roleset ? ` (${roleset})` : ''}${carrier ? `, carried by “${carrier}”` : ''}`,
    `  frame        ${frame}`,
    ...conditions.map((condition) => `  condition    ${condition}`),
    ...roles.map(({ role, name, wording, basis }) => `  ${role.padEnd(12)} ${name} (“${wording}”, ${basis})`),
    ...(beaten.length > 0 ? [`  instead of   ${beaten.join(', ')}`] : []),
    `  status       ${event.modality}${event.negated ? ', negated' : ''}; ${event.date ?? 'no date'}; confidence ${event.confidence}`,
  ].join('\n');
}
