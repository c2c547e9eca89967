import autocannon from 'autocannon';
import { setTimeout as sleep } from 'node:timers/promises';
import { readFileSync, readlinkSync } from 'node:fs';
import type { Options } from './options.ts';
import type { Server } from './servers.ts';
import { messages, type Subject, type Work } from './ways.ts';

export interface Measure {
  readonly perSecond: number;
  readonly p95: number;
  /** Resident memory of the server afterwards, in bytes. */
  readonly memory: number;
}

/** One round of one piece of work on one server. Answers that are no good stop the run: a fast refusal is no result. */
export async function measure(server: Server, work: Work, options: Options, next: () => Subject, seconds = options.seconds): Promise<Measure> {
  let bad = '';
  const result = await autocannon({
    url: server.origin, connections: work === 'write' ? 4 : options.connections, duration: seconds,
    requests: [{
      setupRequest: (request) => {
        const subject = next();
        const message = messages[server.way](work, subject, ['心理', '法律援助', 'xinli', '调解中心'][subject.number % 4]!);
        return { ...request, method: 'POST', path: message.path, body: message.body, headers: server.headers };
      },
      onResponse: (status, body) => {
        if (status !== 200 || body.includes('"errors"') || body.includes('"Refusal"')) bad ||= `${status} ${body.slice(0, 400)}`;
      },
    }],
  });
  if (bad || result.errors > 0) throw new Error(`${server.way} ${work}: ${result.errors} errors; ${bad}`);
  await sleep(200);
  return { perSecond: result.requests.average, p95: result.latency.p97_5, memory: residentMemory(server.process.pid!) };
}

const memoryOf = (pid: number, kind: 'VmRSS' | 'RssAnon'): number => Number(new RegExp(`${kind}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;

/** Resident memory of a process and what the Node processes that it started add to it, in bytes: they share the program. 0 where the system does not say, or it has ended. */
export function residentMemory(pid: number): number {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter((child) => child !== '' && readlinkSync(`/proc/${child}/exe`) === process.execPath);
    return memoryOf(pid, 'VmRSS') + children.reduce((sum, child) => sum + memoryOf(Number(child), 'RssAnon'), 0);
  } catch {
    return 0;
  }
}
