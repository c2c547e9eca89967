import { formatCount, ReasonDialog } from '@gongqiao/ui';
import { ExtendDialog } from './ExtendDialog.tsx';
import { type Settling, useEach } from './use-each.tsx';
import { DeclineDestructionDocument, DestroyExpiredDocument, ProposeDestructionDocument } from '../retention.documents.ts';

interface SettleProps {
  readonly settling: Settling;
  readonly onDone: (words: string) => void;
  readonly onClose: () => void;
}

/** One document, or several one after the other. */
export function SettleDialog(props: SettleProps) {
  switch (props.settling.step) {
    case 'propose': return <Proposing {...props} />;
    case 'destroy': return <Destroying {...props} />;
    case 'decline': return <Declining {...props} />;
    case 'extend': return <ExtendDialog row={props.settling.rows[0]!} onDone={props.onDone} onClose={props.onClose} />;
  }
}

const nameOf = ({ rows }: Settling): string => (rows.length === 1 ? `“${rows[0]!.document?.fileName ?? '附件'}”` : `${formatCount(rows.length)} 份附件`);

function Proposing({ settling, onDone, onClose }: SettleProps) {
  const { run, progress, state } = useEach(ProposeDestructionDocument, settling.rows, () => onDone(`已提出销毁：${nameOf(settling)}`));
  return (
    <ReasonDialog title="提出销毁" confirm="提出销毁" help="写进办理记录，例如销毁清册的文号。" {...state} onConfirm={(reason) => void run({ reason })} onClose={onClose}>
      <p>{nameOf(settling)}由办公室另一位同事核对以后销毁。</p>
      {progress}
    </ReasonDialog>
  );
}

function Destroying({ settling, onDone, onClose }: SettleProps) {
  const { run, progress, state } = useEach(DestroyExpiredDocument, settling.rows, () => onDone(`已销毁：${nameOf(settling)}`));
  return (
    <ReasonDialog title="确认销毁" confirm="确认销毁" danger reason="none" {...state} onConfirm={() => void run({})} onClose={onClose}>
      <p>销毁{nameOf(settling)}的内容、名称和上传人，<b>不能恢复</b>。摘要、大小和办理记录留着，原来的地方写“按规定已销毁”。</p>
      <ul className="gq-list-plain">
        {settling.rows.map(({ id, document, kind, proposedBy, reason }) => <li key={id}>{document?.fileName}（{kind}）<span className="gq-soft">　{proposedBy}提出：{reason}</span></li>)}
      </ul>
      {progress}
    </ReasonDialog>
  );
}

function Declining({ settling, onDone, onClose }: SettleProps) {
  const { run, progress, state } = useEach(DeclineDestructionDocument, settling.rows, () => onDone(`不销毁：${nameOf(settling)}`));
  return (
    <ReasonDialog title="不销毁" confirm="不销毁" help="例如还要用来核对哪一件事。" {...state} onConfirm={(reason) => void run({ reason })} onClose={onClose}>
      <p>{nameOf(settling)}回到待处理。自己提出的，也在这里收回。</p>
      {progress}
    </ReasonDialog>
  );
}
