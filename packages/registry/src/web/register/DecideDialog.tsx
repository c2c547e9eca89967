import type { labels } from '@gongqiao/schema';
import { announce, formatCount, ReasonDialog, useOperation } from '@gongqiao/ui';
import { acceptWords, dismissWords, type Kind } from './register-words.ts';
import { DecideFindingsDocument, type FindingRow } from './register.documents.ts';

export type Action = keyof typeof labels.RegisterFindingAction;

export interface Asked {
  readonly action: Action;
  readonly findings: readonly FindingRow[];
}

const reopen = { label: '重新决定', help: '例如“又收到材料”。放回待决定。' };

export function wordsFor(action: Action, kind: Kind) {
  return (action === 'ACCEPT' ? acceptWords[kind] : action === 'DISMISS' ? dismissWords[kind] : undefined) ?? reopen;
}

interface DecideDialogProps {
  readonly asked: Asked;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** A person decides one finding or several, all or none, and says why. */
export function DecideDialog({ asked: { action, findings }, onDone, onClose }: DecideDialogProps) {
  const decide = useOperation(DecideFindingsDocument);
  const [first] = findings;
  const { label, help } = wordsFor(action, first!.kind);
  const of = findings.length === 1 ? first!.name : `${formatCount(findings.length)} 条`;
  const confirm = async (reason: string) => {
    if (!(await decide.run({ findings: findings.map(({ id, version }) => ({ id, version })), action, reason }))) return;
    announce(`${label}：${of}`);
    onDone();
    onClose();
  };
  return <ReasonDialog title={`${label}：${of}`} confirm={label} help={help} running={decide.running} refusal={decide.refusal} failure={decide.failure} onConfirm={(reason) => void confirm(reason)} onClose={onClose} />;
}
