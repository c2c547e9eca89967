import { isIP } from 'node:net';
import { refuse } from '../refusals.ts';

const LONGEST = 500;

/** Whether a host name, as it stands in a URL, is this machine by its name. */
const isThisMachine = (host: string): boolean => host === 'localhost' || host === '[::1]' || (isIP(host) === 4 && host.startsWith('127.'));

/** The address as it is kept. https; http only to this machine, which a demonstration sends to. Whether its host may be sent to is seen when it is. */
export function webhookUrl(text: string): string {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  const protectedWay = url?.protocol === 'https:' || (url?.protocol === 'http:' && isThisMachine(url.hostname));
  if (!url || !protectedWay || url.username !== '' || url.password !== '' || url.hash !== '' || url.href.length > LONGEST) throw refuse('WEBHOOK_URL', {}, ['url']);
  return url.href;
}
