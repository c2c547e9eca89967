import { accountCommand } from '@gongqiao/identity';
import { systemViewer } from '../running/contexts.ts';
import { prepareSystem } from '../running/system.ts';
import type { Command } from './command.ts';

function command(name: Parameters<typeof accountCommand>[0], usage: string, summary: string): Command {
  return {
    usage, summary,
    async run({ system, out, tell, ask }, args) {
      const opened = await system();
      await prepareSystem(opened);
      return accountCommand(name, args, { context: opened.contexts.of(systemViewer), out, tell, ask });
    },
  };
}

/** How a new installation gets its first accounts. */
export const accountCommands: Readonly<Record<string, Command>> = {
  'account add': command('add', 'account add ACCOUNT --name 称呼 --role 角色 [--unit 代码] [--department 部门] [--organization 标识]', '建立账号，密码从标准输入读一行'),
  'account disable': command('disable', 'account disable ACCOUNT', '停用账号，结束它的会话'),
  'account reset-second-factor': command('resetSecondFactor', 'account reset-second-factor ACCOUNT', '重置丢失的两步验证，结束它的会话'),
  'account list': command('list', 'account list', '列出账号'),
};
