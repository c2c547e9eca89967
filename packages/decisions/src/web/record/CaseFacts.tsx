import { labels } from '@gongqiao/schema';
import { formatInstant, Panel, Tag, todayText, useMay } from '@gongqiao/ui';
import { CaseButtons } from './CaseButtons.tsx';
import { Consultations } from './Consultations.tsx';
import type { FollowedCase } from './record.documents.ts';
import { RuleText } from './RuleText.tsx';

/** Each step so far, the present one last, with its deadline and the rule that says so. */
export function CaseFacts({ file, reload }: { file: FollowedCase; reload: () => void }) {
  const mayConsult = useMay()('decisions.manage');
  return (
    <Panel title="办到哪一步">
      <div className="gq-stack">
        <ol className="gq-timeline">
          {file.stages.nodes.map((stage) => <StageLine key={stage.id} stage={stage} />)}
        </ol>
        {file.closedAt === null && file.rule && <RuleText rule={file.rule} />}
        {file.pausedOn && <p className="gq-soft">期限自 {file.pausedOn} 起暂停。</p>}
        {file.closedAt === null && <p className="gq-soft">适用 {file.rulesOn} 的规则{file.assigneeName && `；${file.assigneeName}在办`}</p>}
        <CaseButtons file={file} reload={reload} />
        {mayConsult && <Consultations file={file.id} reload={reload} />}
      </div>
    </Panel>
  );
}

function StageLine({ stage: { label, turn, enteredAt, dueOn, provisional, leftAt, lateBy, extendedBy, pausedFor } }: { stage: FollowedCase['stages']['nodes'][number] }) {
  const more = [dueOn && `期限 ${dueOn}${provisional ? '（暂定）' : ''}`, extendedBy > 0 && `延长 ${extendedBy} 个工作日`, pausedFor > 0 && `暂停 ${pausedFor} 个工作日`].filter(Boolean).join('，');
  const late = lateBy > 0 || (leftAt === null && dueOn !== null && dueOn < todayText());
  return (
    <li>
      <p><time dateTime={enteredAt}>{formatInstant(enteredAt)}</time>　<b>{label}</b>{turn !== 'NOBODY' && `　轮到${labels.Turn[turn]}`} {late && <Tag tone="bad">{lateBy > 0 ? `超期 ${lateBy} 个工作日` : '已超期'}</Tag>}</p>
      {more && <p className="gq-soft">{more}</p>}
    </li>
  );
}
