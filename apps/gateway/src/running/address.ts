import { once } from 'node:events';
import { createServer } from 'node:net';
import { StartFault } from './fault.ts';

interface Place {
  readonly host: string;
  readonly port: number;
}

const inUrl = (host: string): string => (host.includes(':') ? `[${host}]` : host);

/** The address as people type it. */
export function urlOf({ host, port }: Place): string {
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : inUrl(host);
  return `http://${shown}:${port}/`;
}

async function isOurs(place: Place): Promise<boolean> {
  const answer = await fetch(`${urlOf(place)}healthz`, { signal: AbortSignal.timeout(2_000) }).then((response) => response.json(), () => null);
  return (answer as { service?: string } | null)?.service === 'gongqiao';
}

async function whyTaken(place: Place): Promise<string> {
  if (await isOurs(place)) return `工桥已经在运行：${urlOf(place)}\n要另开一个，请换端口和数据文件夹，例如 PORT=${place.port + 1} GONGQIAO_DATA=另一个文件夹。`;
  return `端口 ${place.port} 已被别的程序占用。请换一个，例如 PORT=${place.port + 1}。`;
}

const others: Readonly<Record<string, (place: Place) => string>> = {
  EACCES: ({ port }) => `没有权限使用端口 ${port}。请换一个 1024 以上的端口，例如 PORT=8080。`,
  EADDRNOTAVAIL: ({ host }) => `本机没有 ${host} 这个地址。请检查 HOST。`,
  ENOTFOUND: ({ host }) => `不认识主机名 ${host}。请检查 HOST。`,
};

/** Says why an address cannot be listened on; passes other errors on. */
export async function explainListening(error: unknown, place: Place): Promise<unknown> {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'EADDRINUSE') return new StartFault(await whyTaken(place));
  return others[code] ? new StartFault(others[code](place)) : error;
}

/** Throws StartFault when the address is taken, before anything else was begun. */
export async function checkAddress(place: Place): Promise<void> {
  const server = createServer();
  try {
    server.listen(place.port, place.host);
    await once(server, 'listening');
  } catch (error) {
    throw await explainListening(error, place);
  } finally {
    server.close();
  }
}
