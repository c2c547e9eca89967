import { RuleHelp } from '@gongqiao/rules/web';
import { ReasonDialog, useOperation, yuanOfFen } from '@gongqiao/ui';
import { useState } from 'react';
import { useUsableDecisions } from '../budget/usable-decisions.ts';
import { ChoiceField } from '../parts/ChoiceField.tsx';
import { useGrantChoices } from './grant-choices.ts';
import { useCollectiveNeed } from './collective-need.ts';
import { ApproveGrantDocument, type GrantRecord } from './grants.documents.ts';

interface ApproveProps {
  readonly row: GrantRecord;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const changes = ['FundGrant', 'Payment', 'JournalEntry', 'BudgetLine', 'CollectiveDecision', 'Case', 'Decision'] as const;

/** Approves a grant: from which line, by which collective decision, and why. */
export function ApproveDialog({ row: { id, version, amount, line: proposed }, onDone, onClose }: ApproveProps) {
  const approve = useOperation(ApproveGrantDocument, undefined, changes);
  const [line, setLine] = useState(proposed?.id ?? '');
  const [decision, setDecision] = useState('');
  const lines = useGrantChoices();
  const decisions = useUsableDecisions('SPENDING');
  const need = useCollectiveNeed(id, line || null);
  const run = async (reason: string) => { if (await approve.run({ id, input: { version, reason, line: line || null, collectiveDecision: decision || null } })) onDone(); };
  return (
    <ReasonDialog title="批准扶持资金" confirm="批准" help="对方会看到，连同依据和决定时的事实。" running={approve.running} refusal={approve.refusal} failure={approve.failure} onConfirm={(reason) => void run(reason)} onClose={onClose}>
      <p>批准以后 {yuanOfFen(amount)} 元从预算科目的可用转为已承诺，别的事项不能再用。</p>
      <ChoiceField label="从哪个预算科目支出" value={line} options={lines} nothing="请选择" onChange={setLine} />
      <ChoiceField label={`依据哪一项集体决策${need ? '（必填）' : ''}`} value={decision} options={decisions} nothing={need ? '请选择' : '没有'} onChange={setDecision}
        beside={<RuleHelp rule="funds.collectiveAbove" label="集体决策" />} help={need ?? undefined} />
    </ReasonDialog>
  );
}
