import { Button, formatCount } from '@gongqiao/ui';
import { type Action, type Asked, wordsFor } from './DecideDialog.tsx';
import type { FindingRow } from './register.documents.ts';

interface DecideBarProps {
  readonly chosen: readonly FindingRow[];
  readonly onAsk: (asked: Asked) => void;
  readonly onClear: () => void;
}

/** What to do with the ticked findings; of one kind, since the words and the consequences are others for each. */
export function DecideBar({ chosen, onAsk, onClear }: DecideBarProps) {
  const [first] = chosen;
  if (!first) return null;
  const alike = chosen.every(({ kind }) => kind === first.kind);
  const offered = first.offers.filter(({ enabled }) => enabled).map(({ action }) => action.toUpperCase() as Action);
  return (
    <div className="gq-bulk" role="region" aria-label="已选的比对结果">
      <span role="status">已选 {formatCount(chosen.length)} 条</span>
      {alike ? offered.map((action) => <Button key={action} size="small" onClick={() => onAsk({ action, findings: chosen })}>{wordsFor(action, first.kind).label}</Button>) : <span className="gq-soft">请选同一类别的，一起决定</span>}
      <Button size="small" type="link" onClick={onClear}>清除选择</Button>
    </div>
  );
}
