import { announce, fenOfYuan, ReasonDialog, type RefusalData, useOperation, yuanOfFen } from '@gongqiao/ui';
import { useState } from 'react';
import { ChoiceField } from '../parts/ChoiceField.tsx';
import { WrittenField } from '../parts/WrittenField.tsx';
import { type BudgetLineRecord, ChangeBudgetDocument } from './budget.documents.ts';
import { useUsableDecisions } from './usable-decisions.ts';

interface LineDialogProps {
  readonly row: BudgetLineRecord;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const changes = ['BudgetLine', 'JournalEntry', 'CollectiveDecision'] as const;
const wrongAmount: RefusalData = { code: 'AMOUNT_INVALID', message: '请填写金额，例如 12000 或 12000.50。', fields: ['amount'], changes: [] } as never;

/** Raises or lowers a budget, by which decision and why. */
export function ChangeBudgetDialog({ row: { id, version, title, amount, committed, paid }, onDone, onClose }: LineDialogProps) {
  const change = useOperation(ChangeBudgetDocument, undefined, changes);
  const [typed, setTyped] = useState(yuanOfFen(amount));
  const [decision, setDecision] = useState('');
  const [wrong, setWrong] = useState(false);
  const decisions = useUsableDecisions('BUDGET');
  const used = yuanOfFen(String(BigInt(committed) + BigInt(paid)));
  const run = async (reason: string) => {
    const fen = fenOfYuan(typed);
    setWrong(fen === null);
    if (fen === null || !(await change.run({ id, version, input: { amount: fen, collectiveDecision: decision || null, reason } }))) return;
    announce(`已调整：${title}`);
    onDone();
  };
  return (
    <ReasonDialog title="调整预算" confirm="调整" label="事由" help="写进分录，例如“年中追加孵化扶持”。" running={change.running} refusal={wrong ? wrongAmount : change.refusal} failure={change.failure} onConfirm={(reason) => void run(reason)} onClose={onClose}>
      <p>现在的预算 {yuanOfFen(amount)} 元，已承诺和已付款 {used} 元，不能调到这个数以下。</p>
      <WrittenField label="调整后的预算（元）" value={typed} money onChange={setTyped} />
      <ChoiceField label="依据哪一项集体决策" value={decision} options={decisions} nothing="请选择" help="由办公室登记、另一人确认过的，关于预算的。" onChange={setDecision} />
    </ReasonDialog>
  );
}
