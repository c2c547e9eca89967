import { backup, resetDatabase, restore } from '@gongqiao/database';
import { migrations } from '../../migrations/index.ts';
import { prepareSystem } from '../running/system.ts';
import { giveUpHeads } from './audit-commands.ts';
import { type Cli, type Command, UsageFault } from './command.ts';

function fileIn(cli: Cli, args: readonly string[]): string {
  const [name] = args.filter((each) => !each.startsWith('--'));
  if (!name) throw new UsageFault('请写明文件名。');
  return cli.file(name);
}

const count = (tables: readonly { readonly rows: number }[]): number => tables.reduce((sum, table) => sum + table.rows, 0);

const migrateDatabase: Command = {
  usage: 'db migrate', summary: '把数据库升级到本版本的结构',
  async run(cli) {
    const applied = await prepareSystem(await cli.system());
    cli.out(applied.length === 0 ? '数据库已是最新。' : `已执行 ${applied.length} 项迁移：\n${applied.map((name) => `  ${name}`).join('\n')}`);
    return 0;
  },
};

const reset: Command = {
  usage: 'db reset [--yes]', summary: '清空数据库，回到刚安装的样子（正式模式须加 --yes）',
  async run(cli, args) {
    if (cli.settings.mode === 'production' && !args.includes('--yes')) throw new UsageFault('这会删除数据库中的全部内容，不能恢复。确实要清空，请加 --yes。');
    const system = await cli.system();
    await resetDatabase(system.database.migratorUrl);
    await prepareSystem(system);
    await giveUpHeads(cli);
    cli.out('数据库已清空，并重新建好。');
    return 0;
  },
};

const backUp: Command = {
  usage: 'db backup FILE', summary: '把数据库备份到一个文件',
  async run(cli, args) {
    const file = fileIn(cli, args);
    const { database } = await cli.system();
    const { tables, createdAt } = await backup({ url: database.migratorUrl, file });
    cli.out(`已备份 ${tables.length} 张表、${count(tables)} 行到 ${file}（${createdAt}）。\n密钥和上传的文件不在其中，请另行保存 ${cli.settings.dataFolder} 下的 keys 与 uploads。`);
    return 0;
  },
};

const restoreBackup: Command = {
  usage: 'db restore FILE [--force]', summary: '从备份恢复到空的数据库（--force 覆盖已有内容）',
  async run(cli, args) {
    const file = fileIn(cli, args);
    const system = await cli.system();
    const { tables } = await restore({ url: system.database.migratorUrl, file, migrations, force: args.includes('--force') });
    await prepareSystem(system);
    await giveUpHeads(cli);
    cli.out(`已恢复 ${tables.length} 张表、${count(tables)} 行，行数与校验值都与备份一致。`);
    return 0;
  },
};

export const databaseCommands: Readonly<Record<string, Command>> = { 'db migrate': migrateDatabase, 'db reset': reset, 'db backup': backUp, 'db restore': restoreBackup };
