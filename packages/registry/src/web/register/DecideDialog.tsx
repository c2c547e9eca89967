import { announce, formatCount, ReasonDialog, useOperation } from '@gongqiao/ui';
import { type Asked, wordsFor } from './decide.ts';
import { DecideFindingsDocument } from './register.documents.ts';

interface DecideDialogProps {
  readonly asked: Asked;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** A person decides one finding or several, all or none, and says why. */
export function DecideDialog({ asked: { action, kind, findings }, onDone, onClose }: DecideDialogProps) {
  const decide = useOperation(DecideFindingsDocument);
  const { label, help } = wordsFor(action, kind);
  const of = findings.length === 1 ? findings[0]!.name : `${formatCount(findings.length)} 条`;
  const confirm = async (reason: string) => {
    if (!(await decide.run({ findings: findings.map(({ id, version }) => ({ id, version })), action, reason }))) return;
    announce(`${label}：${of}`);
    onDone();
    onClose();
  };
  return <ReasonDialog title={`${label}：${of}`} confirm={label} help={help} running={decide.running} refusal={decide.refusal} failure={decide.failure} onConfirm={(reason) => void confirm(reason)} onClose={onClose} />;
}
