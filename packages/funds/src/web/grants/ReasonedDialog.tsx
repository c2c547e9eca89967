import { RuleHelp } from '@gongqiao/rules/web';
import { ReasonDialog, useOperation } from '@gongqiao/ui';
import type { ReactNode } from 'react';
import type { GrantRecord } from './grants.documents.ts';
import { DeclineGrantDocument, EndGrantDocument, KeepGrantDocument, NotifyEndGrantDocument, NotifyGrantDocument, ReturnGrantDocument, WithdrawGrantDocument } from './reasoned.documents.ts';

/** What each step says before it is done. */
export const reasonedSteps = {
  withdraw: { title: '撤回', what: '撤回以后不再审批，这一件就此结束。', danger: false },
  return: { title: '退回补充', what: '退回给提请的人，写明要补充什么。', danger: false },
  notify: { title: '告知拟不予扶持', what: '对方会看到理由，可以在期限内陈述意见；期满或者陈述以后才决定。', danger: false },
  decline: { title: '不予扶持', what: '写明为什么，对方的陈述采纳没有、为什么。对方会看到，可以申请内部复核。', danger: true },
  notifyEnd: { title: '告知拟终止', what: '对方会看到理由，可以在期限内陈述意见。这段时间暂停拨付，期满或者陈述以后才决定。', danger: false },
  keep: { title: '不终止，继续拨付', what: '恢复拨付，各期照原来的约定。', danger: false },
  end: { title: '终止', what: '没有付的各期取消，钱回到预算科目。对方会看到理由，可以申请内部复核。', danger: true },
} as const;
export type Reasoned = keyof typeof reasonedSteps;

/** By which rule a step goes, where there is one. */
const ruleOf: Partial<Record<Reasoned, ReactNode>> = {
  notify: <RuleHelp rule="decisions.replyPeriod" label="陈述意见的期限" />, notifyEnd: <RuleHelp rule="decisions.replyPeriod" label="陈述意见的期限" />,
  decline: <RuleHelp rule="decisions.appealPeriod" label="内部复核的期限" />, end: <RuleHelp rule="funds.ending" label="什么情形可以结束" />,
};

const changes = ['FundGrant', 'Payment', 'JournalEntry', 'BudgetLine', 'Case', 'Decision'] as const;

interface ReasonedProps {
  readonly step: Reasoned;
  readonly row: GrantRecord;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function useStep(step: Reasoned) {
  const operations = {
    withdraw: useOperation(WithdrawGrantDocument, undefined, changes), return: useOperation(ReturnGrantDocument, undefined, changes), notify: useOperation(NotifyGrantDocument, undefined, changes), decline: useOperation(DeclineGrantDocument, undefined, changes),
    notifyEnd: useOperation(NotifyEndGrantDocument, undefined, changes), keep: useOperation(KeepGrantDocument, undefined, changes), end: useOperation(EndGrantDocument, undefined, changes),
  };
  return operations[step];
}

/** A step that takes a reason. */
export function ReasonedDialog({ step, row: { id, version }, onDone, onClose }: ReasonedProps) {
  const { run, running, refusal, failure } = useStep(step);
  const { title, what, danger } = reasonedSteps[step];
  const confirm = async (reason: string) => { if (await run({ id, version, reason })) onDone(); };
  return <ReasonDialog title={title} confirm={title} danger={danger} running={running} refusal={refusal} failure={failure} onConfirm={(reason) => void confirm(reason)} onClose={onClose}><p>{what}{ruleOf[step]}</p></ReasonDialog>;
}
