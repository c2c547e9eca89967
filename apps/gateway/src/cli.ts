import { enableCompileCache } from 'node:module';

process.env['NODE_ENV'] ??= 'production';
enableCompileCache();
const { runCommand } = await import('./cli/run-command.ts');
process.exitCode = await runCommand(process.argv.slice(2));
