process.env['NODE_ENV'] ??= 'production';
const { runCommand } = await import('./cli/run-command.ts');
process.exitCode = await runCommand(process.argv.slice(2));
