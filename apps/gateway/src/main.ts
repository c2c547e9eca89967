// Before anything else is loaded: graphql and others look at it once.
process.env['NODE_ENV'] ??= 'production';
const { run } = await import('./running/run.ts');
await run();
