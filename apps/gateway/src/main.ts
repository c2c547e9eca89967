import { enableCompileCache } from 'node:module';

// Before anything else is loaded: graphql and others look at it once, and what is compiled is kept for the next start.
process.env['NODE_ENV'] ??= 'production';
enableCompileCache();
const { run } = await import('./running/run.ts');
await run();
