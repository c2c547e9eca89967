import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { FactorVault, PersonVault, Sessions } from '@gongqiao/identity';
import { systemClock } from '@gongqiao/kernel';
import { organizationChanges } from '@gongqiao/registry';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { readKnownDocuments } from '../graphql/documents.ts';
import { createServer } from '../http/server.ts';
import { answersAt } from '../uploads/scanner.ts';
import { readSite, type Site } from '../pages/site.ts';
import { webhookKey } from '../partner/door.ts';
import { MessageWorker } from '../messages/message-worker.ts';
import { sendersOf } from '../messages/senders.ts';
import { resolveHost } from '../partner/webhooks/destination.ts';
import { WebhookWorker } from '../partner/webhooks/webhook-worker.ts';
import { keyNamed, keyRing } from '../settings/keys.ts';
import { projectFolder, type Settings } from '../settings/settings.ts';
import { explainListening, urlOf } from './address.ts';
import { keepHeads } from './audit-heads.ts';
import { chooseDocumentFonts } from './choose-document-fonts.ts';
import { systemViewer } from './contexts.ts';
import { loadDemo, refuseDemoAccounts } from './demo.ts';
import { StartFault } from './fault.ts';
import { readinessOf } from './readiness.ts';
import { SessionChannel } from './session-channel.ts';
import { businessClock } from './simulated-time.ts';
import { Closers, openSystem, prepareSystem, type System } from './system.ts';

/** How long requests and work that were begun may take to end, in milliseconds. */
export const DRAIN_LIMIT = 15_000;
/** How long balancers and clients have to see that we are leaving, before we stop listening. */
const noticePeriod = { demo: 300, production: 2_000 } as const;
const hour = 3_600_000;

export interface Gateway {
  /** Where it listens, as people type it. */
  readonly url: string;
  /** Ends what was begun, then everything. Safe to call twice. */
  stop(): Promise<void>;
}

const projectRoot = projectFolder(import.meta.dirname);
const noSite: Site = { pages: new Map(), files: new Map() };

async function openSessions(system: System, closers: Closers): Promise<Sessions> {
  const { orm, graph, settings, database } = system;
  const sessions = new Sessions({ sql: orm.pool as never, clock: systemClock, graph, key: keyNamed(settings.dataFolder, 'session-hmac') });
  const channel = new SessionChannel(database.appUrl, sessions);
  closers.add(() => channel.close());
  await channel.open();
  return sessions;
}

// What falls due by itself: now, and every hour.
function keepUp({ uploads, graph, contexts, log }: System, closers: Closers): void {
  const due = (): void => {
    uploads.clean().catch((error: unknown) => log.error({ error }, 'old uploads were not removed'));
    contexts.of(systemViewer).later(async (context) => {
      for (const { upkeep } of graph.modules) await upkeep?.(context, graph);
    });
  };
  const timer = setInterval(due, hour).unref();
  closers.add(async () => clearInterval(timer));
  due();
}

function openWebhooks({ orm, graph, contexts, settings, log }: System): WebhookWorker {
  const destinations = { loopback: settings.mode === 'demo', hosts: settings.webhookHosts, resolve: resolveHost };
  return new WebhookWorker({ changes: organizationChanges, pool: orm.pool, graph, contexts, clock: systemClock, system: systemViewer, key: webhookKey(settings), destinations, log });
}

function openMessages({ orm, settings, log }: System, people: PersonVault): MessageWorker {
  // Quiet hours and a day's mail go by the time by which business is done.
  const clock = businessClock(settings);
  return new MessageWorker({ pool: orm.pool, clock, system: systemViewer, senders: sendersOf(settings, people, clock), log });
}

// A clamd reads its signatures for a minute after the machine has started: that is no reason not to start.
async function tellOfScanner({ settings: { antivirus, mode }, log }: System): Promise<void> {
  if (antivirus && !(await answersAt(antivirus))) log.error({ antivirus }, 'the virus scanner of ANTIVIRUS_URL does not answer: uploads are refused until it does');
  else if (!antivirus && mode === 'production') log.warn({}, 'ANTIVIRUS_URL is not set: uploaded files are not looked through for malicious code');
}

async function listen(server: FastifyInstance, settings: Settings): Promise<string> {
  const { host, port } = settings;
  try {
    await server.listen({ host, port });
  } catch (error) {
    throw await explainListening(error, settings);
  }
  return urlOf({ host, port: (server.server.address() as AddressInfo).port });
}

async function serve(system: System, closers: Closers): Promise<Gateway> {
  const { settings, graph, orm, contexts, uploads, log } = system;
  const sessions = await openSessions(system, closers);
  const documents = readKnownDocuments(path.join(projectRoot, 'apps/gateway/dist/documents.json'));
  if (settings.mode === 'production' && documents.size === 0) throw new StartFault('没有找到页面的查询清单（dist/documents.json），正式模式不能启动。请先运行 pnpm build。');
  const apps = path.join(projectRoot, 'apps');
  let stopping: Promise<void> | undefined;
  const vault = new FactorVault(keyNamed(settings.dataFolder, 'second-factor'));
  const people = new PersonVault(keyRing(settings.dataFolder, 'people'));
  const parts = { settings, graph, orm, clock: systemClock, sessions, vault, people, contexts, uploads, documents, log, site: existsSync(apps) ? readSite(apps) : noSite };
  const server = await createServer(parts, readinessOf(orm, () => stopping !== undefined));
  const [webhooks, messages] = [openWebhooks(system), openMessages(system, people)];
  const drain = async (): Promise<void> => {
    await Promise.all([server.close(), webhooks.stop(), messages.stop()]);
    await contexts.settle();
  };
  closers.add(() => Promise.race([drain(), sleep(DRAIN_LIMIT)]));
  keepUp(system, closers);
  const url = await listen(server, settings);
  webhooks.start();
  messages.start();
  const stop = async (): Promise<void> => {
    await sleep(noticePeriod[settings.mode]);
    await closers.run();
  };
  return { url, stop: () => (stopping ??= stop()) };
}

/** Starts everything: database, schema, data, sessions, HTTP. Leaves nothing running when it fails. */
export async function startGateway(settings: Settings, log: Logger): Promise<Gateway> {
  const closers = new Closers();
  try {
    await chooseDocumentFonts(settings);
    const system = await openSystem(settings, log);
    closers.add(() => system.close());
    await prepareSystem(system);
    await tellOfScanner(system);
    await (settings.mode === 'demo' ? loadDemo(system) : refuseDemoAccounts(system));
    await keepHeads(system, closers);
    return await serve(system, closers);
  } catch (error) {
    await closers.run();
    throw error;
  }
}
