import { Descriptions, EmptyState, ErrorState, FlowButtons, Loading, Note, PageHeader, Panel, RecordPanels, Tag } from '@gongqiao/ui';
import { EditorsNote } from '@gongqiao/workspace/web';
import { useState } from 'react';
import { Navigate, useLocation, useParams } from 'react-router';
import { useQuery } from 'urql';
import { todayHere } from '../../days.ts';
import { askPath } from '../../requests/request-words.ts';
import { ListingsPanel } from '../../lists/ListingsPanel.tsx';
import { MergesPanel } from '../../merge/MergesPanel.tsx';
import { mergePath } from '../../merge/merge-path.ts';
import { ContactsPanel } from './ContactsPanel.tsx';
import { HistoryPanel } from './HistoryPanel.tsx';
import { OrganizationDocument, type OrganizationRecord } from './organization.documents.ts';
import { organizationPath } from '../list/organization-filters.ts';
import { PublishDialog } from './PublishDialog.tsx';
import { TimeBar, TimeNote } from './TimeBar.tsx';
import { ToPutRight } from './ToPutRight.tsx';
import { useKnown } from './use-known.ts';
import { valueGroups } from './value-groups.tsx';
import './organization.css';

const back = { to: '/organizations', label: '社会组织', list: true };

export function Component() {
  const { id } = useParams() as { id: string };
  const [{ data, error }, again] = useQuery({ query: OrganizationDocument, variables: { id } });
  if (error) return <ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading />;
  if (!data.organization) return <NotThere />;
  // An old address leads to the one into which it was merged.
  if (data.organization.id !== id) return <Navigate to={organizationPath(data.organization.id)} replace state={{ mergedFrom: id }} />;
  return <OrganizationView row={data.organization} />;
}

function NotThere() {
  return (
    <>
      <PageHeader title="没有找到这个组织" back={back} />
      <EmptyState title="没有找到这个组织"><p>它可能已随一批导入撤销，或者不在您的职责范围内。</p></EmptyState>
    </>
  );
}

function OrganizationView({ row }: { row: OrganizationRecord }) {
  const [publishing, setPublishing] = useState(false);
  const [today] = useState(todayHere);
  const known = useKnown(row.id);
  const merged = (useLocation().state as { mergedFrom?: string } | null)?.mergedFrom !== undefined;
  const actions: Record<string, string | (() => void)> = known.on ? {} : { correct: `/organizations/${row.id}/correct`, request: askPath(row.id), publish: () => setPublishing(true), merge: mergePath(row.id) };
  return (
    <>
      <PageHeader title={row.name} back={back} aside={<Tag tone={row.published ? 'good' : undefined}>{row.published ? '已列入公开名录' : '未列入公开名录'}</Tag>}
        actions={<FlowButtons offers={row.offers} on={actions} main="correct" labels={{ publish: row.published ? '撤出公开名录' : '列入公开名录' }} />} />
      {merged && <div className="gq-put-right"><Note live title="您打开的记录已经并入这一个组织"><p>原来的名称、代码和链接都通到这里。</p></Note></div>}
      {!known.on && <EditorsNote subject={`Organization:${row.id}`} />}
      <TimeBar known={known} today={today} />
      {known.on ? <TimeNote known={known} /> : <ToPutRight row={row} />}
      <div className="gq-columns">
        <div>{valueGroups(row, known).map(({ title, items }) => <Panel key={title} title={title}><Descriptions items={items} /></Panel>)}</div>
        <div>
          <MergesPanel merges={row.merges.nodes} />
          <ContactsPanel contacts={row.contacts.nodes} />
          <ListingsPanel organization={row.id} />
          <HistoryPanel id={row.id} />
          <RecordPanels noun="Organization" id={row.id} />
        </div>
      </div>
      {publishing && <PublishDialog row={row} onClose={() => setPublishing(false)} />}
    </>
  );
}
