import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseFault, errorCode } from '../fault.ts';
import { initialize } from './initialize.ts';
import type { Lease } from './lease.ts';
import { boundLog } from './log.ts';
import { adminUrl, readIdentity } from './place.ts';
import { reach } from './reach.ts';
import type { Reaching } from './reach.ts';
import { shutDown } from './server.ts';
import { standardSettings } from './settings.ts';
import type { ServerSettings } from './settings.ts';

export interface EmbeddedOptions {
  /** The cluster lies in its subfolder `postgres`. Made, with mode 700, when missing. */
  readonly dataFolder: string;
  /** The loopback port; 0, the default, takes a free one at the first start and keeps it. */
  readonly port?: number;
  /** Settings beside or instead of the standard ones. They count for whoever starts the server. */
  readonly settings?: ServerSettings;
  /** How long to try, in milliseconds; 30,000 unless told. */
  readonly patience?: number;
  /** Is told, in Chinese, when the server was lost and is back. */
  readonly log?: (message: string) => void;
}

/** A running embedded server and our share in it. */
export interface Cluster {
  /** The superuser's connection string to the database `postgres`. */
  readonly adminUrl: string;
  /** False when the server ran already and we attached to it. */
  readonly started: boolean;
  /** Leaves the server; the last process to leave stops it. */
  stop(): Promise<void>;
}

class SharedServer implements Cluster {
  readonly adminUrl: string;
  readonly started: boolean;
  readonly #reaching: Reaching;
  readonly #log: (message: string) => void;
  readonly #rotation: NodeJS.Timeout;
  #lease: Lease;
  #recovery: Promise<void> = Promise.resolve();
  #stopping = false;

  constructor(reaching: Reaching, first: { lease: Lease; started: boolean }, log: (message: string) => void) {
    this.#reaching = reaching;
    this.#lease = first.lease;
    this.#log = log;
    this.started = first.started;
    this.adminUrl = adminUrl(readIdentity(reaching.place));
    this.#rotation = setInterval(() => boundLog(reaching.place.log), 600_000).unref();
    this.#watch();
  }

  #watch(): void {
    void this.#lease.lost.then(() => (this.#recovery = this.#recover()));
  }

  async #recover(): Promise<void> {
    while (!this.#stopping) {
      try {
        const { lease } = await reach({ ...this.#reaching, patience: 5_000 });
        this.#lease = lease;
        this.#watch();
        this.#log('数据库曾经中断, 现已恢复。');
        return;
      } catch (error) {
        this.#log(`数据库中断, 还没有恢复: ${String(error)}`);
        await sleep(1_000);
      }
    }
  }

  async stop(): Promise<void> {
    if (this.#stopping) return;
    this.#stopping = true;
    clearInterval(this.#rotation);
    await this.#recovery;
    const { place } = this.#reaching;
    await this.#lease.giveBack(() => shutDown(place, readIdentity(place)));
  }
}

const obstacles: Readonly<Record<string, string>> = {
  EACCES: '没有权限, 它可能属于另一个用户',
  EPERM: '没有权限, 它可能属于另一个用户',
  EROFS: '它是只读的',
  ENOSPC: '磁盘已满',
  ENOTDIR: '它的上级不是文件夹',
};

function explain(dataFolder: string, error: unknown): unknown {
  const obstacle = obstacles[errorCode(error)];
  return obstacle ? new DatabaseFault('SERVER_FAILED', `数据文件夹 ${dataFolder} 不能使用: ${obstacle}。请用 GONGQIAO_DATA 换一个文件夹, 或以它的主人运行。`, error) : error;
}

/**
 * PostgreSQL 18 on a folder of ours, on loopback only, also as root. Attaches to a server that runs already (another
 * process of ours), repairs what a killed one left behind, and starts it again when it is lost while we run.
 * Throws DatabaseFault when it cannot.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Cluster> {
  try {
    const place = await initialize(options.dataFolder);
    const settings = { ...standardSettings(), ...options.settings };
    const reaching: Reaching = { place, settings, port: options.port ?? 0, patience: options.patience ?? 30_000 };
    return new SharedServer(reaching, await reach(reaching), options.log ?? (() => {}));
  } catch (error) {
    throw explain(options.dataFolder, error);
  }
}
