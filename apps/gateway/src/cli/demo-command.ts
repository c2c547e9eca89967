import { resetDatabase } from '@gongqiao/database';
import { DEMO_PASSWORD, demoAccounts } from '@gongqiao/identity/testing';
import { loadDemo } from '../running/demo.ts';
import { prepareSystem } from '../running/system.ts';
import { giveUpHeads } from './audit-commands.ts';
import { type Command, UsageFault } from './command.ts';

/** Back to what the demonstration shows on its first day. */
export const demo: Command = {
  usage: 'demo', summary: '清空数据库，重新载入演示数据（正式模式不可用）',
  async run(cli) {
    if (cli.settings.mode === 'production') throw new UsageFault('演示数据只用于演示模式，正式模式的数据库不会被清空。');
    const system = await cli.system();
    await resetDatabase(system.database.migratorUrl);
    await prepareSystem(system);
    await loadDemo(system);
    await giveUpHeads(cli);
    cli.out(`演示数据已重新载入。账号有 ${demoAccounts.map(({ account }) => account).join('、')}，密码都是 ${DEMO_PASSWORD}。`);
    return 0;
  },
};
