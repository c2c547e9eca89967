export { createExecutor, type ExecutionRequest, type Executor, type ExecutorOptions } from './executor.ts';
export { badInput, forbidden, unauthenticated } from './faults.ts';
export { literal, Parameters } from './parameters.ts';
export { RawJson, stringifyAnswer } from './raw-json.ts';
export { createReader } from './reader.ts';
export { scopeSql } from './statement.ts';
export { transactionSql } from './transaction-sql.ts';
export { visibleFilter } from './visibility.ts';
export { type Level, whereSql } from './where.ts';
