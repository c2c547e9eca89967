import { createHash } from 'node:crypto';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** What marks a file as malicious in these tests: the string that scanners agreed upon to be tested with, put together here so that none of them finds this file. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE', '!$H+H*'].join('');

/** How a scanner behaves. */
export type Manner = 'honest' | 'silent' | 'cut' | 'babbling' | 'hasty' | 'endless' | 'skipping';

export interface ScannerServer {
  readonly port: number;
  manner: Manner;
  /** SHA-256 of the files that were looked through. */
  readonly seen: string[];
  close(): Promise<void>;
}

/** The longest stream that it takes, as `StreamMaxLength`. */
export const MOST = 3_000_000;

/** The chunks of a stream that is whole, or null while it is not. */
function chunksOf(sent: Buffer): Buffer | null {
  const chunks: Buffer[] = [];
  for (let at = 'zINSTREAM\0'.length; at + 4 <= sent.length;) {
    const length = sent.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(sent.subarray(at + 4, (at += 4 + length)));
  }
  return null;
}

const answers: Readonly<Record<Exclude<Manner, 'silent' | 'cut' | 'hasty'>, (file: Buffer) => string>> = {
  honest: (file) => (file.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0'),
  babbling: () => 'HTTP/1.1 200 OK\r\n\r\nstream: OK\0',
  endless: () => 'stream: OK'.padEnd(5_000, '.'),
  skipping: () => 'stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND\0',
};

function listenTo(socket: Socket, server: ScannerServer): void {
  let sent = Buffer.alloc(0);
  socket.on('error', () => {}).on('data', (part) => {
    sent = Buffer.concat([sent, part]);
    const { manner } = server;
    if (sent.toString('latin1') === 'zPING\0') return void socket.end('PONG\0');
    if (manner === 'hasty') return void socket.write('stream: OK\0');
    if (manner === 'honest' && sent.length > MOST) return void socket.end('INSTREAM size limit exceeded. ERROR\0');
    const file = chunksOf(sent);
    if (!file || manner === 'silent') return;
    if (manner === 'cut') return void socket.end('stream: OK');
    server.seen.push(createHash('sha256').update(file).digest('hex'));
    socket.end(answers[manner](file));
  });
}

/** Speaks clamd's protocol on loopback, and misbehaves as it is told. */
export async function openScanner(port = 0): Promise<ScannerServer> {
  const sockets = new Set<Socket>();
  const listener = createServer((socket) => {
    sockets.add(socket);
    listenTo(socket, server);
  });
  await new Promise<void>((listening) => listener.listen(port, '127.0.0.1', listening));
  const close = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    await new Promise((closed) => listener.close(closed));
  };
  const server: ScannerServer = { port: (listener.address() as AddressInfo).port, manner: 'honest', seen: [], close };
  return server;
}
