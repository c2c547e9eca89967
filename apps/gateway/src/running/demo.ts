import { loadDemoFunds } from '@gongqiao/funds/testing';
import { loadDemoAccounts, presentDemoAccounts } from '@gongqiao/identity/testing';
import { loadDemoHall, loadDemoIncubation, loadDemoResidencies } from '@gongqiao/incubation/testing';
import { loadDemoPartner, presentDemoPartner } from '@gongqiao/partners/testing';
import { loadDemo as loadDemoRegistry } from '@gongqiao/registry/testing';
import { loadDemo as loadDemoVenues } from '@gongqiao/venues/testing';
import { systemViewer } from './contexts.ts';
import { StartFault } from './fault.ts';
import type { System } from './system.ts';

/** Loads what the demonstration shows, where it is not there yet. */
export async function loadDemo({ contexts }: Pick<System, 'contexts'>): Promise<void> {
  await loadDemoRegistry(contexts.of(systemViewer));
  await loadDemoAccounts(contexts.of(systemViewer));
  await loadDemoPartner(contexts.of(systemViewer));
  await loadDemoVenues(contexts.of(systemViewer));
  await loadDemoIncubation(contexts.of(systemViewer));
  await loadDemoFunds(contexts.of(systemViewer));
  await loadDemoResidencies(contexts.of(systemViewer));
  await loadDemoHall(contexts.of(systemViewer));
}

/** Production does not start on a database whose passwords everybody knows. */
export async function refuseDemoAccounts({ contexts }: Pick<System, 'contexts'>): Promise<void> {
  const present = await presentDemoAccounts(contexts.of(systemViewer));
  if (present.length > 0) throw new StartFault(`这个数据库里有 ${present.length} 个演示账号（${present.slice(0, 3).join('、')}…），它们的密码是公开的，正式模式不能启动。\n请用 GONGQIAO_DATA 或 DATABASE_URL 指定另一个数据库；其中没有要保留的内容时，也可以运行 pnpm gongqiao db reset 清空它。`);
  if (await presentDemoPartner(contexts.of(systemViewer))) throw new StartFault('这个数据库里有演示用的合作方，它的密钥是公开的，正式模式不能启动。请用 GONGQIAO_DATA 或 DATABASE_URL 指定另一个数据库。');
}
