import { type Configuration, PostgreSqlConnection, PostgreSqlDriver } from '@mikro-orm/postgresql';
import { bind } from './bind.ts';

type Executing = Parameters<PostgreSqlConnection['execute']>;
type Compiled = Parameters<ReturnType<PostgreSqlConnection['getClient']>['executeQuery']>[0];

// MikroORM writes values into the text of each statement, which PostgreSQL would then parse and plan every time: behind row-level security half a millisecond for one row.
class BoundConnection extends PostgreSqlConnection {
  override async execute<Result>(...asked: Executing): Promise<Result> {
    const [query, parameters = [], method = 'all', transaction] = asked;
    const bound = typeof query === 'string' && Array.isArray(parameters) ? bind(query, parameters, this.platform) : null;
    if (!bound) return super.execute<Result & object>(...asked) as Promise<Result>;
    await this.ensureConnection();
    const { text, values } = bound;
    const compiled = { sql: text, parameters: values, query: { kind: 'RawNode', sqlFragments: [text], parameters: [] }, queryId: { queryId: 'bound' } } as unknown as Compiled;
    return this.executeQuery(text, async () => this.transformRawResult<Result>(await (transaction ?? this.getClient()).executeQuery(compiled), method));
  }
}

/** MikroORM's driver for PostgreSQL, which sends values apart from the text, so that the server keeps what it parsed and planned (see NamedClient). */
export class BoundDriver extends PostgreSqlDriver {
  protected override readonly connection: BoundConnection;
  constructor(config: Configuration) {
    super(config);
    this.connection = new BoundConnection(config);
  }
}
