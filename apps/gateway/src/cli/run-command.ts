import path from 'node:path';
import { createInterface } from 'node:readline';
import pino from 'pino';
import { commands } from '../commands.ts';
import { explain } from '../running/explain.ts';
import { openSystem, type System } from '../running/system.ts';
import { createLog } from '../settings/log.ts';
import { readSettings } from '../settings/settings.ts';
import { type Cli, type Command, UsageFault } from './command.ts';

const say = (text: string): void => void process.stderr.write(`${text}\n`);

function helpText(): string {
  const lines = Object.values(commands).map(({ usage, summary }) => `  ${usage}\n      ${summary}`);
  return ['用法：pnpm gongqiao 命令', '', ...lines, '  help\n      显示这些命令', '', '设置与 pnpm start 相同：GONGQIAO_DATA、DATABASE_URL、GONGQIAO_MODE。'].join('\n');
}

function findCommand(args: readonly string[]): { command: Command; rest: readonly string[] } {
  for (const words of [2, 1]) {
    const name = args.slice(0, words).join(' ');
    if (args.length >= words && Object.hasOwn(commands, name)) return { command: commands[name]!, rest: args.slice(words) };
  }
  throw new UsageFault(`没有 ${args.slice(0, 2).join(' ')} 这个命令。`);
}

async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await new Promise((resolve) => {
      lines.once('close', () => resolve(''));
      lines.question(question, resolve);
    });
  } finally {
    lines.close();
  }
}

/** Opens the system when a command first asks for it. */
function cliFor(): { cli: Cli; close: () => Promise<void> } {
  const settings = readSettings(process.env);
  const log = createLog(settings.logLevel === 'info' ? 'warn' : settings.logLevel, pino.destination({ fd: 2, sync: true }));
  let opened: Promise<System> | undefined;
  const system = (): Promise<System> => (opened ??= openSystem(settings, log));
  const out = (text: string): void => void process.stdout.write(`${text}\n`);
  const file = (name: string): string => path.resolve(process.env['INIT_CWD'] ?? process.cwd(), name);
  const close = async (): Promise<void> => {
    const running = await opened?.catch(() => undefined);
    await running?.contexts.settle();
    await running?.close();
  };
  return { cli: { settings, log, out, tell: say, ask, file, system }, close };
}

async function carryOut(args: readonly string[]): Promise<number> {
  const { command, rest } = findCommand(args);
  const { cli, close } = cliFor();
  try {
    return await command.run(cli, rest);
  } finally {
    await close();
  }
}

/** Runs one command and returns its exit code: 0 done, 1 refused or failed, 2 not understood. */
export async function runCommand(args: readonly string[]): Promise<number> {
  if (args.length === 0 || ['help', '--help', '-h'].includes(args[0]!)) {
    process.stdout.write(`${helpText()}\n`);
    return 0;
  }
  try {
    return await carryOut(args);
  } catch (error) {
    if (error instanceof UsageFault) {
      say(`${error.message}\n\n${helpText()}`);
      return 2;
    }
    say((await explain(error)) ?? (error instanceof Error ? (error.stack ?? error.message) : String(error)));
    return 1;
  }
}
