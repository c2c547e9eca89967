import { labels } from '@gongqiao/schema';
import { type Description, Descriptions, EmptyState, ErrorState, EventsPanel, Loading, Note, PageHeader, Panel, RecordPanels, Tag } from '@gongqiao/ui';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { applicationPath, residenciesPath, residencyTones } from '../paths.ts';
import { AgreementPanel } from './AgreementPanel.tsx';
import { HandOverPanel } from './HandOverPanel.tsx';
import { ProgressPanels } from './ProgressPanels.tsx';
import { ResidencyDocument, type ResidencyRecord } from './residencies.documents.ts';
import { ResidencyActions } from './ResidencyActions.tsx';
import { residencyActionLabels } from './action-labels.ts';
import '../incubation.css';

const back = { to: residenciesPath, label: '入驻组织', list: true };

export function Component() {
  const { id } = useParams() as { id: string };
  const [{ data, error }, again] = useQuery({ query: ResidencyDocument, variables: { id }, requestPolicy: 'cache-and-network' });
  const reload = () => again({ requestPolicy: 'network-only' });
  if (error) return <ErrorState error={error} retry={reload} />;
  if (!data) return <Loading />;
  if (!data.residency) return <><PageHeader title="没有找到这个入驻组织" back={back} /><EmptyState title="没有找到这个入驻组织"><p>它可能不在您的职责范围内。</p></EmptyState></>;
  return <ResidencyView key={data.residency.id} row={data.residency} reload={reload} />;
}

function ResidencyView({ row, reload }: { readonly row: ResidencyRecord; readonly reload: () => void }) {
  return (
    <>
      <PageHeader title={row.groupName} back={back} aside={<Tag tone={residencyTones[row.state]}>{labels.ResidencyState[row.state]}</Tag>} actions={<ResidencyActions row={row} reload={reload} />} />
      <Exchanged row={row} />
      <div className="gq-columns">
        <div>
          <Panel title="入驻"><Descriptions items={factsOf(row)} /></Panel>
          <HandOverPanel row={row} reload={reload} />
          <ProgressPanels id={row.id} />
          <AgreementPanel row={row} reload={reload} />
        </div>
        <div>
          <RecordPanels noun="Residency" id={row.id} />
          <EventsPanel events={row.events} actions={residencyActionLabels} kinds={labels.EventKind} />
        </div>
      </div>
    </>
  );
}

/** What was told to the organization, and what came back. */
function Exchanged({ row: { state, notice, reply, leaveReason } }: { readonly row: ResidencyRecord }) {
  return (
    <div className="gq-stack gq-exchanged">
      {state === 'LEAVING' && <Note tone="info" title="组织提出退出"><p className="gq-written">{leaveReason ?? '没有写理由，也不需要写。'}</p></Note>}
      {notice && <Note tone="info" title="已告知：拟结束入驻"><p className="gq-written">{notice}</p></Note>}
      {reply && <Note tone="info" title="组织的陈述"><p className="gq-written">{reply}</p></Note>}
    </div>
  );
}

function factsOf({ application, organization, region, startsOn, endsOn, space, mentorName, mentorships, outcome, endedOn }: ResidencyRecord): Description[] {
  const earlier = mentorships.nodes.filter((one) => one.endedOn !== null).map((one) => `${one.mentorName}（${one.startsOn} 至 ${one.endedOn}）`);
  return [
    { key: 'application', label: '入驻申请', value: application && <Link to={applicationPath(application.id)}>{application.call?.name ?? '入驻申请'}</Link>, wide: true },
    { key: 'organization', label: '库中的记录', value: organization ? <Link to={`/organizations/${organization.id}`}>{organization.name}</Link> : '没有' },
    { key: 'region', label: '所在区市', value: region?.name ?? null },
    { key: 'term', label: '入驻期间', value: `${startsOn} 至 ${endsOn}` },
    { key: 'space', label: '工位', value: space ? `${space.venue?.name ?? ''} ${space.name}${space.floor ? `（${space.floor}）` : ''}` : '还没有安排' },
    { key: 'mentor', label: '导师', value: mentorName ?? '还没有安排' },
    ...(earlier.length > 0 ? [{ key: 'earlier', label: '以前的导师', value: earlier.join('；') }] : []),
    ...(outcome && endedOn ? [{ key: 'outcome', label: '结束', value: `${labels.ResidencyOutcome[outcome]}，${endedOn}` }] : []),
  ];
}
