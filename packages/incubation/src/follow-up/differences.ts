import { ANSWER_LABELS, type AnswerDifference, type Answers } from './follow-up.types.ts';

export const answerKeys = Object.keys(ANSWER_LABELS) as (keyof Answers)[];

const words = (value: Answers[keyof Answers]): string | null => (value === null ? null : typeof value === 'boolean' ? (value ? '是' : '否') : String(value));

/** What of the answers reads differently than last time. */
export function differencesOf(before: Answers, after: Answers): AnswerDifference[] {
  return answerKeys.filter((key) => (before[key] ?? null) !== (after[key] ?? null)).map((key) => ({ label: ANSWER_LABELS[key], before: words(before[key] ?? null), after: words(after[key] ?? null) }));
}
