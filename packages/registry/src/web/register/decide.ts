import type { labels } from '@gongqiao/schema';
import { acceptWords, dismissWords, type Kind } from './register-words.ts';
import type { FindingFilter, FindingRow, FindingsDecided } from './register.documents.ts';

export type Action = keyof typeof labels.RegisterFindingAction;

/** What is to be decided of ticked findings. */
export interface Asked {
  readonly action: Action;
  readonly kind: Kind;
  readonly findings: readonly FindingRow[];
}

/** What is to be decided of all of a kind that a list shows. */
export interface AskedForAll {
  readonly action: Action;
  readonly kind: Kind;
  readonly filter: FindingFilter;
  readonly count: number;
}

/** What came of it, in the words of its button. */
export interface DoneForAll extends Pick<FindingsDecided, 'decided' | 'left'> {
  readonly label: string;
}

const reopen = { label: '重新决定', help: '例如“又收到材料”。放回待决定。' };

export function wordsFor(action: Action, kind: Kind) {
  return (action === 'ACCEPT' ? acceptWords[kind] : action === 'DISMISS' ? dismissWords[kind] : undefined) ?? reopen;
}

/** Whether many of a kind can be decided by a filter; what touches an organization that is there already is looked at by itself. */
export const forMany = (kind: Kind): boolean => kind === 'NEW';

/** So many are decided at once. */
export const MOST = 5_000;

export const actionsOf = ({ offers }: FindingRow): Action[] => offers.filter(({ enabled }) => enabled).map(({ action }) => action.toUpperCase() as Action);
