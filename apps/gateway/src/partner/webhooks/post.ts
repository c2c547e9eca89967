import { request as plainRequest } from 'node:http';
import { request as safeRequest } from 'node:https';
import type { Outcome } from '@gongqiao/partners';
import { allowedAddresses, DestinationFault, type Destinations, pinned } from './destination.ts';

/** How long, in milliseconds, finding a receiver and its answer may take together. */
const PATIENCE = 5_000;
/** How much of an answer is read, in bytes, before the connection is cut: only its status matters. */
const LONGEST_ANSWER = 16_384;

const PROBLEMS: Readonly<Record<string, string>> = {
  ECONNREFUSED: '连不上：对方没有在这个地址上接收。', ECONNRESET: '对方中途断开了连接。', EHOSTUNREACH: '连不上：网络不通。', ENETUNREACH: '连不上：网络不通。',
  ETIMEDOUT: '连接超时。', ABORT_ERR: `对方没有在 ${PATIENCE / 1_000} 秒内回答。`, HPE_HEADER_OVERFLOW: '对方的回答过长。',
};

const isCertificate = (code: string): boolean => /CERT|SELF_SIGNED|VERIFY|TLS|SSL/.test(code);

function problemOf(error: unknown): string {
  if (error instanceof DestinationFault) return error.message;
  const code = String((error as NodeJS.ErrnoException).code ?? '');
  return PROBLEMS[code] ?? (isCertificate(code) ? `https 证书不对（${code}）。` : `没有送到（${code || '原因不明'}）。`);
}

function outcomeOf(status: number): Outcome {
  if (status >= 200 && status < 300) return { status, problem: null };
  return { status, problem: status >= 300 && status < 400 ? `对方要转到别的地址（${status}）；推送不跟随，请把地址换成最终的那个。` : `对方没有收下，回答是 ${status}。` };
}

/** Posts a body to where it may go: one connection to an address that was checked, no redirects, nothing of the answer kept but its status. */
export async function post(destinations: Destinations, target: string, headers: Readonly<Record<string, string>>, body: string): Promise<Outcome> {
  try {
    const [url, signal] = [new URL(target), AbortSignal.timeout(PATIENCE)];
    const addresses = await Promise.race([allowedAddresses(destinations, url), over(signal)]);
    return outcomeOf(await send(url, { signal, lookup: pinned(addresses), headers: { ...headers, 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)), 'user-agent': 'Gongqiao' } }, body));
  } catch (error) {
    return { status: null, problem: problemOf(error) };
  }
}

function over(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(Object.assign(new Error('too slow'), { code: 'ABORT_ERR' })), { once: true }));
}

interface Sending {
  readonly signal: AbortSignal;
  readonly lookup: ReturnType<typeof pinned>;
  readonly headers: Readonly<Record<string, string>>;
}

function send(url: URL, options: Sending, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const ask = url.protocol === 'https:' ? safeRequest : plainRequest;
    const request = ask(url, { ...options, method: 'POST', agent: false }, (response) => {
      let read = 0;
      response.on('data', (chunk: Buffer) => { if ((read += chunk.length) > LONGEST_ANSWER) response.destroy(); });
      response.on('error', () => {});
      resolve(response.statusCode ?? 0);
    });
    request.on('error', reject);
    request.end(body);
  });
}
