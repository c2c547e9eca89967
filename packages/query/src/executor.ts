import type { Context, Graph } from '@gongqiao/kernel';
import { type DocumentNode, type ExecutionResult, getVariableValues, GraphQLError } from 'graphql';
import { authorize, refuseHidden } from './authorize.ts';
import { indexOf, operationOf } from './document.ts';
import { badInput } from './faults.ts';
import { Runner } from './jit.ts';
import { type Observer, tellReads, tellRefusal } from './observer.ts';
import { RawJson } from './raw-json.ts';
import { attachResolvers, rootOf, type Warn } from './reader.ts';
import type { Fields, Request } from './selection.ts';
import { answerOf, plannedRoots, planQuery } from './statement.ts';

export interface ExecutionRequest {
  readonly document: DocumentNode;
  /** A hash of the document's text: compiled operations are kept under it. */
  readonly queryHash?: string;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
  readonly context: Context;
}

export type Executor = (request: ExecutionRequest) => Promise<ExecutionResult>;

export interface ExecutorOptions {
  /** Told of each field that no plan covers; a development warning. */
  readonly warn?: Warn;
  /** Whether answers may be JSON text as PostgreSQL wrote it (`data` is then a RawJson). */
  readonly raw?: boolean;
  readonly observer?: Observer;
}

/** The executor of one graph: authorizes, then answers reads by one statement, and everything else by its resolvers. */
export function createExecutor(graph: Graph, { warn = () => {}, raw = true, observer }: ExecutorOptions = {}): Executor {
  attachResolvers(graph);
  const { schema } = graph;
  const runner = new Runner(schema);
  const layered = new WeakSet<object>();
  const answer = async (request: Request, { document, queryHash, context }: ExecutionRequest): Promise<ExecutionResult> => {
    authorize(schema, request, context.viewer);
    const { planned, others } = request.operation.operation === 'query' ? plannedRoots(schema, request) : NONE;
    if (raw && planned.size > 0 && !layered.has(request.operation) && [...others.values()].every((nodes) => nodes[0]!.name.value === '__typename')) {
      const data = await verbatim(graph, request, context, new Map([...planned, ...others]));
      if (data) return { data: data as never };
      layered.add(request.operation);
    }
    if (request.operation.operation === 'mutation') refuseHidden(schema, request, context.viewer);
    const root = planned.size > 0 ? rootOf(context, schema, request, planned, warn) : undefined;
    return runner.run({ document, hash: queryHash, request, context, root });
  };
  return async (execution) => {
    const { document, operationName, variables, context } = execution;
    let request: Request | undefined;
    try {
      request = requestOf(graph, document, operationName, variables ?? {});
      const result = await answer(request, execution);
      if (observer) tellReads(observer, graph, context, request, result.data);
      return result;
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      if (observer && request) tellRefusal(observer, context, request, error);
      return { errors: [error] };
    }
  };
}

const NONE: { planned: Fields; others: Fields } = { planned: new Map(), others: new Map() };

function requestOf(graph: Graph, document: DocumentNode, operationName: string | null | undefined, variables: Readonly<Record<string, unknown>>): Request {
  const operation = operationOf(document, operationName);
  if (!operation) throw badInput('请指明要执行的操作。');
  const { coerced, errors } = getVariableValues(graph.schema, operation.variableDefinitions ?? [], variables, { maxErrors: 10 });
  if (errors) throw badInput(`输入的内容不合要求：${errors.map((error) => error.message).join('；')}`, { nodes: errors.flatMap((error) => error.nodes ?? []) });
  return { index: indexOf(document, graph.schema), operation, variables: coerced };
}

/** The whole answer by one statement, or null when resolvers have something to add. */
async function verbatim(graph: Graph, request: Request, context: Context, roots: Fields): Promise<RawJson | null> {
  const { statement, uncovered } = planQuery(graph.schema, request, context.viewer, roots, true);
  return uncovered.length > 0 ? null : new RawJson(await answerOf(context, statement));
}
