import type { Tone } from '@gongqiao/ui';
import type { labels } from '@gongqiao/schema';

type Outcome = keyof typeof labels.ImportOutcome;
type Result = keyof typeof labels.ImportResult;
type State = keyof typeof labels.ImportState;

export const outcomeTones: Readonly<Record<Outcome, Tone | undefined>> = { CREATE: 'good', UPDATE: 'info', DUPLICATE: undefined, NEEDS_REVIEW: 'warn', REJECT: 'bad' };
export const resultTones: Readonly<Record<Result, Tone | undefined>> = { CREATED: 'good', UPDATED: 'info', UNCHANGED: undefined, SKIPPED: undefined, WAITING: 'warn' };
export const stateTones: Readonly<Record<State, Tone | undefined>> = { READING: 'info', READY: 'warn', APPLYING: 'info', APPLIED: 'good', UNDONE: undefined, REFUSED: 'bad' };

/** What becomes of a row that nobody decides on. */
export const unsettled: Readonly<Record<Outcome, string>> = { CREATE: '将新增', UPDATE: '将更新', DUPLICATE: '不导入', NEEDS_REVIEW: '待处理，否则不导入', REJECT: '不能导入' };

export const importsPath = '/imports';
export const batchPath = (id: string): string => `${importsPath}/${id}`;
