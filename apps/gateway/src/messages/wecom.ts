import type { Outcome } from '@gongqiao/notifications';
import { z } from 'zod';

const LIMIT = 8_000;
const answer = z.object({ errcode: z.number() });
/** What the robot says when it was asked too often in a minute. */
const TOO_OFTEN = 45_009;

/** Puts a text into the group of a robot of WeCom. Its address holds its key. */
export async function postToGroup(url: string, text: string): Promise<Outcome> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ msgtype: 'text', text: { content: text } }), redirect: 'error', signal: AbortSignal.timeout(LIMIT) }).catch(() => null);
  if (response === null) return 'UNREACHABLE';
  const { data } = answer.safeParse(response.ok ? await response.json().catch(() => null) : null);
  return data?.errcode === 0 ? null : data?.errcode === TOO_OFTEN ? 'BUSY' : 'REJECTED';
}
