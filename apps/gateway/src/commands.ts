import { IMPORT_USAGE, importOrganizationsCommand } from '@gongqiao/registry';
import { auditCommands } from './cli/audit-commands.ts';
import { accountCommands } from './cli/account-commands.ts';
import type { Command } from './cli/command.ts';
import { databaseCommands } from './cli/database-commands.ts';
import { demo } from './cli/demo-command.ts';
import { keyCommands } from './cli/key-commands.ts';
import { time } from './cli/time-command.ts';
import { prepareSystem } from './running/system.ts';
import { systemViewer } from './running/contexts.ts';

const importOrganizations: Command = {
  usage: IMPORT_USAGE, summary: '导入社会组织名单（--region 报送的区市，--dry-run 只试不写，--json 结果为 JSON）',
  async run({ system, out, tell, file }, args) {
    const opened = await system();
    await prepareSystem(opened);
    return importOrganizationsCommand(args, { context: opened.contexts.of(systemViewer), out, tell, file });
  },
};

/** Every command of `pnpm gongqiao`, those of the domains included. */
export const commands: Readonly<Record<string, Command>> = { ...databaseCommands, demo, time, ...accountCommands, ...auditCommands, ...keyCommands, 'import-organizations': importOrganizations };
