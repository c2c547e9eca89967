import type { Context, Sql } from '@gongqiao/kernel';

type Compiled = Parameters<ReturnType<Context['em']['getKysely']>['executeQuery']>[0];

/** Statements that run inside the transaction of the context's unit of work, with their values apart from their text, so that they are prepared once. */
export function transactionSql({ em }: Pick<Context, 'em'>): Sql {
  return {
    query: async (sql, values = []) => {
      const compiled = { sql, parameters: values, query: { kind: 'RawNode', sqlFragments: [sql], parameters: [] }, queryId: { queryId: 'transaction' } };
      const { rows } = await em.getKysely().executeQuery(compiled as unknown as Compiled);
      return { rows: rows as Record<string, unknown>[] };
    },
  };
}
