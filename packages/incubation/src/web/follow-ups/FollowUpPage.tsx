import { labels } from '@gongqiao/schema';
import { type Description, Descriptions, EmptyState, ErrorState, formatInstant, Loading, PageHeader, Panel, RecordPanels, Tag } from '@gongqiao/ui';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { followUpTones, residenciesPath, residencyPath } from '../paths.ts';
import { FollowUpDocument, type FollowUpRecord } from './follow-up.documents.ts';
import '../incubation.css';

/** What a group answered some months after it left, and what is different from last time. */
export function Component() {
  const { id } = useParams() as { id: string };
  const [{ data, error }, again] = useQuery({ query: FollowUpDocument, variables: { id }, requestPolicy: 'cache-and-network' });
  if (error) return <ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading />;
  const { followUp: row } = data;
  if (!row) return <><PageHeader title="没有找到这次回访" back={{ to: residenciesPath, label: '入驻组织' }} /><EmptyState title="没有找到这次回访"><p>它可能不在您的职责范围内。</p></EmptyState></>;
  const back = row.residency ? { to: residencyPath(row.residency.id), label: row.residency.groupName } : { to: residenciesPath, label: '入驻组织' };
  return (
    <>
      <PageHeader title={`结束 ${row.months} 个月的回访`} back={back} aside={<Tag tone={followUpTones[row.state]}>{labels.FollowUpState[row.state]}</Tag>} />
      <div className="gq-columns">
        <div>
          <Panel title="近况">{row.state === 'ANSWERED' ? <Descriptions items={answersOf(row)} /> : <p className="gq-soft">还没有答复。不答复不影响任何事项。</p>}</Panel>
          {row.differences.length > 0 && (
            <Panel title="与上一次不同">
              <table className="gq-table gq-plain-table"><thead><tr><th scope="col">事项</th><th scope="col">上一次</th><th scope="col">这一次</th></tr></thead>
                <tbody>{row.differences.map(({ label, before, after }) => <tr key={label}><th scope="row">{label}</th><td>{before ?? '没有填写'}</td><td>{after ?? '没有填写'}</td></tr>)}</tbody></table>
            </Panel>
          )}
        </div>
        <div><RecordPanels noun="FollowUp" id={row.id} /></div>
      </div>
    </>
  );
}

const yes = (value: boolean | null): string | null => (value === null ? null : value ? '是' : '否');

function answersOf({ active, people, registered, served, needs, remark, answeredBy, answeredAt }: FollowUpRecord): Description[] {
  return [
    { key: 'active', label: '还在开展活动', value: yes(active) }, { key: 'people', label: '现有人数', value: people }, { key: 'registered', label: '已经登记', value: yes(registered) }, { key: 'served', label: '一年来服务的职工人数', value: served },
    { key: 'needs', label: '需要什么帮助', value: needs, wide: true }, { key: 'remark', label: '其他', value: remark, wide: true }, { key: 'answeredBy', label: '答复', value: answeredAt && `${answeredBy} ${formatInstant(answeredAt)}` },
  ];
}
