import { AUDIT_USAGE, setHeadsAside, verifyCommand } from '@gongqiao/audit';
import { inTransaction, systemClock } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import { headsFileOf } from '../running/audit-heads.ts';
import { systemViewer } from '../running/contexts.ts';
import type { Cli, Command } from './command.ts';

const verify: Command = {
  usage: AUDIT_USAGE, summary: '逐条核对审计链和它所覆盖的修改记录，说明完好或从哪一条起有问题',
  async run({ system, settings, out }) {
    const { contexts } = await system();
    const context = contexts.of(systemViewer);
    return inTransaction(context, async () => {
      const sql = transactionSql(context);
      await sql.query('set local statement_timeout = 0');
      return verifyCommand({ sql, heads: headsFileOf(settings), out });
    });
  },
};

export const auditCommands: Readonly<Record<string, Command>> = { 'audit verify': verify };

/** After a command that gave the chain up: its heads are kept under another name, and the new chain's are written from now on. */
export async function giveUpHeads({ settings, out }: Cli): Promise<void> {
  const aside = await setHeadsAside(settings.auditHeads, systemClock.now());
  if (aside) out(`审计链已随数据库重新开始，原来的链头保存在 ${aside}。`);
}
