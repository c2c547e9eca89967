import type { ApolloServer } from '@apollo/server';
import type { Clock, Context, Graph, Sql } from '@gongqiao/kernel';
import { type Admitted, partnerSchemaOf, type PartnerScopeValue, scopeRule, spend } from '@gongqiao/partners';
import { badInput, type Executor } from '@gongqiao/query';
import { executeSync, getOperationAST, getVariableValues, GraphQLError, type GraphQLSchema } from 'graphql';
import { type Plugin, startGraphServer } from '../graphql/apollo.ts';
import { measure } from '../graphql/limits.ts';

/** The context of a request of a partner's program. */
export interface PartnerContext extends Context {
  readonly program: Admitted;
}

// The executor knows the whole graph: what comes in variables is read by the contract first.
function checkVariables(schema: GraphQLSchema, operation: Parameters<typeof measure>[1], variables: Readonly<Record<string, unknown>>): void {
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (errors?.[0]) throw badInput(`变量不合约定：${errors[0].message.slice(0, 300)}`);
}

// The executor knows the whole graph; what there is to explore is the contract.
function exploring(schema: GraphQLSchema, execute: Executor): Executor {
  return (request) => {
    const fields = (getOperationAST(request.document, request.operationName)?.selectionSet.selections ?? []).map((each) => (each.kind === 'Field' ? each.name.value : ''));
    const asked = fields.filter((name) => name === '__schema' || name === '__type');
    if (asked.length === 0) return execute(request);
    if (asked.length < fields.filter((name) => name !== '__typename').length) throw badInput('请把查看结构（__schema、__type）和查询内容分成两次。');
    return Promise.resolve(executeSync({ schema, document: request.document, operationName: request.operationName ?? null, variableValues: request.variables ?? {} }));
  };
}

// Whoever looks after a program sees what it was refused, and why.
function noting(refused: ContractsOptions['refused']): Plugin {
  return {
    requestDidStart: async () => ({
      async willSendResponse({ contextValue, response }) {
        const [error] = response.body.kind === 'single' ? (response.body.singleResult.errors ?? []) : [];
        if (error) refused((contextValue as PartnerContext).program.clientId, String(error.extensions?.['code'] ?? 'UNKNOWN'), error.message);
      },
    }),
  };
}

function charging(sql: Sql, clock: Clock, schema: GraphQLSchema): Plugin {
  return {
    requestDidStart: async () => ({
      async didResolveOperation({ document, operation, request, contextValue, response }) {
        if (!operation) return;
        // Of an operation for which the contract has no type, the rules of the language check nothing.
        if (operation.operation !== 'query') throw badInput('合作方接口只能查询，不能办理。');
        checkVariables(schema, operation, request.variables ?? {});
        const cost = Math.max(1, measure(document, operation, request.variables ?? {}).cost);
        const { program } = contextValue as PartnerContext;
        const { allowed, left, renewedIn } = await spend({ sql, clock }, program, cost);
        const { headers } = response.http;
        headers.set('ratelimit-limit', String(program.budget));
        headers.set('ratelimit-remaining', String(left));
        headers.set('ratelimit-reset', String(renewedIn));
        if (allowed) return;
        headers.set('retry-after', String(renewedIn));
        throw new GraphQLError(`这次查询最多会读出 ${cost} 项，本分钟的预算 ${program.budget} 项还剩 ${left} 项。请 ${renewedIn} 秒后再试，或者减小 first。`, { extensions: { code: 'BUDGET_SPENT' } });
      },
    }),
  };
}

interface ContractsOptions {
  readonly graph: Graph;
  readonly execute: Executor;
  readonly sql: Sql;
  readonly clock: Clock;
  /** Told of each answer that is a refusal. */
  readonly refused: (clientId: string, code: string, message: string) => void;
}

/** One server for each set of scopes that agreements have: what is not agreed on is not in its schema, to be selected, filtered by or explored. */
export class Contracts {
  readonly #options: ContractsOptions;
  readonly #whole: GraphQLSchema;
  readonly #servers = new Map<string, Promise<ApolloServer<Context>>>();

  constructor(options: ContractsOptions) {
    this.#options = options;
    this.#whole = partnerSchemaOf(options.graph.schema);
  }

  serverFor(scopes: readonly PartnerScopeValue[]): Promise<ApolloServer<Context>> {
    const key = [...scopes].sort().join(' ');
    const known = this.#servers.get(key);
    if (known) return known;
    const started = this.#start(scopes);
    this.#servers.set(key, started);
    return started;
  }

  async stop(): Promise<void> {
    for (const server of this.#servers.values()) await (await server).stop();
  }

  #start(scopes: readonly PartnerScopeValue[]): Promise<ApolloServer<Context>> {
    const { graph, execute, sql, clock, refused } = this.#options;
    const schema = partnerSchemaOf(graph.schema, scopes);
    return startGraphServer({ schema, execute: exploring(schema, execute), introspection: true, plugins: [charging(sql, clock, schema), noting(refused)], validationRules: [scopeRule(this.#whole)] });
  }
}
