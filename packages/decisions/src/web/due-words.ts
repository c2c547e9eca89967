import type { Tone } from '@gongqiao/ui';

export interface Due {
  readonly dueOn: string | null;
  readonly provisional: boolean;
  readonly paused: boolean;
  readonly workdaysLeft: number | null;
}

/** So few working days before its end a period is shown in yellow. */
const SOON = 3;

/** A deadline in words, and how pressing it is. */
export function dueText({ dueOn, provisional, paused, workdaysLeft }: Due): { readonly text: string; readonly tone: Tone | undefined } {
  if (paused) return { text: '期限已暂停', tone: 'info' };
  if (dueOn === null || workdaysLeft === null) return { text: '没有期限', tone: undefined };
  const mark = provisional ? '（暂定）' : '';
  if (workdaysLeft < 0) return { text: `超期 ${-workdaysLeft} 个工作日${mark}`, tone: 'bad' };
  if (workdaysLeft === 0) return { text: `今天到期${mark}`, tone: 'warn' };
  return { text: `还剩 ${workdaysLeft} 个工作日${mark}`, tone: workdaysLeft <= SOON ? 'warn' : undefined };
}
