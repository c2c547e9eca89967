import { labels } from '@gongqiao/schema';
import { type Description, Descriptions, EmptyState, ErrorState, EventsPanel, FileList, formatInstant, Loading, Note, PageHeader, Panel, RecordPanels, Tag, yuanOfFen } from '@gongqiao/ui';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { applicationsPath, applicationTones, callPath } from '../paths.ts';
import { ApplicationActions } from './ApplicationActions.tsx';
import { ApplicationDocument, type ApplicationRecord, type Scores } from './applications.documents.ts';
import { ReviewsPanel } from './ReviewsPanel.tsx';
import '../incubation.css';

const back = { to: applicationsPath, label: '入驻申请', list: true };
const actions: Readonly<Record<string, string>> = {
  start: '开始填写', save: '保存草稿', submit: '提交', resubmit: '补充后重新提交', withdraw: '撤回', return: '退回补充', accept: '受理', assign: '安排评审', admit: '准予入驻', notify: '告知拟不予入驻', reply: '陈述意见', conclude: '陈述期满', decline: '不予入驻', reopen: '按复核结果重新办理',
};

export function Component() {
  const { id } = useParams() as { id: string };
  const [{ data, error }, again] = useQuery({ query: ApplicationDocument, variables: { id }, requestPolicy: 'cache-and-network' });
  const reload = () => again({ requestPolicy: 'network-only' });
  if (error) return <ErrorState error={error} retry={reload} />;
  if (!data) return <Loading />;
  if (!data.application) return <><PageHeader title="没有找到这件申请" back={back} /><EmptyState title="没有找到这件申请"><p>它可能不在您的职责范围内，或者还没有提交。</p></EmptyState></>;
  return <ApplicationView key={data.application.id} row={data.application} scores={data.applicationScores} reload={reload} />;
}

function ApplicationView({ row, scores, reload }: { readonly row: ApplicationRecord; readonly scores: Scores; readonly reload: () => void }) {
  return (
    <>
      <PageHeader title={row.groupName} back={back} aside={<Tag tone={applicationTones[row.state]}>{labels.ApplicationState[row.state]}</Tag>} actions={<ApplicationActions row={row} reload={reload} />} />
      <Exchanged row={row} />
      <div className="gq-columns">
        <div>
          <Panel title="申请的内容"><Descriptions items={factsOf(row)} /></Panel>
          <ReviewsPanel row={row} scores={scores} reload={reload} />
        </div>
        <div>
          <RecordPanels noun="Application" id={row.id} />
          <Panel title="附件"><Files row={row} /></Panel>
          <EventsPanel events={row.events} actions={actions} kinds={labels.EventKind} />
        </div>
      </div>
    </>
  );
}

/** What was told to the applicant, and what came back. */
function Exchanged({ row: { state, returnReason, notice, reply, withoutReviews } }: { readonly row: ApplicationRecord }) {
  return (
    <div className="gq-stack gq-exchanged">
      {state === 'RETURNED' && returnReason && <Note tone="info" title="退回补充"><p>{returnReason}</p></Note>}
      {notice && <Note tone="info" title="已告知申请人：拟不予入驻"><p>{notice}</p></Note>}
      {reply && <Note tone="info" title="申请人的陈述"><p className="gq-written">{reply}</p></Note>}
      {withoutReviews && <Note tone="warn" title="评审没有齐就办理的理由"><p>{withoutReviews}</p></Note>}
    </div>
  );
}

function factsOf({ call, organization, otherNames, registered, region, peopleCount, targetWorkers, plan, spaceWanted, fundWanted, remark, submittedAt, blindNumber }: ApplicationRecord): Description[] {
  return [
    { key: 'call', label: '征集', value: call && <Link to={callPath(call.id)}>{call.name}</Link>, wide: true },
    { key: 'organization', label: '库中的记录', value: organization ? <Link to={`/organizations/${organization.id}`}>{organization.name}</Link> : '没有' },
    { key: 'registered', label: '登记', value: registered ? '已经登记' : '还没有登记' },
    { key: 'otherNames', label: '简称和别名', value: otherNames },
    { key: 'region', label: '所在区市', value: region?.name ?? null },
    { key: 'peopleCount', label: '现有人数', value: peopleCount },
    { key: 'spaceWanted', label: '需要几个工位', value: spaceWanted },
    { key: 'fundWanted', label: '需要的资金', value: fundWanted && `${yuanOfFen(fundWanted)} 元` },
    { key: 'submittedAt', label: '提交时间', value: submittedAt && formatInstant(submittedAt) },
    { key: 'blindNumber', label: '评审编号', value: blindNumber ?? '受理后给出' },
    { key: 'targetWorkers', label: '服务哪些职工', value: <span className="gq-written">{targetWorkers}</span>, wide: true },
    { key: 'plan', label: '计划', value: <span className="gq-written">{plan}</span>, wide: true },
    { key: 'remark', label: '其他说明', value: remark && <span className="gq-written">{remark}</span>, wide: true },
  ];
}

function Files({ row: { documents } }: { readonly row: ApplicationRecord }) {
  if (documents.nodes.length === 0) return <p className="gq-soft">没有附件。</p>;
  return <FileList files={documents.nodes} />;
}
