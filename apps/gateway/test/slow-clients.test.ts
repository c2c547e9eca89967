import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Served } from './served.ts';

let served: Served;
let port: number;
beforeAll(async () => {
  served = await serve();
  port = Number(new URL(served.origin).port);
});
afterAll(() => served.close());

const limit = 15_000;

function open(text: string): { socket: Socket; answer: Promise<string>; took: () => number } {
  const socket = connect(port, '127.0.0.1', () => socket.write(text));
  const begun = performance.now();
  let ended = 0;
  const answer = new Promise<string>((resolve) => {
    let received = '';
    socket.on('data', (data: Buffer) => (received += data.toString())).on('error', () => {}).on('close', () => {
      ended = performance.now();
      resolve(received);
    });
  });
  return { socket, answer, took: () => (ended || performance.now()) - begun };
}

/** Sends a byte every half second, for as long as it is let. */
async function trickle(head: string): Promise<{ answer: string; took: number }> {
  const { socket, answer, took } = open(head);
  const timer = setInterval(() => socket.writable && socket.write('x'), 500);
  const received = await Promise.race([answer, sleep(limit + 5_000, 'still open')]);
  clearInterval(timer);
  socket.destroy();
  return { answer: received, took: took() };
}

const post = `POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n`;

describe('慢的与不规矩的', () => {
  it('头或身送得慢、送一半不送的，十五秒内断开，其间别人照常得到服务', { timeout: 40_000 }, async () => {
    const slow = [trickle('GET / HTTP/1.1\r\nHost: a\r\nX-Slow: '), trickle(`${post}Content-Length: 5000\r\n\r\n{`), trickle('')];
    const still = [open(`${post}Content-Length: 5000\r\n\r\n{`), open('GET / HTTP/1.1\r\nHo')];
    const times: number[] = [];
    const watch = setInterval(() => {
      const begun = performance.now();
      void served.fetch('/healthz').then(({ status }) => times.push(status === 200 ? performance.now() - begun : Infinity));
    }, 500);
    const answers = await Promise.all(slow);
    for (const { answer, took } of answers) expect([answer, took < limit]).not.toContain('still open');
    for (const { took } of answers) expect(took).toBeLessThan(limit);
    for (const each of still) {
      await each.answer;
      expect(each.took()).toBeLessThan(limit);
    }
    clearInterval(watch);
    expect(times.length).toBeGreaterThan(10);
    expect(Math.max(...times)).toBeLessThan(2_000);
  });

  it.each<[string, string]>([
    ['两种长度并存', `${post}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /healthz HTTP/1.1\r\nHost: a\r\n\r\n`],
    ['两个不同的长度', `${post}Content-Length: 5\r\nContent-Length: 6\r\n\r\n{}   `],
    ['写法可疑的分块', `${post}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n`],
    ['折行的头', `GET / HTTP/1.1\r\nHost: a\r\nX-A: b\r\n c\r\n\r\n`.replace('\r\n c', '\r\n\0c')],
    ['没有 Host', 'GET / HTTP/1.1\r\n\r\n'],
  ])('%s的请求不受理', async (_, text) => {
    const { answer, socket } = open(text);
    const received = await Promise.race([answer, sleep(3_000, 'still open')]);
    socket.destroy();
    expect(received).toMatch(/^HTTP\/1\.1 400 /);
    expect(received.match(/HTTP\/1\.1/g)).toHaveLength(1);
  });

  it('过大的头不受理', async () => {
    const { answer } = open(`GET / HTTP/1.1\r\nHost: a\r\nX-Big: ${'x'.repeat(20_000)}\r\n\r\n`);
    expect(await answer).toMatch(/^HTTP\/1\.1 431 /);
  });
});
