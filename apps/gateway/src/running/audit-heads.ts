import { type HeadsFileOptions, signingKey, writeHead } from '@gongqiao/audit';
import { systemClock } from '@gongqiao/kernel';
import { keyNamed } from '../settings/keys.ts';
import type { Settings } from '../settings/settings.ts';
import { systemViewer } from './contexts.ts';
import { StartFault } from './fault.ts';
import type { Closers, System } from './system.ts';

const EVERY = 5 * 60_000;

/** Where the signed heads of the audit chain are kept, and the key that signs them. */
export function headsFileOf({ dataFolder, auditHeads }: Pick<Settings, 'dataFolder' | 'auditHeads'>): HeadsFileOptions {
  return { path: auditHeads, key: signingKey(keyNamed(dataFolder, 'audit-signing')) };
}

/** Writes the head of the audit chain outside the database: now, every five minutes, and at a clean stop. */
export async function keepHeads({ settings, contexts, log }: System, closers: Closers): Promise<void> {
  const file = headsFileOf(settings);
  let known: string | null = null;
  const write = async (): Promise<void> => {
    known = (await writeHead(file, { sql: contexts.of(systemViewer).sql, clock: systemClock }, known))?.hash ?? known;
  };
  const attempt = (): Promise<void> => write().catch((error: unknown) => log.error({ error }, 'the head of the audit chain was not written'));
  const timer = setInterval(() => void attempt(), EVERY).unref();
  closers.add(async () => {
    clearInterval(timer);
    await attempt();
  });
  await write().catch((error: NodeJS.ErrnoException) => {
    throw error.syscall ? new StartFault(`审计链的链头写不到 ${file.path}（${error.code}）。请检查 GONGQIAO_AUDIT_HEADS 和文件夹的权限。`) : error;
  });
}
