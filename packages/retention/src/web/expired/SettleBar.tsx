import { Button, formatCount } from '@gongqiao/ui';
import type { ExpiredRow } from '../retention.documents.ts';
import type { Settling, Step } from './use-each.tsx';

interface SettleBarProps {
  readonly chosen: readonly ExpiredRow[];
  readonly onSettle: (settling: Settling) => void;
  readonly onClear: () => void;
}

const STEPS: readonly (readonly [step: Step, label: string])[] = [['propose', '提出销毁'], ['destroy', '确认销毁']];

export const mayNow = ({ offers }: ExpiredRow, step: Step): boolean => offers.some(({ action, enabled }) => action === step && enabled);

/** What can be done with the ticked documents: with those of them for which it is time. */
export function SettleBar({ chosen, onSettle, onClear }: SettleBarProps) {
  if (chosen.length === 0) return null;
  return (
    <div className="gq-bulk" role="region" aria-label="已选的附件">
      <span role="status">已选 {formatCount(chosen.length)} 份</span>
      {STEPS.map(([step, label]) => {
        const rows = chosen.filter((row) => mayNow(row, step));
        return rows.length > 0 && <Button key={step} size="small" onClick={() => onSettle({ step, rows })}>{label}（{formatCount(rows.length)} 份）</Button>;
      })}
      <Button size="small" type="link" onClick={onClear}>清除选择</Button>
    </div>
  );
}
