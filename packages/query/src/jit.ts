import {
  type DocumentNode, execute, type ExecutionResult, getNamedType, GraphQLError, type GraphQLNamedType, type GraphQLSchema, isInputObjectType, type OperationDefinitionNode, typeFromAST, type TypeNode,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Request } from './selection.ts';

type Compiled = { query(root: unknown, context: unknown, variables: object): Promise<ExecutionResult> | ExecutionResult };

/** Compiled operations kept at once. */
const KEPT = 1_000;

/** Runs operations by graphql-jit where that gives what graphql-js would, and by graphql-js where it would not. */
export class Runner {
  readonly #compiled = new Map<string, Compiled | null>();
  readonly #schema: GraphQLSchema;

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** `hash` names the document; the variables are coerced already. */
  async run(document: DocumentNode, hash: string | undefined, request: Request, contextValue: object): Promise<ExecutionResult> {
    const variables = request.variables as Record<string, unknown>;
    const operationName = request.operation.name?.value;
    // Left out inside an input literal, a variable would become null instead of absent: a partial update would clear fields.
    const absent = [...request.index.nestedVariables].some((name) => !(name in variables));
    const compiled = absent || hash === undefined ? null : this.#compile(document, request.operation, `${hash}:${operationName ?? ''}`);
    if (!compiled) return await execute({ schema: this.#schema, document, contextValue, variableValues: variables, operationName });
    const result = await compiled.query({}, contextValue, variables);
    return result.errors ? { ...result, errors: result.errors.map(rebuilt) } : result;
  }

  #compile(document: DocumentNode, operation: OperationDefinitionNode, key: string): Compiled | null {
    let compiled = this.#compiled.get(key);
    if (compiled === undefined) {
      const operationName = operation.name?.value;
      const circular = takesCircularInput(this.#schema, operation);
      const result = circular ? null : compileQuery(this.#schema, document, operationName ?? '', {});
      compiled = result && isCompiledQuery(result) ? (result as unknown as Compiled) : null;
      if (this.#compiled.size >= KEPT) this.#compiled.delete(this.#compiled.keys().next().value!);
      this.#compiled.set(key, compiled);
    }
    return compiled;
  }
}

// graphql-jit's errors lack what Apollo needs: they would all become internal errors, and formatError would never be called.
function rebuilt(error: GraphQLError): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const { message, nodes, path, originalError, extensions } = error as GraphQLError;
  return new GraphQLError(message, { nodes, path, originalError, extensions: extensions ?? (originalError as { extensions?: object } | undefined)?.extensions });
}

// graphql-jit writes an input type out to its leaves: with one that contains itself, such as a filter, it is busy for half a minute and then gives up.
function takesCircularInput(schema: GraphQLSchema, { variableDefinitions = [] }: OperationDefinitionNode): boolean {
  return variableDefinitions.some(({ type }) => {
    const input = typeFromAST(schema, type as TypeNode as never) as GraphQLNamedType | undefined;
    return input !== undefined && containsItself(getNamedType(input) as GraphQLNamedType, []);
  });
}

function containsItself(type: GraphQLNamedType, path: readonly GraphQLNamedType[]): boolean {
  if (!isInputObjectType(type)) return false;
  return path.includes(type) || Object.values(type.getFields()).some((field) => containsItself(getNamedType(field.type), [...path, type]));
}
