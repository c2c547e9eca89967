import { formatCount, formatInstant, todayText, type Tone } from '@gongqiao/ui';
import { holds } from '../agreement-words.ts';
import type { DeliveryRecord, ProgramRecord, WebhookRecord } from './program.documents.ts';

/** Whether a program may ask now, and why not. */
export function programStanding({ closedAt, agreement }: ProgramRecord): { readonly text: string; readonly tone: Tone } {
  if (closedAt) return { text: '已停用', tone: 'info' };
  return agreement && holds(agreement) ? { text: '正常', tone: 'good' } : { text: '随协议停止', tone: 'info' };
}

export const isHeld = (program: ProgramRecord): boolean => programStanding(program).tone === 'good';

/** How the day has gone so far. */
export function todayOf({ usages, refusals }: ProgramRecord): { readonly requests: number; readonly objects: number; readonly refused: number } {
  const day = todayText();
  const usage = usages.nodes.find((one) => one.day === day);
  return { requests: usage?.requests ?? 0, objects: usage?.objects ?? 0, refused: refusals.nodes.filter((one) => one.day === day).reduce((sum, { times }) => sum + times, 0) };
}

const MINUTE = 60_000;

/** How far a program has come that asks for changes by itself. */
export function feedText({ feedAskedAt, feedUntil }: ProgramRecord): string | null {
  if (!feedAskedAt || !feedUntil) return null;
  const behind = Date.parse(feedAskedAt) - Date.parse(feedUntil);
  return behind < MINUTE ? `${formatInstant(feedAskedAt)} 取完当时全部的变化` : `${formatInstant(feedAskedAt)} 取过，取到 ${formatInstant(feedUntil)} 的变化，还没有取完`;
}

/** How far what is told has come. */
export function toldText({ state, toldUntil, waiting, undelivered }: WebhookRecord): string {
  const changes = waiting.nodes.filter(({ kind }) => kind === 'CHANGES').reduce((sum, { entries }) => sum + entries, 0);
  if (changes > 0) return `有 ${formatCount(changes)} 项变化还没有送达`;
  if (!toldUntil) return '还没有开始';
  if (state === 'PAUSED') return `停在 ${formatInstant(toldUntil)}，此后的变化恢复后补上`;
  return undelivered.nodes.length > 0 ? `已跟上，但有 ${formatCount(undelivered.nodes.length)} 次没有送达` : '已跟上，没有等着的变化';
}

const tones: Readonly<Record<DeliveryRecord['state'], Tone>> = { WAITING: 'warn', DELIVERED: 'good', UNDELIVERED: 'bad' };
export const toneOf = ({ state }: DeliveryRecord): Tone => tones[state];

/** Why nothing is sent to a program now, where that is so. */
export function haltedBy(program: ProgramRecord): string | null {
  if (!isHeld(program)) return '程序停着，不再发送';
  return program.webhooks.nodes[0]?.state === 'PAUSED' ? '恢复推送后再发' : null;
}

/** What became of a delivery, beside its state. */
export function deliveryText({ kind, state, attempts, problem, nextAttemptAt, deliveredAt }: DeliveryRecord, halted: string | null): string {
  if (state === 'DELIVERED') return deliveredAt ? `${formatInstant(deliveredAt)}${attempts > 1 ? `，第 ${attempts} 次` : ''}` : '';
  if (state === 'UNDELIVERED') return `发了 ${attempts} 次。${problem ?? ''}`;
  const next = halted && kind === 'CHANGES' ? halted : attempts === 0 ? '马上发送' : `下次 ${formatInstant(nextAttemptAt!)}`;
  return attempts === 0 ? next : `发了 ${attempts} 次。${problem ?? ''}${next}`;
}
