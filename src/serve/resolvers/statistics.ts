import type { StatisticsRow } from '../../store/questions.ts';
import type { Context } from '../context.ts';

/** Resolvers of `Statistics`, for what is counted only if a query asks. */
export const statisticsResolvers = {
  kinds: async (_: StatisticsRow, __: unknown, { store }: Context) => (await store.ask('statistics-kinds', {}))[0],
  span: async (_: StatisticsRow, __: unknown, { store }: Context) => (await store.ask('statistics-span', {}))[0],
};
