import type { EnumValue } from '@gongqiao/schema';

export type GrantAction = 'confirm' | 'decline' | 'end';

interface Decision {
  readonly reason: 'required' | 'none';
  readonly help: string;
  readonly done: string;
}

export const DECISIONS: Readonly<Record<GrantAction, Decision>> = {
  confirm: { reason: 'none', help: '', done: '已授予' },
  decline: { reason: 'required', help: '提出的人会看到。', done: '已答复：不予授予' },
  end: { reason: 'required', help: '例如“调离”。收回后本人的登录立即结束。', done: '已收回' },
};

export const isDecision = (action: string): action is GrantAction => action in DECISIONS;
export const constantOf = (action: GrantAction): EnumValue<'GrantAction'> => ({ confirm: 'CONFIRM', decline: 'DECLINE', end: 'END' } as const)[action];
