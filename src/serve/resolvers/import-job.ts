import type { Context } from '../context.ts';
import type { ImportJob } from '../import-jobs.ts';
import { importPayload } from '../import-payload.ts';
import type { ImportResult } from '../reading.ts';
import type { ReportedEvent } from './subscription.ts';

/** Resolvers of `ImportJob` and of `ImportProgress`. */
export const importJobResolvers = { result: payloadOf };

/** Resolvers of `ReportedEvent`. */
export const reportedEventResolvers = {
  article: ({ articleId }: ReportedEvent, _: unknown, { loaders }: Context) => loaders.articles.load(articleId),
};

function payloadOf({ result }: Pick<ImportJob, 'result'> & { readonly result?: ImportResult }) {
  return result ? importPayload(result) : null;
}
