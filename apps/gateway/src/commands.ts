import type { Command } from './cli/command.ts';
import { databaseCommands } from './cli/database-commands.ts';
import { demo } from './cli/demo-command.ts';

/** Every command of `pnpm gongqiao`, those of the domains included. */
export const commands: Readonly<Record<string, Command>> = { ...databaseCommands, demo };
