import { expect, it } from 'vitest';
import { dueText } from './due-words.ts';

const due = { dueOn: '2026-02-24', provisional: false, paused: false, workdaysLeft: 5 };
it.each([
  [{ ...due }, '还剩 5 个工作日', undefined], [{ ...due, workdaysLeft: 3 }, '还剩 3 个工作日', 'warn'], [{ ...due, workdaysLeft: 0 }, '今天到期', 'warn'], [{ ...due, workdaysLeft: -2 }, '超期 2 个工作日', 'bad'],
  [{ ...due, paused: true, workdaysLeft: null }, '期限已暂停', 'info'], [{ ...due, provisional: true }, '还剩 5 个工作日（暂定）', undefined], [{ ...due, dueOn: null, workdaysLeft: null }, '没有期限', undefined],
] as const)('%j：%s', (given, text, tone) => expect(dueText(given)).toEqual({ text, tone }));
