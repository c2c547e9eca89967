import { type DocumentNode, execute, type ExecutionResult, GraphQLError, GraphQLScalarType, GraphQLSchema, type OperationDefinitionNode, type VariableDefinitionNode } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Request } from './selection.ts';

type Compiled = { query(root: unknown, context: unknown, variables: object): Promise<ExecutionResult> | ExecutionResult };

/** One operation to run; its variables are coerced already. */
export interface Run {
  readonly document: DocumentNode;
  /** Names the document: compiled operations are kept under it. */
  readonly hash: string | undefined;
  readonly request: Request;
  readonly context: object;
  readonly root: unknown;
}

/** Compiled operations kept at once. */
const KEPT = 1_000;

/** Runs operations by graphql-jit where that gives what graphql-js would, and by graphql-js where it would not. */
export class Runner {
  readonly #compiled = new Map<string, Compiled | null>();
  readonly #schema: GraphQLSchema;
  readonly #compiling: GraphQLSchema;

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
    const config = schema.toConfig();
    this.#compiling = new GraphQLSchema({ ...config, types: [...config.types, COERCED], assumeValid: true });
  }

  async run({ document, hash, request, context, root }: Run): Promise<ExecutionResult> {
    const variables = request.variables as Record<string, unknown>;
    const compiled = hash !== undefined && isFitting(request) ? this.#compile(document, request.operation, hash) : null;
    if (!compiled) return await execute({ schema: this.#schema, document, rootValue: root, contextValue: context, variableValues: variables, operationName: request.operation.name?.value });
    const result = await compiled.query(root, context, variables);
    return result.errors ? { ...result, errors: result.errors.map(rebuilt) } : result;
  }

  #compile(document: DocumentNode, operation: OperationDefinitionNode, hash: string): Compiled | null {
    const operationName = operation.name?.value ?? '';
    const key = `${hash}:${operationName}`;
    let compiled = this.#compiled.get(key);
    if (compiled === undefined) {
      const result = compileQuery(this.#compiling, withCoercedVariables(document, operation), operationName, {});
      compiled = isCompiledQuery(result) ? (result as unknown as Compiled) : null;
      if (this.#compiled.size >= KEPT) this.#compiled.delete(this.#compiled.keys().next().value!);
      this.#compiled.set(key, compiled);
    }
    return compiled;
  }
}

// Left out inside an input literal, a variable would become null instead of absent. And where one mutation fails, graphql-jit would carry out the rest.
function isFitting({ operation, index, variables }: Request): boolean {
  return operation.operation === 'query' && [...index.nestedVariables].every((name) => name in variables);
}

/** Stands for the types of variables: they are coerced before, and graphql-jit is busy for half a minute with an input type that contains itself, such as a filter. */
const COERCED = new GraphQLScalarType({ name: 'Coerced', parseValue: (value) => value });

function withCoercedVariables(document: DocumentNode, operation: OperationDefinitionNode): DocumentNode {
  const variableDefinitions = operation.variableDefinitions?.map((definition) => (isCondition(definition) ? definition : { ...definition, type: COERCED_TYPE, defaultValue: undefined }));
  return { ...document, definitions: document.definitions.map((definition) => (definition === operation ? { ...operation, variableDefinitions } : definition)) };
}

const COERCED_TYPE = { kind: 'NamedType', name: { kind: 'Name', value: COERCED.name } } as VariableDefinitionNode['type'];

// graphql-jit looks at the types of variables in `@skip` and `@include`.
function isCondition({ type }: VariableDefinitionNode): boolean {
  const named = type.kind === 'NonNullType' ? type.type : type;
  return named.kind === 'NamedType' && named.name.value === 'Boolean';
}

// graphql-jit's errors pass for GraphQLErrors, but have no extensions where the cause has none: Apollo could neither format nor mask them.
function rebuilt({ message, path, originalError, extensions, locations }: GraphQLError): GraphQLError {
  return Object.assign(new GraphQLError(message, { path, originalError, extensions }), { locations });
}
