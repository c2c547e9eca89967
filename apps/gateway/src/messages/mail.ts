import type { Letter, Outcome } from '@gongqiao/notifications';
import { createTransport } from 'nodemailer';
import { isLoopback } from '../settings/loopback.ts';
import type { MailSettings } from '../settings/settings.ts';

/** How long, in milliseconds, a server may take for each step. */
const PATIENCE = 8_000;

interface SmtpError {
  readonly code?: string;
  readonly responseCode?: number;
}

// Of what a server said only the class is kept: its words hold the address.
function outcomeOf({ code, responseCode }: SmtpError): Outcome {
  if (responseCode === undefined) return code === 'EENVELOPE' ? 'ADDRESS_REFUSED' : 'UNREACHABLE';
  if (responseCode < 500) return 'BUSY';
  return code === 'EENVELOPE' ? 'ADDRESS_REFUSED' : 'REJECTED';
}

export interface Mail extends Letter {
  readonly to: string;
  /** The same each time that it is tried. */
  readonly id: string;
  readonly at: Date;
}

const domainOf = (from: string): string => /@([^>\s]+)>?$/.exec(from)?.[1] ?? 'localhost';

/** Hands mail to the server of this installation, over TLS unless it stays on this machine; gives how it went. */
export function mailer({ url, from }: MailSettings): (mail: Mail) => Promise<Outcome> {
  const { hostname, port, protocol, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const transport = createTransport({
    host: hostname.replace(/^\[(.*)\]$/, '$1'), port: Number(port) || (secure ? 465 : 587), secure, requireTLS: !secure && !isLoopback(hostname), ...(username && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE, disableFileAccess: true, disableUrlAccess: true,
  });
  return async ({ to, id, at, subject, text }) => {
    try {
      await transport.sendMail({ from, to: { name: '', address: to }, subject, text, date: at, messageId: `<${id}@${domainOf(from)}>`, headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' } });
      return null;
    } catch (error) {
      return outcomeOf(error as SmtpError);
    }
  };
}
