import { labels } from '@gongqiao/schema';
import { Button, formatCount, TOTAL_LIMIT } from '@gongqiao/ui';
import { useQuery } from 'urql';
import { actionsOf, type Asked, type AskedForAll, forMany, wordsFor } from './decide.ts';
import { type FindingFilter, type FindingRow, FindingTotalDocument } from './register.documents.ts';

interface DecideBarProps {
  readonly chosen: readonly FindingRow[];
  /** What the list shows. */
  readonly filter: FindingFilter;
  readonly onAsk: (asked: Asked) => void;
  readonly onAskForAll: (asked: AskedForAll) => void;
  readonly onClear: () => void;
}

/** What to do with the ticked findings, of one kind, since the words and the consequences are others for each; or with all of this kind that the list shows. */
export function DecideBar({ chosen, filter, onAsk, onAskForAll, onClear }: DecideBarProps) {
  const [first] = chosen;
  if (!first) return null;
  const alike = chosen.every(({ kind, state }) => kind === first.kind && state === first.state);
  return (
    <div className="gq-bulk" role="region" aria-label="已选的比对结果">
      <span role="status">已选 {formatCount(chosen.length)} 条</span>
      {alike ? actionsOf(first).map((action) => <Button key={action} size="small" onClick={() => onAsk({ action, kind: first.kind, findings: chosen })}>{wordsFor(action, first.kind).label}</Button>) : <span className="gq-soft">请选同一类别、同一状态的，一起决定</span>}
      {alike && forMany(first.kind) && <ForAll first={first} shown={filter} ticked={chosen.length} onAsk={onAskForAll} />}
      <Button size="small" type="link" onClick={onClear}>清除选择</Button>
    </div>
  );
}

interface ForAllProps {
  readonly first: FindingRow;
  readonly shown: FindingFilter;
  readonly ticked: number;
  readonly onAsk: (asked: AskedForAll) => void;
}

function ForAll({ first, shown, ticked, onAsk }: ForAllProps) {
  const { kind, state } = first;
  const filter: FindingFilter = { and: [shown, { kind: [kind], state: [state as keyof typeof labels.RegisterFindingState] }] };
  const [{ data }] = useQuery({ query: FindingTotalDocument, variables: { filter, upTo: TOTAL_LIMIT } });
  const count = data?.page.totalCount ?? 0;
  if (count <= ticked) return null;
  const whole = `全选 ${formatCount(count)} 条“${labels.FindingKind[kind]}”（当前筛选）`;
  return (
    <span className="gq-row" role="group" aria-label={whole}>
      {whole}
      {actionsOf(first).map((action) => <Button key={action} size="small" onClick={() => onAsk({ action, kind, filter, count })}>全部{wordsFor(action, kind).label}</Button>)}
    </span>
  );
}
