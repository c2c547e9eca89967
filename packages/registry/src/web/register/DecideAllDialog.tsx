import { formatCount, Note, ReasonDialog, useOperation } from '@gongqiao/ui';
import { type AskedForAll, type DoneForAll, MOST, wordsFor } from './decide.ts';
import { DecideAllDocument } from './register.documents.ts';

interface DecideAllDialogProps {
  readonly asked: AskedForAll;
  readonly onDone: (done: DoneForAll) => void;
  readonly onClose: () => void;
}

const CHANGES = ['RegisterFinding', 'RegisterFile', 'Organization'];

/** A person decides all of a kind that the list shows, having read how many these are, and says why. */
export function DecideAllDialog({ asked: { action, kind, filter, count }, onDone, onClose }: DecideAllDialogProps) {
  const decide = useOperation(DecideAllDocument, undefined, CHANGES);
  const { label, help } = wordsFor(action, kind);
  const title = `${label}：当前筛选的 ${formatCount(Math.min(count, MOST))} 条`;
  const confirm = async (reason: string) => {
    const done = await decide.run({ filter, action, reason });
    if (!done) return;
    onDone({ label, ...done });
    onClose();
  };
  return (
    <ReasonDialog title={title} confirm={`${label} ${formatCount(Math.min(count, MOST))} 条`} help={help} running={decide.running} refusal={decide.refusal} failure={decide.failure} onConfirm={(reason) => void confirm(reason)} onClose={onClose}>
      <p>不只是这一页，是筛选出的全部{count > MOST && `（一次最多 ${formatCount(MOST)} 条，余下的再办一次）`}。{action === 'ACCEPT' && '登记以后不能整批撤销。代码已在库中、同一区市有同名、代码校验不符的会留下，办完列明条数，请逐条决定。'}</p>
    </ReasonDialog>
  );
}

/** What was decided and what was not, and why. */
export function DoneForAllNote({ done: { label, decided, left } }: { done: DoneForAll }) {
  return (
    <Note tone={left.length > 0 ? 'warn' : 'good'} live title={`${label}：已决定 ${formatCount(decided)} 条`}>
      {left.length > 0 && <ul className="gq-list-plain">{left.map(({ why, count }) => <li key={why}>没有决定 {formatCount(count)} 条：{why.replace(/。$/, '')}。</li>)}</ul>}
    </Note>
  );
}
