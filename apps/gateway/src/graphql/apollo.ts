import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginUsageReportingDisabled, ApolloServerPluginSchemaReportingDisabled, ApolloServerPluginLandingPageDisabled, ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { observer } from '@gongqiao/audit';
import type { Context, Graph } from '@gongqiao/kernel';
import { createExecutor, type Executor, stringifyAnswer } from '@gongqiao/query';
import type { GraphQLError, GraphQLFormattedError, GraphQLSchema, ValidationRule } from 'graphql';
import { errorFacts } from '../settings/log.ts';
import { checkCharacters } from './characters.ts';
import { checkLimits, limits } from './limits.ts';
import { isUnexpected, maskError, statusOfCode } from './masking.ts';

export interface GraphServerOptions {
  /** What may be asked: the whole graph, or a cut of it. */
  readonly schema: GraphQLSchema;
  readonly execute: Executor;
  readonly introspection: boolean;
  readonly plugins?: readonly Plugin[];
  readonly validationRules?: readonly ValidationRule[];
}

export interface ExecutorOptions {
  readonly graph: Graph;
  /** Told of each kind of field that no plan covers. */
  readonly warn: (what: string) => void;
  /** Whether answers may be PostgreSQL's JSON as it is. */
  readonly verbatim: boolean;
}

export type Plugin = ApolloServerPlugin<Context>;

/** Answers documents over the whole graph; what may be asked, the server before it decides. */
export const executorOf = ({ graph, warn, verbatim }: ExecutorOptions): Executor => createExecutor(graph, { warn, raw: verbatim, observer });

const limiting: Plugin = {
  requestDidStart: async () => ({
    async didResolveOperation({ document, operation, request, source }) {
      checkCharacters(source, request.variables);
      if (operation) checkLimits(document, operation, request.variables ?? {});
    },
  }),
};

function numbered(formatted: GraphQLFormattedError, original: unknown, context: Context): GraphQLFormattedError {
  // Apollo's own mask, for an error that it could not format: ours was not asked.
  const error = formatted.extensions?.['code'] === 'INTERNAL_SERVER_ERROR' ? maskError({ ...formatted, path: (original as GraphQLError).path }, original) : formatted;
  if (!isUnexpected(error)) return error;
  const cause = (original as { originalError?: unknown } | null)?.originalError;
  context.log.error({ error: original, ...(cause !== undefined && { cause: errorFacts(cause) }), path: error.path }, 'a request failed');
  return { ...error, extensions: { ...error.extensions, requestId: context.requestId } };
}

/** Says in the status what the errors say, where there is nothing else in the answer, and logs what nobody expected under its number. */
const answering: Plugin = {
  requestDidStart: async () => ({
    async willSendResponse({ response, errors, contextValue }) {
      if (response.body.kind !== 'single' || !errors?.length) return;
      const result = response.body.singleResult;
      result.errors = (result.errors ?? []).map((error, index) => numbered(error, errors[index], contextValue));
      if (result.data !== undefined && result.data !== null) return;
      const codes = result.errors.map((error) => String(error.extensions?.['code']));
      response.http.status = statusOfCode[codes.find((code) => code in statusOfCode) ?? 'INTERNAL'];
      if (response.http.status === 503) response.http.headers.set('retry-after', '2');
    },
  }),
};

const disabled = [
  ApolloServerPluginCacheControlDisabled(), ApolloServerPluginUsageReportingDisabled(), ApolloServerPluginSchemaReportingDisabled(), ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
];

function gatewayOf(schema: GraphQLSchema, execute: Executor): object {
  return {
    load: () => Promise.resolve({
      executor: ({ document, queryHash, request, context }: { document: never; queryHash: string; request: { operationName?: string; variables?: Record<string, unknown> }; context: Context }) =>
        execute({ document, queryHash, operationName: request.operationName, variables: request.variables, context }),
    }),
    onSchemaLoadOrUpdate(listener: (schemas: object) => void) {
      listener({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => {};
    },
    stop: () => Promise.resolve(),
  };
}

/** Apollo Server over the planner's executor, with the limits and masks of this project. Started. */
export async function startGraphServer({ schema, execute, introspection, plugins = [], validationRules = [] }: GraphServerOptions): Promise<ApolloServer<Context>> {
  const server = new ApolloServer<Context>({
    gateway: gatewayOf(schema, execute) as never, introspection, validationRules: [...validationRules], csrfPrevention: { requestHeaders: ['x-gongqiao'] }, allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false, hideSchemaDetailsFromClientErrors: true, parseOptions: { maxTokens: limits.tokens }, persistedQueries: false,
    formatError: maskError, stringifyResult: stringifyAnswer, stopOnTerminationSignals: false, plugins: [...disabled, limiting, ...plugins, answering],
  });
  await server.start();
  return server;
}
