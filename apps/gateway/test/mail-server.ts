import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A letter as it came in. */
export interface Received {
  readonly to: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly subject: string;
  readonly text: string;
}

export interface MailServer {
  readonly url: string;
  readonly port: number;
  readonly received: Received[];
  /** Addresses that are refused for good. */
  readonly refused: Set<string>;
  /** Told when a letter has come in whole, before it is answered. */
  beforeAnswer: (() => Promise<void>) | null;
  close(): Promise<void>;
}

const words = (text: string): string => text.replaceAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=\s*/gi, (_, how: string, given: string) =>
  (how.toUpperCase() === 'B' ? Buffer.from(given, 'base64') : Buffer.from(given.replaceAll('_', ' ').replaceAll(/=([0-9A-F]{2})/g, (__, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1')).toString());

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString();
  if (encoding !== 'quoted-printable') return body;
  return Buffer.from(body.replaceAll(/=\r?\n/g, '').replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1').toString();
}

function letterOf(to: string, raw: string): Received {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const headers = Object.fromEntries(head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n').map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
  return { to, headers, subject: words(headers['subject'] ?? ''), text: decoded(rest.join('\r\n\r\n'), headers['content-transfer-encoding'] ?? '') };
}

/** A real SMTP server on loopback; with a port, on the one that an earlier server had. */
export async function openMailServer(port = 0): Promise<MailServer> {
  const [received, refused] = [[] as Received[], new Set<string>()];
  const mail = { beforeAnswer: null } as { beforeAnswer: (() => Promise<void>) | null };
  const answered = async (done: () => void): Promise<void> => {
    await mail.beforeAnswer?.();
    done();
  };
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'], authOptional: true, logger: false, closeTimeout: 200,
    onRcptTo: ({ address }, _session, done) => done(refused.has(address) ? Object.assign(new Error(`5.1.1 ${address} is unknown here`), { responseCode: 550 }) : null),
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
        received.push(letterOf(session.envelope.rcptTo[0]!.address, Buffer.concat(parts).toString('latin1')));
        void answered(done);
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  const bound = (server.server.address() as AddressInfo).port;
  return Object.assign(mail, { url: `smtp://127.0.0.1:${bound}`, port: bound, received, refused, close: () => new Promise<void>((closed) => server.close(closed)) });
}
